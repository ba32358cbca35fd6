import type { WordsOf } from '../languages';
import type { purchaseStory as source } from '../zh-TW/purchase-story';

export const purchaseStory = {
  RequisitionWritten: '开请购单',
  RequisitionSubmitted: '请购送审',
  RequisitionQuoted: '比价',
  ApprovalLimitSet: '定核准权限',
  RequisitionApproved: '核准请购',
  RequisitionRejected: '不准请购',
  RequisitionCancelled: '撤销请购单',
  RequisitionOrdered: '请购已下单',
  RequisitionReceivedPart: '请购部分到',
  RequisitionReceived: '请购到齐',
  RequisitionOpenAgain: '请购重新等货',
  RequisitionClosed: '请购结案',
  OrderSent: '下订单',
  OrderReceivedPart: '订单部分到',
  OrderReceived: '订单到齐',
  OrderOpenAgain: '订单重新等货',
  OrderRestAsked: '请主任取消订单其余',
  OrderShipment: '记发货信息',
  OrderRestCancelled: '订单其余取消',
  OverDeliveryAllowed: '同意多收',
  GoodsReceived: '验收入库',
  GoodsReceiptVoid: '验收单作废',
  PartsReturnedToSupplier: '退供应商',
  SupplierReturnVoid: '退供应商单作废',
} satisfies WordsOf<typeof source>;
