import { and, eq, inArray, isNotNull } from 'drizzle-orm';
import type { EarlierPart } from '#shared/job-cost/rules';
import { localDateOf } from '#shared/kernel/business-date';
import type { ProductId, RepairCardId } from '#shared/kernel/ids';
import type { Region } from '#shared/kernel/region';
import { liveOf } from '#shared/repair-card/rules';
import type { ReadDb } from '../kernel/connection';
import { supplierRows } from '../part/repository';
import { part } from '../part/table';
import { cardPart, repairCard, type RepairCardRow } from '../repair-card/table';

type Fitted = Readonly<{ productId: ProductId; cardId: RepairCardId; openedAt: string; sku: string; earlier: EarlierPart }>;
type Question = Readonly<{ card: RepairCardRow; sku: string | null }>;

/** Parts of stock that were fitted into these devices before, with their guarantee and who sold them to us. */
export function earlierParts(db: ReadDb, region: Region, productIds: readonly ProductId[]): (q: Question) => EarlierPart | null {
  const rows = db
    .select({
      id: cardPart.id,
      reversalOf: cardPart.reversalOf,
      productId: repairCard.productId,
      cardId: repairCard.id,
      cardNo: repairCard.cardNo,
      openedAt: repairCard.openedAt,
      closedAt: repairCard.closedAt,
      sku: part.sku,
      at: cardPart.at,
      guaranteeDays: part.warrantyDays,
      suppliers: part.suppliers,
    })
    .from(repairCard)
    .innerJoin(cardPart, eq(cardPart.cardId, repairCard.id))
    .innerJoin(part, and(eq(part.siteCode, repairCard.siteCode), eq(part.sku, cardPart.sku)))
    .where(and(inArray(repairCard.productId, [...productIds]), isNotNull(cardPart.sku)))
    .all();
  const fitted = liveOf(rows).map(({ suppliers, ...r }): Fitted => {
    const [first] = suppliers;
    return {
      ...r,
      earlier: {
        cardNo: r.cardNo,
        // The guarantee begins when the owner has the device again.
        fittedOn: localDateOf(r.closedAt ?? r.at, region),
        guaranteeDays: r.guaranteeDays,
        supplier: first === undefined ? null : supplierRows.get(db, first.supplierId).name,
      },
    };
  });
  return ({ card, sku }) => {
    const same = fitted.filter(
      (f) => f.productId === card.productId && f.sku === sku && f.cardId !== card.id && f.openedAt < card.openedAt,
    );
    const [last] = same.toSorted((a, b) => (a.openedAt < b.openedAt ? 1 : -1));
    return last?.earlier ?? null;
  };
}
