import type { RequisitionView } from '#shared/purchase/views';

type Line = RequisitionView['lines'][number];
const isToOrder = (l: Line): boolean => l.qtyApproved > l.qtyOrdered;

/** What is agreed to and not ordered, of the suppliers that a requisition names; also of others that wait for the same supplier. */
export function ordersFor(
  requisition: RequisitionView,
  all: readonly RequisitionView[],
): readonly Readonly<{ supplierId: NonNullable<Line['supplierId']>; lines: readonly Line[] }>[] {
  const wanted = [...new Set(requisition.lines.filter(isToOrder).flatMap((l) => l.supplierId ?? []))];
  const lines = all.filter((r) => r.status === 'APPROVED').flatMap((r) => r.lines.filter(isToOrder));
  return wanted.map((supplierId) => ({ supplierId, lines: lines.filter((l) => l.supplierId === supplierId) }));
}
