import { and, asc, eq, inArray, lt, lte, sql, type SQL } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import { balanceOfBill } from '#shared/billing/rules';
import type { Input } from '#shared/contract/contract';
import type { ReceivableId, StaffId } from '#shared/kernel/ids';
import { availableMinor, BUCKETS, bucketOf, creditBlock, overdueDays } from '#shared/receivable/rules';
import type { Ageing, ReceivableView } from '#shared/receivable/schema';
import { OWED_STATUSES } from '#shared/receivable/states';
import { bill } from '../billing/table';
import type { ReadDb } from '../kernel/connection';
import { defineQuery, type CommandCx } from '../kernel/handlers';
import { WHOLE, within, type Span } from '../kernel/within';
import { written } from '../kernel/written';
import { staff } from '../staff/table';
import { creditOf } from './steps';
import { receivable } from './table';

const collectors = alias(staff, 'collector');

function receivableViews(db: ReadDb, today: string, where: SQL | undefined, limit: number): ReceivableView[] {
  return db
    .select({ row: receivable, bill, openedBy: staff.name, collector: collectors.name })
    .from(receivable)
    .innerJoin(bill, eq(bill.id, receivable.billId))
    .innerJoin(staff, eq(staff.id, receivable.openedBy))
    .leftJoin(collectors, eq(collectors.id, receivable.collectorId))
    .where(where)
    .orderBy(asc(receivable.dueOn), asc(receivable.arNo))
    .limit(limit)
    .all()
    .map(({ row, bill: slip, openedBy, collector }) => {
      const isOwed = OWED_STATUSES.includes(row.status);
      const balanceMinor = isOwed ? balanceOfBill(slip) : 0;
      const days = isOwed ? overdueDays(row.dueOn, today) : 0;
      return {
        ...row,
        openedBy,
        collector,
        billNo: slip.billNo,
        invoiceNo: slip.invoiceNo,
        customerName: slip.customerName,
        receivedMinor: row.status === 'VOID' ? 0 : row.amountMinor - balanceOfBill(slip) - slip.writtenOffMinor,
        balanceMinor,
        overdueDays: days,
        bucket: bucketOf(days),
      };
    });
}
export const receivableAnswer = (cx: CommandCx, id: ReceivableId): ReceivableView =>
  written(receivableViews(cx.tx, cx.today, eq(receivable.id, id), 1)[0] ?? null);

type AtDesk = Readonly<{ db: ReadDb; siteCode: string; today: string; staffId: StaffId }>;
/** 應收帳款 by view, the earliest due day first; on paper those of some days. */
export const receivablesOf = (
  cx: AtDesk,
  { view, customerId, after, limit }: Input<'receivable.list'>,
  dueWithin: Span = WHOLE,
): ReceivableView[] =>
  receivableViews(
    cx.db,
    cx.today,
    and(
      eq(receivable.siteCode, cx.siteCode),
      view === 'all' ? undefined : inArray(receivable.status, view === 'disputed' ? ['DISPUTED'] : [...OWED_STATUSES]),
      view === 'overdue' ? lt(receivable.dueOn, cx.today) : undefined,
      view === 'promised' ? lte(receivable.promiseOn, cx.today) : undefined,
      view === 'mine' ? eq(receivable.collectorId, cx.staffId) : undefined,
      customerId === null ? undefined : eq(receivable.customerId, customerId),
      within(receivable.dueOn, dueWithin),
      after === null ? undefined : sql`(${receivable.dueOn}, ${receivable.arNo}) > (${after.dueOn}, ${after.arNo})`,
    ),
    limit,
  );
export const listReceivables = defineQuery('receivable.list', (q, { db, site, today, actor }) =>
  receivablesOf({ db, siteCode: site?.code ?? '', today, staffId: actor.staffId }, q),
);

export const ageing = defineQuery('receivable.ageing', (_input, cx): Ageing => {
  const owed = receivableViews(
    cx.db,
    cx.today,
    and(eq(receivable.siteCode, cx.site?.code ?? ''), inArray(receivable.status, [...OWED_STATUSES])),
    10_000,
  );
  const sumOf = (rows: readonly ReceivableView[]): number => rows.reduce((sum, r) => sum + r.balanceMinor, 0);
  const buckets = Object.fromEntries(BUCKETS.map((b) => [b, sumOf(owed.filter((r) => r.bucket === b))])) as Ageing['buckets'];
  const customers = [...new Map(owed.map((r) => [r.customerId, r.customerName]))].map(([customerId, customerName]) => {
    const { blockAfterDays, ...credit } = creditOf(cx.db, customerId, cx);
    return {
      customerId,
      customerName,
      ...credit,
      availableMinor: availableMinor(credit),
      isBlocked: creditBlock({ ...credit, blockAfterDays }, 1) !== null,
    };
  });
  return { asOf: cx.today, buckets, totalMinor: sumOf(owed), customers: customers.toSorted((a, b) => b.owedMinor - a.owedMinor) };
});
