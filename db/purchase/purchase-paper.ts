import { buildGoodsReceipt, buildPurchaseOrder, buildRequisition, buildSupplierReturn } from '#shared/printed-document/build/purchase';
import type { OrderView, ReceiptView, RequisitionView, SupplierReturnView } from '#shared/purchase/views';
import type { CommandCx } from '../kernel/handlers';
import { paperFactsBase, storePaper } from '../printed-document/steps';

/** 零件請購單 at SUBMITTED (C7). */
export function printRequisition(cx: CommandCx, requisition: RequisitionView): void {
  const document = buildRequisition({ ...paperFactsBase(cx, requisition.prNo, cx.site.language), requisition });
  storePaper(cx, { document, documentNo: requisition.prNo, entityId: requisition.id });
}
/** 訂購單 when it is sent (C7). */
export function printOrder(cx: CommandCx, order: OrderView): void {
  const document = buildPurchaseOrder({ ...paperFactsBase(cx, order.poNo, cx.site.language), order });
  storePaper(cx, { document, documentNo: order.poNo, entityId: order.id });
}
/** 驗收入庫單 at each goods receipt (C7). */
export function printReceipt(cx: CommandCx, receipt: ReceiptView): void {
  const document = buildGoodsReceipt({ ...paperFactsBase(cx, receipt.grNo, cx.site.language), receipt });
  storePaper(cx, { document, documentNo: receipt.grNo, entityId: receipt.id });
}
/** 退供應商單 goes with the pieces. */
export function printSupplierReturn(cx: CommandCx, returned: SupplierReturnView): void {
  const document = buildSupplierReturn({ ...paperFactsBase(cx, returned.vrNo, cx.site.language), returned });
  storePaper(cx, { document, documentNo: returned.vrNo, entityId: returned.id });
}
