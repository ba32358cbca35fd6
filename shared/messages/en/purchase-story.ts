import type { WordsOf } from '../languages';
import type { purchaseStory as source } from '../zh-TW/purchase-story';

export const purchaseStory = {
  RequisitionWritten: 'Requisition written',
  RequisitionSubmitted: 'Requisition submitted',
  RequisitionQuoted: 'Prices compared',
  ApprovalLimitSet: 'Approval limit set',
  RequisitionApproved: 'Requisition approved',
  RequisitionRejected: 'Requisition rejected',
  RequisitionCancelled: 'Requisition cancelled',
  RequisitionOrdered: 'Requisition ordered',
  RequisitionReceivedPart: 'Requisition partly here',
  RequisitionReceived: 'Requisition all here',
  RequisitionOpenAgain: 'Requisition waits again',
  RequisitionClosed: 'Requisition closed',
  OrderSent: 'Order sent',
  OrderReceivedPart: 'Order partly here',
  OrderReceived: 'Order all here',
  OrderOpenAgain: 'Order waits again',
  OrderRestAsked: 'Rest of the order: chief asked',
  OrderShipment: 'Shipment noted',
  OrderRestCancelled: 'Rest of the order given up',
  OverDeliveryAllowed: 'More accepted than ordered',
  GoodsReceived: 'Goods received',
  GoodsReceiptVoid: 'Goods receipt void',
  PartsReturnedToSupplier: 'Returned to supplier',
  SupplierReturnVoid: 'Return to supplier void',
} satisfies WordsOf<typeof source>;
