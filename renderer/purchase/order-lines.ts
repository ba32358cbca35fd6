import type { RawInput } from '#shared/contract/contract';
import { milliOf, qtyOf } from '#shared/kernel/quantity';
import type { RequisitionView } from '#shared/purchase/views';

type Line = RequisitionView['lines'][number];
/** Still to order of what was agreed to. */
export const leftOf = (l: Pick<Line, 'qtyApproved' | 'qtyOrdered'>): number => qtyOf(milliOf(l.qtyApproved) - milliOf(l.qtyOrdered));

/** Who a requisition's agreed lines are bought from, in its own order. */
export function suppliersToOrder(lines: readonly Line[]): readonly Readonly<{ value: string; label: string }>[] {
  const open = lines.filter((l) => leftOf(l) > 0);
  return [...new Map(open.flatMap((l) => (l.supplierId === null ? [] : [[l.supplierId as string, l.supplier ?? '']]))).entries()].map(
    ([value, label]) => ({ value, label }),
  );
}

export type TypedOrderLine = Readonly<{ qty: number; price: string }>;
/** What is ordered: nothing of a line of which none is wanted; an untouched price is the one that was agreed to. */
export function orderedOf(
  lines: readonly Line[],
  typed: Readonly<Record<string, TypedOrderLine>>,
  minor: (typed: string) => number,
): RawInput<'purchase.order'>['lines'] {
  return lines.flatMap((l) => {
    const own = typed[l.id];
    const qty = own?.qty ?? leftOf(l);
    if (qty === 0) return [];
    return [{ lineId: l.id, qty, ...(own === undefined || own.price.trim() === '' ? {} : { priceMinor: minor(own.price) }) }];
  });
}
