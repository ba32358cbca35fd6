import { and, asc, desc, eq, inArray, sql, type SQL } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import type { Input, Output } from '#shared/contract/contract';
import { daysBetween, localDateOf } from '#shared/kernel/business-date';
import type { CustodyStayId, ProductId } from '#shared/kernel/ids';
import { HELD_STATES, type CustodyState } from '#shared/custody/states';
import type { LEDGER_VIEWS, StayView } from '#shared/custody/schema';
import { matchQuery } from '#shared/search/query';
import { collectionReceipt, receiptLine } from '../collection-receipt/table';
import { mainPhone } from '../customer/steps';
import { customer } from '../customer/table';
import type { ReadDb } from '../kernel/connection';
import type { SiteContext } from '../kernel/site-context';
import { productLabel } from '../product/steps';
import { product } from '../product/table';
import { repairCard } from '../repair-card/table';
import { serviceVoucher } from '../service-voucher/table';
import { staff } from '../staff/table';
import { custodyEntry, custodyStay } from './table';

type View = (typeof LEDGER_VIEWS)[number];
const inspector = alias(staff, 'inspector');
const original = alias(custodyStay, 'original');

const joined = (db: ReadDb) =>
  db
    .select({
      stay: custodyStay,
      product,
      customer,
      receiptNo: collectionReceipt.receiptNo,
      line: receiptLine,
      card: repairCard,
      inspectedBy: inspector.name,
      voucherId: serviceVoucher.id,
      voucherNo: serviceVoucher.voucherNo,
      correctionOfNo: original.dlNo,
    })
    .from(custodyStay)
    .innerJoin(product, eq(product.id, custodyStay.productId))
    .innerJoin(customer, eq(customer.id, custodyStay.customerId))
    .leftJoin(collectionReceipt, eq(collectionReceipt.id, custodyStay.receiptId))
    .leftJoin(receiptLine, and(eq(receiptLine.receiptId, custodyStay.receiptId), eq(receiptLine.stayId, custodyStay.id)))
    .leftJoin(repairCard, eq(repairCard.stayId, custodyStay.id))
    .leftJoin(inspector, eq(inspector.id, repairCard.inspectedBy))
    .leftJoin(serviceVoucher, eq(serviceVoucher.id, repairCard.voucherId))
    .leftJoin(original, eq(original.id, custodyStay.correctionOf));
type Joined = NonNullable<ReturnType<ReturnType<typeof joined>['get']>>;

function viewOf(db: ReadDb, row: Joined, site: SiteContext, now: string): StayView {
  const { stay, card, line } = row;
  const out = stay.state === 'OUT' ? lastRelease(db, stay.id) : null;
  const endAt = stay.closedAt ?? now;
  return {
    id: stay.id,
    dlNo: stay.dlNo,
    state: stay.state,
    placeKind: stay.placeKind,
    place: stay.place,
    holder: stay.holder,
    holderId: stay.holderId,
    productId: stay.productId,
    customerId: stay.customerId,
    customerName: row.customer.name,
    phone: mainPhone(row.customer),
    model: productLabel(row.product),
    deviceClass: row.product.deviceClass,
    serial: stay.serial,
    receiptId: stay.receiptId,
    receiptNo: row.receiptNo ?? '',
    lineNo: stay.lineNo,
    cardId: card?.id ?? null,
    cardNo: card?.cardNo ?? null,
    cardStatus: card?.status ?? null,
    voucherId: row.voucherId,
    voucherNo: row.voucherNo,
    broughtBy: stay.broughtBy,
    accessories: line?.accessories ?? [],
    openedAt: stay.openedAt,
    inAt: stay.inAt,
    inspectedAt: card?.inspectedAt ?? null,
    inspectedBy: row.inspectedBy,
    notifiedAt: stay.notifiedAt,
    notifiedBy: stay.notifiedBy,
    outAt: out?.at ?? null,
    outTo: out?.place ?? null,
    outBy: out?.by ?? null,
    promisedAt: card?.promisedAt ?? null,
    daysHere: daysBetween(localDateOf(stay.inAt ?? stay.openedAt, site.region), localDateOf(endAt, site.region)),
    correctionOf: stay.correctionOf,
    correctionOfNo: row.correctionOfNo,
    rev: stay.rev,
  };
}
const lastRelease = (db: ReadDb, stayId: CustodyStayId) =>
  db
    .select({ at: custodyEntry.at, place: custodyEntry.place, by: staff.name })
    .from(custodyEntry)
    .leftJoin(staff, eq(staff.id, custodyEntry.by))
    .where(and(eq(custodyEntry.stayId, stayId), eq(custodyEntry.toState, 'OUT')))
    .orderBy(desc(custodyEntry.seq))
    .limit(1)
    .get();

export function stayById(db: ReadDb, site: SiteContext, now: string, id: CustodyStayId): StayView | null {
  const row = joined(db).where(eq(custodyStay.id, id)).get();
  return row ? viewOf(db, row, site, now) : null;
}
/** Where the device is now: one holder, one place; null when its owner has it. */
export function stayOfProduct(db: ReadDb, site: SiteContext, now: string, productId: ProductId): StayView | null {
  const row = joined(db)
    .where(and(eq(custodyStay.productId, productId), sql`${custodyStay.closedAt} is null`))
    .get();
  return row ? viewOf(db, row, site, now) : null;
}
export const entriesOf = (db: ReadDb, stayId: CustodyStayId): Output<'custody.entries'> =>
  db
    .select({
      id: custodyEntry.id,
      from: custodyEntry.fromState,
      to: custodyEntry.toState,
      placeKind: custodyEntry.placeKind,
      place: custodyEntry.place,
      holder: custodyEntry.holder,
      at: custodyEntry.at,
      by: sql<string>`coalesce(${staff.name}, '')`,
      reason: custodyEntry.reason,
    })
    .from(custodyEntry)
    .leftJoin(staff, eq(staff.id, custodyEntry.by))
    .where(eq(custodyEntry.stayId, stayId))
    .orderBy(asc(custodyEntry.seq))
    .all();

const STATES: Readonly<Partial<Record<View, readonly CustodyState[]>>> = {
  here: HELD_STATES,
  ready: ['READY'],
  atVendor: ['AT_VENDOR'],
  inTransit: ['IN_TRANSIT'],
  out: ['OUT', 'DISPOSED', 'REVERSED'],
};
function whereOf(view: View, now: string): SQL | undefined {
  if (view === 'overdue') {
    return sql`${custodyStay.state} in ('IN_CUSTODY', 'AT_VENDOR') and ${custodyStay.id} in (select stay_id from repair_card where promised_at < ${now} and status not in ('CLOSED', 'CANCELLED'))`;
  }
  const states = STATES[view];
  return states === undefined ? undefined : inArray(custodyStay.state, [...states]);
}

/** 進出登記簿 by view, a page by its number. */
export function listStays(db: ReadDb, site: SiteContext, now: string, q: Input<'custody.ledger'>): Output<'custody.ledger'> {
  const match = q.text.trim() === '' ? null : matchQuery(q.text);
  const found =
    q.text.trim() === ''
      ? undefined
      : match === null
        ? sql`0`
        : sql`${custodyStay.id} in (select stay_id from repair_card where id in (select entity_id from search_doc where kind = 'job' and rowid in (select rowid from search_index where search_index match ${match})))`;
  const filter = and(whereOf(q.view, now), found);
  const key = { dlNo: custodyStay.dlNo, shelf: custodyStay.place, promisedAt: repairCard.promisedAt }[q.sort];
  const after = q.after === null ? undefined : afterKey(db, q);
  const way = q.descending ? desc : asc;
  const rows = joined(db).where(and(filter, after)).orderBy(way(key), way(custodyStay.dlNo)).limit(q.limit).all();
  const total =
    db
      .select({ n: sql<number>`count(*)` })
      .from(custodyStay)
      .where(filter)
      .get()?.n ?? 0;
  return { stays: rows.map((r) => viewOf(db, r, site, now)), total };
}
function afterKey(db: ReadDb, q: Input<'custody.ledger'>): SQL {
  const last = joined(db)
    .where(eq(custodyStay.dlNo, q.after?.dlNo ?? ''))
    .get();
  const value = q.sort === 'dlNo' ? last?.stay.dlNo : q.sort === 'shelf' ? last?.stay.place : last?.card?.promisedAt;
  const key = { dlNo: custodyStay.dlNo, shelf: custodyStay.place, promisedAt: repairCard.promisedAt }[q.sort];
  return q.descending
    ? sql`(${key}, ${custodyStay.dlNo}) < (${value ?? ''}, ${q.after?.dlNo ?? ''})`
    : sql`(${key}, ${custodyStay.dlNo}) > (${value ?? ''}, ${q.after?.dlNo ?? ''})`;
}

export function countStays(db: ReadDb, now: string): Output<'custody.counts'> {
  const count = (view: View) =>
    db
      .select({ n: sql<number>`count(*)` })
      .from(custodyStay)
      .where(whereOf(view, now))
      .get()?.n ?? 0;
  return {
    here: count('here'),
    ready: count('ready'),
    atVendor: count('atVendor'),
    inTransit: count('inTransit'),
    overdue: count('overdue'),
    out: count('out'),
    all: count('all'),
  };
}
export const staysInState = (db: ReadDb, site: SiteContext, now: string, state: CustodyState, limit: number): StayView[] =>
  joined(db)
    .where(eq(custodyStay.state, state))
    .orderBy(asc(custodyStay.place), asc(custodyStay.dlNo))
    .limit(limit)
    .all()
    .map((r) => viewOf(db, r, site, now));
