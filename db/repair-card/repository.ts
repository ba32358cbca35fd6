import { and, asc, desc, eq, gt, gte, isNull, lt, notExists, notInArray, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import { DomainError } from '#shared/kernel/app-error';
import type { CustodyStayId, RepairCardId, StaffId } from '#shared/kernel/ids';
import { timesQuantity } from '#shared/kernel/money';
import { qtyOf } from '#shared/kernel/quantity';
import { liveOf } from '#shared/repair-card/rules';
import type { ReadDb, WriteTx } from '../kernel/connection';
import { newId } from '../kernel/new-id';
import { cardPart, cardTechnician, repairCard, repairWork, type CardPartRow, type RepairCardRow, type RepairWorkRow } from './table';
import { insertRow, perConnection, rowById, updateRow } from '../kernel/rows';

type Patch = Partial<Omit<RepairCardRow, 'id' | 'cardNo' | 'siteCode' | 'rev' | 'createdAt' | 'updatedAt'>>;

const ofProduct = eq(repairCard.productId, sql.placeholder('productId'));
const openByProduct = perConnection((db) =>
  db
    .select()
    .from(repairCard)
    .where(and(ofProduct, notInArray(repairCard.status, ['CLOSED', 'CANCELLED', 'PASSED', 'REFUSED', 'UNREPAIRABLE'])))
    .prepare(),
);
const guaranteedOn = perConnection((db) =>
  db
    .select()
    .from(repairCard)
    .where(and(ofProduct, gte(repairCard.guaranteeUntil, sql.placeholder('on'))))
    .orderBy(desc(repairCard.guaranteeUntil))
    .limit(1)
    .prepare(),
);

export const repairCards = {
  get(db: ReadDb, id: RepairCardId): RepairCardRow {
    const row = rowById(db, repairCard, id);
    if (!row) throw new DomainError('NOT_FOUND', { entity: 'RepairCard', id });
    return row;
  },
  /** The card of a stay that is not cancelled, else the cancelled one. */
  ofStay: (db: ReadDb, stayId: CustodyStayId): RepairCardRow | undefined =>
    db
      .select()
      .from(repairCard)
      .where(eq(repairCard.stayId, stayId))
      .orderBy(sql`${repairCard.status} = 'CANCELLED'`, sql`${repairCard.cardNo} desc`)
      .limit(1)
      .get(),
  openOfProduct: (db: ReadDb, productId: RepairCardRow['productId']): RepairCardRow | undefined => openByProduct(db).get({ productId }),
  /** The newest repair of a device whose guarantee still runs on this day (E5). */
  inGuarantee: (db: ReadDb, productId: RepairCardRow['productId'], on: string): RepairCardRow | undefined =>
    guaranteedOn(db).get({ productId, on }),
  insert: (tx: WriteTx, row: typeof repairCard.$inferInsert): RepairCardRow => insertRow(tx, repairCard, row),
  /** Writes only if nobody saved since `rev` was read; bumps rev. */
  update(tx: WriteTx, id: RepairCardId, rev: number, patch: Patch, now: string): RepairCardRow {
    const row = updateRow(tx, repairCard, { id, rev, patch, now });
    if (!row) throw new DomainError('STALE_ROW', { entity: 'RepairCard', id });
    return row;
  },
  technicians: (db: ReadDb, id: RepairCardId) =>
    db.select().from(cardTechnician).where(eq(cardTechnician.cardId, id)).orderBy(asc(cardTechnician.position)).all(),
  setTechnicians(
    tx: WriteTx,
    id: RepairCardId,
    list: readonly { staffId: typeof cardTechnician.$inferInsert.staffId; sharePercent: number }[],
  ): void {
    tx.delete(cardTechnician).where(eq(cardTechnician.cardId, id)).run();
    list.forEach((t, position) => insertRow(tx, cardTechnician, { cardId: id, ...t, position }));
  },
};

/** A line that counts; one that was taken back is no longer there to take back. */
function liveLine<T extends Readonly<{ id: string; reversalOf: string | null }>>(lines: readonly T[], id: string, entity: string): T {
  const found = liveOf(lines).find((l) => l.id === id);
  if (!found) throw new DomainError('NOT_FOUND', { entity, id });
  return found;
}

/** 工時. Append-only: a mistake is taken back by a line with the minutes below zero. */
export const cardWork = {
  ofCard: (db: ReadDb, cardId: RepairCardId): RepairWorkRow[] =>
    db.select().from(repairWork).where(eq(repairWork.cardId, cardId)).orderBy(asc(repairWork.startAt), asc(repairWork.id)).all(),
  append(tx: WriteTx, row: Omit<typeof repairWork.$inferInsert, 'id'>): void {
    insertRow(tx, repairWork, { ...row, id: newId() });
  },
  live: (db: ReadDb, cardId: RepairCardId, id: string): RepairWorkRow => liveLine(cardWork.ofCard(db, cardId), id, 'RepairWork'),
  /** The card on which this person already worked at that time. */
  clash(db: ReadDb, technicianId: StaffId, span: Readonly<{ startAt: string; endAt: string }>): string | null {
    const reversal = alias(repairWork, 'reversal');
    const takenBack = db
      .select({ one: sql`1` })
      .from(reversal)
      .where(eq(reversal.reversalOf, repairWork.id));
    const here = and(
      eq(repairWork.technicianId, technicianId),
      lt(repairWork.startAt, span.endAt),
      gt(repairWork.endAt, span.startAt),
      isNull(repairWork.reversalOf),
      notExists(takenBack),
    );
    return (
      db
        .select({ cardNo: repairCard.cardNo })
        .from(repairWork)
        .innerJoin(repairCard, eq(repairCard.id, repairWork.cardId))
        .where(here)
        .limit(1)
        .get()?.cardNo ?? null
    );
  },
};

/** Parts fitted, as lines of text (decisions 15). Append-only like work. */
export const cardParts = {
  ofCard: (db: ReadDb, cardId: RepairCardId): CardPartRow[] =>
    db.select().from(cardPart).where(eq(cardPart.cardId, cardId)).orderBy(asc(cardPart.at), asc(cardPart.id)).all(),
  append: (tx: WriteTx, row: Omit<typeof cardPart.$inferInsert, 'id'>): CardPartRow => insertRow(tx, cardPart, { ...row, id: newId() }),
  live: (db: ReadDb, cardId: RepairCardId, id: string): CardPartRow => liveLine(cardParts.ofCard(db, cardId), id, 'CardPart'),
  totalMinor: (db: ReadDb, cardId: RepairCardId): number =>
    cardParts.ofCard(db, cardId).reduce((sum, p) => sum + timesQuantity(p.priceMinor, qtyOf(p.qty)), 0),
};
