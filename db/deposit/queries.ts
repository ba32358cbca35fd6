import { and, asc, eq, gt, inArray, type SQL } from 'drizzle-orm';
import type { DepositView } from '#shared/deposit/schema';
import type { DepositId } from '#shared/kernel/ids';
import type { ReadDb } from '../kernel/connection';
import { defineQuery } from '../kernel/handlers';
import { written } from '../kernel/written';
import { repairCard } from '../repair-card/table';
import { staff } from '../staff/table';
import { deposit, depositEntry } from './table';

function depositViews(db: ReadDb, where: SQL | undefined, limit: number): DepositView[] {
  const rows = db
    .select({ row: deposit, cardNo: repairCard.cardNo })
    .from(deposit)
    .innerJoin(repairCard, eq(repairCard.id, deposit.cardId))
    .where(where)
    .orderBy(asc(deposit.id))
    .limit(limit)
    .all();
  if (rows.length === 0) return [];
  const ids = rows.map((r) => r.row.id);
  const entries = db
    .select({ row: depositEntry, takenBy: staff.name })
    .from(depositEntry)
    .innerJoin(staff, eq(staff.id, depositEntry.takenBy))
    .where(inArray(depositEntry.depositId, ids))
    .orderBy(asc(depositEntry.paymentNo))
    .all();
  return rows.map(({ row, cardNo }) => {
    const own = entries.filter((e) => e.row.depositId === row.id).map((e) => ({ ...e.row, takenBy: e.takenBy }));
    const takenMinor = own.reduce((sum, e) => sum + Math.max(0, e.amountMinor), 0);
    const refundedMinor = own.reduce((sum, e) => sum + Math.max(0, 0 - e.amountMinor), 0);
    return { ...row, cardNo, takenMinor, refundedMinor, usedMinor: takenMinor - refundedMinor - row.balanceMinor, entries: own };
  });
}
/** The answer of every command on a deposit. */
export const depositAnswer = (db: ReadDb, id: DepositId): DepositView => written(depositViews(db, eq(deposit.id, id), 1)[0] ?? null);

export const depositsOfCard = defineQuery('deposit.ofCard', ({ cardId }, cx) => depositViews(cx.db, eq(deposit.cardId, cardId), 50));
export const listDeposits = defineQuery('deposit.list', ({ after, limit }, cx) =>
  depositViews(
    cx.db,
    and(eq(deposit.siteCode, cx.site?.code ?? ''), gt(deposit.balanceMinor, 0), after === null ? undefined : gt(deposit.id, after)),
    limit,
  ),
);
