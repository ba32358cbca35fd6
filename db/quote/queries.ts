import { desc, eq, type SQL } from 'drizzle-orm';
import type { QuoteId } from '#shared/kernel/ids';
import { isExpired } from '#shared/quote/rules';
import type { QuoteView } from '#shared/quote/schema';
import { customer } from '../customer/table';
import type { ReadDb } from '../kernel/connection';
import { defineQuery } from '../kernel/handlers';
import { repairCard } from '../repair-card/table';
import { staff } from '../staff/table';
import { quote } from './table';

/** Versions of a quote, newest first. `today` tells which have run out while nobody answered. */
function quoteViews(db: ReadDb, where: SQL, today: string): QuoteView[] {
  return db
    .select({ row: quote, cardNo: repairCard.cardNo, customerName: customer.name, sentBy: staff.name })
    .from(quote)
    .innerJoin(repairCard, eq(repairCard.id, quote.cardId))
    .innerJoin(customer, eq(customer.id, quote.customerId))
    .innerJoin(staff, eq(staff.id, quote.sentBy))
    .where(where)
    .orderBy(desc(quote.quoteNo), desc(quote.version))
    .all()
    .map(({ row, ...names }) => ({ ...row, ...names, isExpired: isExpired(row, today) }));
}
export const quoteById = (db: ReadDb, id: QuoteId, today: string): QuoteView | null => quoteViews(db, eq(quote.id, id), today)[0] ?? null;

/** The answer of every command on a quote. */
export function quoteAnswer(db: ReadDb, id: QuoteId, today: string): QuoteView {
  const view = quoteById(db, id, today);
  if (view === null) throw new Error(`quote ${id} has no view`);
  return view;
}

export const quoteByIdQuery = defineQuery('quote.byId', ({ id }, cx) => quoteById(cx.db, id, cx.today));
export const quotesOfCard = defineQuery('quote.ofCard', ({ cardId }, cx) => quoteViews(cx.db, eq(quote.cardId, cardId), cx.today));
