import { and, eq, sql } from 'drizzle-orm';
import { journalOf, type Account, type Posting } from '#shared/money-ledger/accounts';
import type { ReadDb } from '../kernel/connection';
import type { CommandCx } from '../kernel/handlers';
import { newId } from '../kernel/new-id';
import { insertRows } from '../kernel/rows';
import { moneyEntry } from './table';

type Journal = Readonly<{ event: string; documentNo: string; at?: string; note?: string | null; postings: readonly Posting[] }>;

/** Writes one journal (issue line 13). Nothing but this writes money. */
export function postMoney(cx: CommandCx, { event, documentNo, at = cx.now, note = null, postings }: Journal): void {
  const journalId = newId();
  insertRows(
    cx.tx,
    moneyEntry,
    journalOf(postings).map((posting) => ({
      id: newId(),
      journalId,
      event,
      ...posting,
      documentNo,
      at,
      by: cx.actor.staffId,
      note,
      siteCode: cx.site.code,
    })),
  );
}

/** What one holder of an account has: the cash of a drawer, of a technician, the debt of a bill. */
export const balanceOf = (db: ReadDb, account: Account, holderId: string): number =>
  db
    .select({ sum: sql<number>`coalesce(sum(${moneyEntry.amountMinor}), 0)` })
    .from(moneyEntry)
    .where(and(eq(moneyEntry.account, account), eq(moneyEntry.holderId, holderId)))
    .get()?.sum ?? 0;

/** Takes back every journal that touched an account of one holder: the same rows with the other sign, each journal by one of its own. */
export function reverseMoney(
  cx: CommandCx,
  of: Readonly<{ account: Account; holderId: string }>,
  { event, documentNo, note }: Pick<Journal, 'event' | 'documentNo' | 'note'>,
): void {
  const journals = cx.tx
    .selectDistinct({ id: moneyEntry.journalId })
    .from(moneyEntry)
    .where(and(eq(moneyEntry.account, of.account), eq(moneyEntry.holderId, of.holderId)))
    .all();
  for (const { id } of journals) {
    const rows = cx.tx.select().from(moneyEntry).where(eq(moneyEntry.journalId, id)).all();
    const postings = rows.map(({ account, holderId, amountMinor }) => ({ account, holderId, amountMinor: 0 - amountMinor }));
    postMoney(cx, { event, documentNo, note: note ?? null, postings });
  }
}
