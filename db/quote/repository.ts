import { asc, eq, and, sql } from 'drizzle-orm';
import { DomainError } from '#shared/kernel/app-error';
import type { QuoteId, RepairCardId } from '#shared/kernel/ids';
import type { ReadDb, WriteTx } from '../kernel/connection';
import { quote, type QuoteRow } from './table';

type Patch = Partial<Pick<QuoteRow, 'status' | 'consentMethod' | 'consentBy' | 'consentAt' | 'refuseReason' | 'feeDueMinor'>>;

export const quotes = {
  get(db: ReadDb, id: QuoteId): QuoteRow {
    const row = db.select().from(quote).where(eq(quote.id, id)).get();
    if (!row) throw new DomainError('NOT_FOUND', { entity: 'Quote', id });
    return row;
  },
  /** Every version of a card, oldest first. */
  ofCard: (db: ReadDb, cardId: RepairCardId): QuoteRow[] =>
    db.select().from(quote).where(eq(quote.cardId, cardId)).orderBy(asc(quote.quoteNo), asc(quote.version)).all(),
  insert: (tx: WriteTx, row: typeof quote.$inferInsert): QuoteRow => tx.insert(quote).values(row).returning().get(),
  /** Writes only if nobody saved since `rev` was read; bumps rev. Lines and amounts never change. */
  update(tx: WriteTx, id: QuoteId, rev: number, patch: Patch, now: string): QuoteRow {
    const row = tx
      .update(quote)
      .set({ ...patch, updatedAt: now, rev: sql`${quote.rev} + 1` })
      .where(and(eq(quote.id, id), eq(quote.rev, rev)))
      .returning()
      .get();
    if (!row) throw new DomainError('STALE_ROW', { entity: 'Quote', id });
    return row;
  },
};
