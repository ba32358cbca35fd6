import { and, asc, desc, eq, lt } from 'drizzle-orm';
import { DomainError } from '#shared/kernel/app-error';
import type { OldPartId, OldPartPackId, RepairCardId, ServiceCallId } from '#shared/kernel/ids';
import type { ReadDb, WriteTx } from '../kernel/connection';
import { newId } from '../kernel/new-id';
import { insertRow, rowById, updateRow } from '../kernel/rows';
import { oldPart, oldPartEntry, oldPartPack, type OldPartPackRow, type OldPartRow } from './table';

export const oldParts = {
  get(db: ReadDb, id: OldPartId): OldPartRow {
    const row = rowById(db, oldPart, id);
    if (!row) throw new DomainError('NOT_FOUND', { entity: 'OldPart', id });
    return row;
  },
  ofCardPart: (db: ReadDb, cardPartId: string): OldPartRow | undefined =>
    db.select().from(oldPart).where(eq(oldPart.cardPartId, cardPartId)).get(),
  ofCard: (db: ReadDb, cardId: RepairCardId): OldPartRow[] =>
    db.select().from(oldPart).where(eq(oldPart.cardId, cardId)).orderBy(asc(oldPart.opNo)).all(),
  ofCall: (db: ReadDb, callId: ServiceCallId): OldPartRow[] =>
    db.select().from(oldPart).where(eq(oldPart.callId, callId)).orderBy(asc(oldPart.opNo)).all(),
  ofPack: (db: ReadDb, packId: OldPartPackId): OldPartRow[] =>
    db.select().from(oldPart).where(eq(oldPart.packId, packId)).orderBy(asc(oldPart.opNo)).all(),
  insert: (tx: WriteTx, row: typeof oldPart.$inferInsert): OldPartRow => insertRow(tx, oldPart, row),
  update(tx: WriteTx, { id, rev }: Pick<OldPartRow, 'id' | 'rev'>, patch: Partial<OldPartRow>, now: string): OldPartRow {
    const row = updateRow(tx, oldPart, { id, rev, patch, now });
    if (!row) throw new DomainError('STALE_ROW', { entity: 'OldPart', id });
    return row;
  },
};

/** Append-only. There is no update and no delete on purpose. */
export const oldPartEntries = {
  append: (tx: WriteTx, row: Omit<typeof oldPartEntry.$inferInsert, 'seq' | 'id'>): void =>
    void insertRow(tx, oldPartEntry, { ...row, id: newId() }),
};

export const oldPartPacks = {
  get(db: ReadDb, id: OldPartPackId): OldPartPackRow {
    const row = rowById(db, oldPartPack, id);
    if (!row) throw new DomainError('NOT_FOUND', { entity: 'OldPartPack', id });
    return row;
  },
  find: (db: ReadDb, id: OldPartPackId): OldPartPackRow | undefined => rowById(db, oldPartPack, id),
  withNumber: (db: ReadDb, siteCode: string, pkNo: string): OldPartPackRow | undefined =>
    db
      .select()
      .from(oldPartPack)
      .where(and(eq(oldPartPack.siteCode, siteCode), eq(oldPartPack.pkNo, pkNo)))
      .get(),
  list: (db: ReadDb, siteCode: string, after: string | null, limit: number): OldPartPackRow[] =>
    db
      .select()
      .from(oldPartPack)
      .where(and(eq(oldPartPack.siteCode, siteCode), after === null ? undefined : lt(oldPartPack.pkNo, after)))
      .orderBy(desc(oldPartPack.pkNo))
      .limit(limit)
      .all(),
  insert: (tx: WriteTx, row: typeof oldPartPack.$inferInsert): OldPartPackRow => insertRow(tx, oldPartPack, row),
  update(tx: WriteTx, { id, rev }: Pick<OldPartPackRow, 'id' | 'rev'>, patch: Partial<OldPartPackRow>, now: string): OldPartPackRow {
    const row = updateRow(tx, oldPartPack, { id, rev, patch, now });
    if (!row) throw new DomainError('STALE_ROW', { entity: 'OldPartPack', id });
    return row;
  },
};
