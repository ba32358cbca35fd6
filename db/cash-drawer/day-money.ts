import { and, eq, gte, lt, ne, sql, type SQL } from 'drizzle-orm';
import type { DayReport } from '#shared/cash-drawer/schema';
import { payment } from '../billing/table';
import { depositEntry } from '../deposit/table';
import type { ReadDb } from '../kernel/connection';
import { staff } from '../staff/table';

type Sums = Readonly<{ staffNo: string; cashier: string; method: string; count: number; takenMinor: number; refundedMinor: number }>;
type Span = Readonly<{ from: string; to: string }>;

const sums = (amount: typeof payment.amountMinor | typeof depositEntry.amountMinor) => ({
  count: sql<number>`count(*)`,
  takenMinor: sql<number>`coalesce(sum(case when ${amount} < 0 then 0 else ${amount} end), 0)`,
  refundedMinor: sql<number>`coalesce(sum(case when ${amount} < 0 then 0 - ${amount} else 0 end), 0)`,
});
const paid = (db: ReadDb, where: SQL | undefined) =>
  db
    .select({ staffNo: staff.staffNo, cashier: staff.name, method: payment.method, ...sums(payment.amountMinor) })
    .from(payment)
    .innerJoin(staff, eq(staff.id, payment.takenBy))
    .where(where)
    .groupBy(staff.id, payment.method)
    .all();
const paidIn = (db: ReadDb, where: SQL | undefined) =>
  db
    .select({ staffNo: staff.staffNo, cashier: staff.name, method: depositEntry.method, ...sums(depositEntry.amountMinor) })
    .from(depositEntry)
    .innerJoin(staff, eq(staff.id, depositEntry.takenBy))
    .where(where)
    .groupBy(staff.id, depositEntry.method)
    .all();

/** One line for each cashier and way, in the order of their numbers. */
function together(rows: readonly Sums[]): DayReport['lines'] {
  const keyOf = (r: Sums): string => `${r.staffNo} ${r.method}`;
  const keys = [...new Set(rows.map(keyOf))].toSorted();
  return keys.flatMap((key) => {
    const own = rows.filter((r) => keyOf(r) === key);
    const [first] = own;
    const total = (of: 'count' | 'takenMinor' | 'refundedMinor'): number => own.reduce((sum, r) => sum + r[of], 0);
    return first === undefined
      ? []
      : [
          {
            cashier: first.cashier,
            method: first.method as DayReport['lines'][number]['method'],
            count: total('count'),
            takenMinor: total('takenMinor'),
            refundedMinor: total('refundedMinor'),
          },
        ];
  });
}

/** 日結: what came in and went out on a day, on slips and as deposits, by cashier and way; and what slips used of deposits. */
export function moneyOfDay(db: ReadDb, siteCode: string, { from, to }: Span): Pick<DayReport, 'lines' | 'deposits'> {
  const ofDay = and(eq(payment.siteCode, siteCode), gte(payment.at, from), lt(payment.at, to));
  const slips = paid(db, and(ofDay, ne(payment.status, 'TAKEN_BY_TECH'), ne(payment.method, 'deposit')));
  const entries = paidIn(db, and(eq(depositEntry.siteCode, siteCode), gte(depositEntry.at, from), lt(depositEntry.at, to)));
  const used = paid(db, and(ofDay, eq(payment.method, 'deposit')));
  const total = (rows: readonly Sums[], of: 'takenMinor' | 'refundedMinor'): number => rows.reduce((sum, r) => sum + r[of], 0);
  return {
    lines: together([...slips, ...entries]),
    deposits: {
      takenMinor: total(entries, 'takenMinor'),
      usedMinor: total(used, 'takenMinor') - total(used, 'refundedMinor'),
      refundedMinor: total(entries, 'refundedMinor'),
    },
  };
}
