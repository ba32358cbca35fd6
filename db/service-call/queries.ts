import { and, asc, desc, eq, inArray, sql, type SQL } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import type { Input, Output } from '#shared/contract/contract';
import { localDateOf, toInstant } from '#shared/kernel/business-date';
import type { ServiceCallId, StaffId } from '#shared/kernel/ids';
import { elapsedMinutes, isCarriedOver, isOnTime } from '#shared/service-call/due-time';
import type { CALL_VIEWS, CallView } from '#shared/service-call/schema';
import { CALL_STATUSES, OPEN_CALL_STATUSES, type CallStatus } from '#shared/service-call/states';
import { OPEN_RECEIPT_STATUSES } from '#shared/collection-receipt/states';
import { collectionReceipt } from '../collection-receipt/table';
import { callDeadline } from '../exchange/queries';
import type { ReadDb } from '../kernel/connection';
import { WHOLE, within, type Span } from '../kernel/within';
import { perConnection, readerOf, rowById } from '../kernel/rows';
import type { SiteContext } from '../kernel/site-context';
import { product } from '../product/table';
import { repairCard } from '../repair-card/table';
import { foundAmongFew, foundInBook } from '../search/queries';
import { serviceVoucher } from '../service-voucher/table';
import { staff } from '../staff/table';
import { serviceCall } from './table';

type View = (typeof CALL_VIEWS)[number];
const { placeholder } = sql;
const technician = alias(staff, 'technician');
const taker = alias(staff, 'taker');
const holder = alias(staff, 'holder');

const selection = {
  call: serviceCall,
  deviceClass: product.deviceClass,
  technician: technician.name,
  takenBy: taker.name,
  voucherNo: serviceVoucher.voucherNo,
  voucherStatus: serviceVoucher.status,
  voucherHolder: holder.name,
  receiptNo: collectionReceipt.receiptNo,
  reworkOfNo: repairCard.cardNo,
};
const from = (db: ReadDb) =>
  db
    .select(selection)
    .from(serviceCall)
    .innerJoin(product, eq(product.id, serviceCall.productId))
    .leftJoin(technician, eq(technician.id, serviceCall.technicianId))
    .leftJoin(taker, eq(taker.id, serviceCall.takenBy))
    .leftJoin(serviceVoucher, eq(serviceVoucher.id, serviceCall.voucherId))
    .leftJoin(holder, eq(holder.id, serviceVoucher.holderId))
    .leftJoin(collectionReceipt, eq(collectionReceipt.id, serviceCall.receiptId))
    .leftJoin(repairCard, eq(repairCard.id, serviceCall.reworkOf));
type Joined = NonNullable<ReturnType<ReturnType<typeof from>['get']>>;

function viewOf(db: ReadDb, row: Joined, site: SiteContext, now: string): CallView {
  const { call } = row;
  const { calendar } = site.settings;
  const clock = { calledAt: call.calledAt, calendar, region: site.region };
  return {
    ...call,
    deviceClass: row.deviceClass,
    deadlineOn: callDeadline(db, site, call, row.deviceClass),
    isCarriedOver: isCarriedOver({ ...clock, status: call.status, todayOn: localDateOf(now, site.region) }),
    elapsedMinutes: call.arrivedAt === null ? null : elapsedMinutes(clock, call.arrivedAt),
    isOnTime: call.arrivedAt === null ? null : isOnTime(call.dueAt, call.arrivedAt),
    voucherNo: row.voucherNo,
    voucherStatus: row.voucherStatus,
    voucherHolder: row.voucherHolder,
    technician: row.technician,
    takenBy: row.takenBy ?? '',
    receiptNo: row.receiptNo,
    reworkOfNo: row.reworkOfNo,
  };
}

export function callById(db: ReadDb, site: SiteContext, now: string, id: ServiceCallId): CallView | null {
  const row = from(db).where(eq(serviceCall.id, id)).get();
  return row ? viewOf(db, row, site, now) : null;
}
export function callByNo(db: ReadDb, site: SiteContext, now: string, callNo: string): CallView | null {
  const row = from(db).where(eq(serviceCall.callNo, callNo)).get();
  return row ? viewOf(db, row, site, now) : null;
}

/** Statuses in which the clock of arrival runs. */
const CLOCK_RUNS: readonly CallStatus[] = ['NEW', 'DISPATCHED', 'RESCHEDULED', 'NO_ENTRY'];
const startOfToday = (site: SiteContext, now: string): string => toInstant(localDateOf(now, site.region), '00:00', site.region);
const isLate = (now: string): SQL => sql`(${serviceCall.dueAt} < ${now} and ${inArray(serviceCall.status, [...CLOCK_RUNS])})`;

/** 0: overdue or carried over, so first; 1: still open; 2: struck off. */
const rank = (site: SiteContext, now: string): SQL<number> =>
  sql<number>`case when ${isLate(now)} or (${serviceCall.status} = 'NEW' and ${serviceCall.calledAt} < ${startOfToday(site, now)}) then 0
    when ${serviceCall.status} in ('CLOSED', 'CANCELLED') then 2 else 1 end`;

/** 待註銷: repaired on the spot, or carried back and home again: no receipt of the call is still out (C1). */
export const isToStrikeOff: SQL = sql`(${serviceCall.status} = 'FIXED' or (${serviceCall.status} = 'CARRIED' and ${serviceCall.id} not in
  (select ${collectionReceipt.callId} from ${collectionReceipt}
   where ${collectionReceipt.callId} is not null and ${inArray(collectionReceipt.status, [...OPEN_RECEIPT_STATUSES])})))`;

function whereOf(view: View, now: string, actorId: StaffId): SQL | undefined {
  switch (view) {
    case 'open':
      return inArray(serviceCall.status, [...OPEN_CALL_STATUSES]);
    case 'overdue':
      return isLate(now);
    case 'undispatched':
      return inArray(serviceCall.status, ['NEW', 'RESCHEDULED']);
    case 'mine':
      return and(
        inArray(serviceCall.status, [...OPEN_CALL_STATUSES]),
        sql`(${serviceCall.takenBy} = ${actorId} or ${serviceCall.technicianId} = ${actorId})`,
      );
    case 'toStrikeOff':
      return isToStrikeOff;
    case 'all':
      return undefined;
  }
}
const newestFirst = [desc(serviceCall.calledAt), desc(serviceCall.id)] as const;
const oldestFirst = [asc(serviceCall.calledAt), asc(serviceCall.id)] as const;
const keyOfRow = sql`(${placeholder('calledAt')}, ${placeholder('id')})`;
const bookPages = {
  down: perConnection((db) =>
    from(db)
      .orderBy(...newestFirst)
      .limit(placeholder('limit'))
      .prepare(),
  ),
  downFrom: perConnection((db) =>
    from(db)
      .where(sql`(${serviceCall.calledAt}, ${serviceCall.id}) < ${keyOfRow}`)
      .orderBy(...newestFirst)
      .limit(placeholder('limit'))
      .prepare(),
  ),
  up: perConnection((db) =>
    from(db)
      .orderBy(...oldestFirst)
      .limit(placeholder('limit'))
      .prepare(),
  ),
  upFrom: perConnection((db) =>
    from(db)
      .where(sql`(${serviceCall.calledAt}, ${serviceCall.id}) > ${keyOfRow}`)
      .orderBy(...oldestFirst)
      .limit(placeholder('limit'))
      .prepare(),
  ),
};
/** No call is ever deleted (migration 0001), so the last rowid counts them all; a count would read every line of a big book. */
const bookSize = perConnection((db) =>
  db
    .select({ n: sql<number>`coalesce(max(rowid), 0)` })
    .from(serviceCall)
    .prepare(),
);

const joinedOf = readerOf<Joined>(selection);

type List = Input<'serviceCall.list'>;
const isFiltered = (q: List): boolean =>
  (q.status?.length ?? 0) > 0 || Boolean(q.technicianId) || Boolean(q.zone) || Boolean(q.type) || q.text.trim() !== '';

/** A page of the register as it lies there: what is read most, and from the biggest book, so its statements are built once. */
function wholeBook(db: ReadDb, { after, limit, sort, descending }: List): readonly Joined[] {
  const isDown = descending || sort === 'register';
  const last = after === null ? undefined : rowById(db, serviceCall, after.id);
  if (last === undefined)
    return bookPages[isDown ? 'down' : 'up'](db)
      .values({ limit })
      .map((r) => joinedOf(r as unknown[]));
  return bookPages[isDown ? 'downFrom' : 'upFrom'](db)
    .values({ limit, calledAt: last.calledAt, id: last.id })
    .map((r) => joinedOf(r as unknown[]));
}

/** The register, a page by key. Sorted as it is worked: overdue and carried-over first, then in the order of the book. */
export function listCalls(
  db: ReadDb,
  site: SiteContext,
  now: string,
  actorId: StaffId,
  q: Input<'serviceCall.list'>,
  calledWithin: Span = WHOLE,
): Output<'serviceCall.list'> {
  const isBook = q.view === 'all';
  const isWholeBook = isBook && q.sort !== 'dueAt' && calledWithin === WHOLE && !isFiltered(q);
  if (isWholeBook) return { calls: wholeBook(db, q).map((r) => viewOf(db, r, site, now)), total: bookSize(db).get()?.n ?? 0 };
  const statuses = q.status && q.status.length > 0 ? q.status : undefined;
  const others = and(
    whereOf(q.view, now, actorId),
    // The book is walked in its own order: + keeps the planner from gathering and sorting all calls of one person.
    q.technicianId
      ? isBook
        ? sql`+${serviceCall.technicianId} = ${q.technicianId}`
        : eq(serviceCall.technicianId, q.technicianId)
      : undefined,
    q.zone ? eq(serviceCall.zone, q.zone) : undefined,
    q.type ? eq(serviceCall.typeGuess, q.type) : undefined,
    within(serviceCall.calledAt, calledWithin),
    (isBook ? foundInBook : foundAmongFew)('call', serviceCall.id, q.text),
  );
  const filter = and(others, statuses && inArray(serviceCall.status, statuses));
  const isRanked = q.sort === 'register' && !isBook;
  const key = q.sort === 'dueAt' ? serviceCall.dueAt : serviceCall.calledAt;
  const isDown = q.descending || (q.sort === 'register' && isBook);
  const last =
    q.after === null
      ? undefined
      : db
          .select({ rank: rank(site, now), key, id: serviceCall.id })
          .from(serviceCall)
          .where(eq(serviceCall.id, q.after.id))
          .get();
  const beyond =
    last === undefined
      ? undefined
      : isDown
        ? sql`(${key}, ${serviceCall.id}) < (${last.key}, ${last.id})`
        : sql`(${key}, ${serviceCall.id}) > (${last.key}, ${last.id})`;
  const after =
    last === undefined || !isRanked
      ? beyond
      : sql`(${rank(site, now)} > ${last.rank} or (${rank(site, now)} = ${last.rank} and ${beyond}))`;
  const order = isDown ? [desc(key), desc(serviceCall.id)] : [asc(key), asc(serviceCall.id)];
  // Status leads the index of the due time: the book by due time is the first lines of each status, put in order.
  const isByStatus = isBook && q.text.trim() === '' && (q.sort === 'dueAt' || (statuses?.length ?? 0) > 1);
  const firstOf = (status: CallStatus): SQL => {
    const lines = db.select({ id: serviceCall.id }).from(serviceCall);
    return sql`select id from ${lines
      .where(and(others, eq(serviceCall.status, status), beyond))
      .orderBy(...order)
      .limit(q.limit)}`;
  };
  const page = isByStatus
    ? sql`${serviceCall.id} in (${sql.join((statuses ?? CALL_STATUSES).map(firstOf), sql` union all `)})`
    : and(filter, after);
  const rows = from(db)
    .where(page)
    .orderBy(...(isRanked ? [asc(rank(site, now)), ...order] : order))
    .limit(q.limit)
    .all();
  const total =
    db
      .select({ n: sql<number>`count(*)` })
      .from(serviceCall)
      .where(filter)
      .get()?.n ?? 0;
  return { calls: rows.map((r) => viewOf(db, r, site, now)), total };
}

export function countCalls(db: ReadDb, now: string, actorId: StaffId): Output<'serviceCall.counts'> {
  const count = (view: View) =>
    db
      .select({ n: sql<number>`count(*)` })
      .from(serviceCall)
      .where(whereOf(view, now, actorId))
      .get()?.n ?? 0;
  return {
    open: count('open'),
    overdue: count('overdue'),
    undispatched: count('undispatched'),
    mine: count('mine'),
    toStrikeOff: count('toStrikeOff'),
    all: bookSize(db).get()?.n ?? 0,
  };
}
