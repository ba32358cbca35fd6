import { asc, eq } from 'drizzle-orm';
import { DomainError } from '#shared/kernel/app-error';
import type { QuoteId, RepairCardId } from '#shared/kernel/ids';
import type { ReadDb, WriteTx } from '../kernel/connection';
import { quote, type QuoteRow } from './table';
import { insertRow, rowById, updateRow } from '../kernel/rows';

type Patch = Partial<Pick<QuoteRow, 'status' | 'consentMethod' | 'consentBy' | 'consentAt' | 'refuseReason' | 'feeDueMinor'>>;

export const quotes = {
  get(db: ReadDb, id: QuoteId): QuoteRow {
    const row = rowById(db, quote, id);
    if (!row) throw new DomainError('NOT_FOUND', { entity: 'Quote', id });
    return row;
  },
  /** Every version of a card, oldest first. */
  ofCard: (db: ReadDb, cardId: RepairCardId): QuoteRow[] =>
    db.select().from(quote).where(eq(quote.cardId, cardId)).orderBy(asc(quote.quoteNo), asc(quote.version)).all(),
  insert: (tx: WriteTx, row: typeof quote.$inferInsert): QuoteRow => insertRow(tx, quote, row),
  /** Writes only if nobody saved since `rev` was read; bumps rev. Lines and amounts never change. */
  update(tx: WriteTx, id: QuoteId, rev: number, patch: Patch, now: string): QuoteRow {
    const row = updateRow(tx, quote, { id, rev, patch, now });
    if (!row) throw new DomainError('STALE_ROW', { entity: 'Quote', id });
    return row;
  },
};
