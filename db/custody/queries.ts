import { and, asc, desc, eq, inArray, sql, type SQL } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import type { Input, Output } from '#shared/contract/contract';
import { daysBetween, localDateOf } from '#shared/kernel/business-date';
import type { CustodyStayId, ProductId } from '#shared/kernel/ids';
import { HELD_STATES, type CustodyState } from '#shared/custody/states';
import type { LEDGER_VIEWS, StayView } from '#shared/custody/schema';
import { collectionReceipt, receiptLine } from '../collection-receipt/table';
import { mainPhone } from '../customer/steps';
import { customer } from '../customer/table';
import type { ReadDb } from '../kernel/connection';
import type { SiteContext } from '../kernel/site-context';
import { WHOLE, within, type Span } from '../kernel/within';
import { productLabel } from '../product/steps';
import { product } from '../product/table';
import { repairCard } from '../repair-card/table';
import { foundAmongFew, foundInBook } from '../search/queries';
import { serviceVoucher } from '../service-voucher/table';
import { staff } from '../staff/table';
import { custodyEntry, custodyStay } from './table';

type View = (typeof LEDGER_VIEWS)[number];
const inspector = alias(staff, 'inspector');
const original = alias(custodyStay, 'original');
const release = alias(custodyEntry, 'release');
const releaser = alias(staff, 'releaser');
/** The entry by which the device went out last. */
const lastRelease = sql`${release.seq} = (select max(e.seq) from ${custodyEntry} e where e.stay_id = ${custodyStay.id} and e.to_state = 'OUT')`;

const joined = (db: ReadDb) =>
  db
    .select({
      stay: custodyStay,
      product,
      customer,
      receiptNo: collectionReceipt.receiptNo,
      intakeId: collectionReceipt.intakeId,
      line: receiptLine,
      card: repairCard,
      inspectedBy: inspector.name,
      voucherId: serviceVoucher.id,
      voucherNo: serviceVoucher.voucherNo,
      correctionOfNo: original.dlNo,
      outAt: release.at,
      outTo: release.place,
      outBy: releaser.name,
    })
    .from(custodyStay)
    .innerJoin(product, eq(product.id, custodyStay.productId))
    .innerJoin(customer, eq(customer.id, custodyStay.customerId))
    .leftJoin(collectionReceipt, eq(collectionReceipt.id, custodyStay.receiptId))
    .leftJoin(receiptLine, and(eq(receiptLine.receiptId, custodyStay.receiptId), eq(receiptLine.stayId, custodyStay.id)))
    .leftJoin(repairCard, eq(repairCard.stayId, custodyStay.id))
    .leftJoin(inspector, eq(inspector.id, repairCard.inspectedBy))
    .leftJoin(serviceVoucher, eq(serviceVoucher.id, repairCard.voucherId))
    .leftJoin(original, eq(original.id, custodyStay.correctionOf))
    .leftJoin(release, and(eq(custodyStay.state, 'OUT'), lastRelease))
    .leftJoin(releaser, eq(releaser.id, release.by));
type Joined = NonNullable<ReturnType<ReturnType<typeof joined>['get']>>;

function viewOf(row: Joined, site: SiteContext, now: string): StayView {
  const { stay, card, line } = row;
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
    intakeId: row.intakeId,
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
    outAt: row.outAt,
    outTo: row.outTo,
    outBy: row.outBy,
    promisedAt: card?.promisedAt ?? null,
    daysHere: daysBetween(localDateOf(stay.inAt ?? stay.openedAt, site.region), localDateOf(endAt, site.region)),
    correctionOf: stay.correctionOf,
    correctionOfNo: row.correctionOfNo,
    rev: stay.rev,
  };
}
export function stayById(db: ReadDb, site: SiteContext, now: string, id: CustodyStayId): StayView | null {
  const row = joined(db).where(eq(custodyStay.id, id)).get();
  return row ? viewOf(row, site, now) : null;
}
/** Where the device is now: one holder, one place; null when its owner has it. */
export function stayOfProduct(db: ReadDb, site: SiteContext, now: string, productId: ProductId): StayView | null {
  const row = joined(db)
    .where(and(eq(custodyStay.productId, productId), sql`${custodyStay.closedAt} is null`))
    .get();
  return row ? viewOf(row, site, now) : null;
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
  if (view === 'overdue')
    return sql`${custodyStay.state} in ('IN_CUSTODY', 'AT_VENDOR') and exists (select 1 from ${repairCard} where ${repairCard.stayId} = ${custodyStay.id} and ${repairCard.promisedAt} < ${now} and ${repairCard.status} not in ('CLOSED', 'CANCELLED'))`;
  const states = STATES[view];
  return states === undefined ? undefined : inArray(custodyStay.state, [...states]);
}
/** Nearly every line of the book is in these views: it is walked by number, or by what was found, not gathered by state (hence the +). */
function whereInBook(view: View, siteCode: string, found: SQL | undefined): SQL | undefined {
  const states = STATES[view];
  return and(found ?? eq(custodyStay.siteCode, siteCode), states && sql`+${custodyStay.state} in ${[...states]}`);
}
const isBook = (view: View): boolean => view === 'out' || view === 'all';
function foundBy(view: View, text: string): SQL | undefined {
  const found = (isBook(view) ? foundInBook : foundAmongFew)('job', repairCard.id, text);
  if (found === undefined) return undefined;
  return isBook(view)
    ? sql`${custodyStay.id} in (select ${repairCard.stayId} from ${repairCard} where ${found})`
    : sql`exists (select 1 from ${repairCard} where ${repairCard.stayId} = ${custodyStay.id} and ${found})`;
}

type Ledger = Input<'custody.ledger'>;
/** The chips of the filter bar. What one of us keeps is in the house, so few: by its index. Product and card are looked up line by line (hence the +). */
function chosenBy({ deviceClass = [], cardStatus = [], holderId }: Ledger): SQL | undefined {
  return and(
    holderId && eq(custodyStay.holderId, holderId),
    deviceClass.length === 0
      ? undefined
      : sql`exists (select 1 from ${product} where ${product.id} = ${custodyStay.productId} and ${inArray(product.deviceClass, deviceClass)})`,
    cardStatus.length === 0
      ? undefined
      : sql`exists (select 1 from ${repairCard} where ${repairCard.stayId} = ${custodyStay.id} and +${repairCard.status} in ${cardStatus})`,
  );
}
/** What a page is sorted by; a line without a promise comes last, whichever way. */
const keyOf = ({ sort, descending }: Ledger): SQL =>
  ({
    dlNo: sql`${custodyStay.dlNo}`,
    shelf: sql`${custodyStay.place}`,
    promisedAt: sql`coalesce(${repairCard.promisedAt}, ${descending ? '' : '9999'})`,
  })[sort];

/** 進出登記簿 by view, a page by its number: first the ids of the page, then what stands in its lines, in one statement. */
export function listStays(db: ReadDb, site: SiteContext, now: string, q: Ledger, cameWithin: Span = WHOLE): Output<'custody.ledger'> {
  const found = foundBy(q.view, q.text);
  const chosen = and(chosenBy(q), within(sql`coalesce(${custodyStay.inAt}, ${custodyStay.openedAt})`, cameWithin));
  const where = and(isBook(q.view) ? whereInBook(q.view, site.code, found) : and(whereOf(q.view, now), found), chosen);
  const way = q.descending ? desc : asc;
  const order = [way(keyOf(q)), ...(q.sort === 'dlNo' ? [] : [way(custodyStay.dlNo)])];
  const ids = db.select({ id: custodyStay.id }).from(custodyStay).$dynamic();
  const page = (q.sort === 'promisedAt' ? ids.leftJoin(repairCard, eq(repairCard.stayId, custodyStay.id)) : ids)
    .where(and(where, beyond(db, site, q)))
    .orderBy(...order)
    .limit(q.limit);
  const rows = joined(db)
    .where(inArray(custodyStay.id, page))
    .orderBy(...order)
    .all();
  const total =
    db
      .select({ n: sql<number>`count(*)` })
      .from(custodyStay)
      .where(found === undefined && chosen === undefined ? whereOf(q.view, now) : where)
      .get()?.n ?? 0;
  return { stays: rows.map((r) => viewOf(r, site, now)), total };
}
function beyond(db: ReadDb, site: SiteContext, q: Ledger): SQL | undefined {
  if (q.after === null) return undefined;
  const { dlNo } = q.after;
  const than = q.descending ? sql`<` : sql`>`;
  if (q.sort === 'dlNo') return sql`${custodyStay.dlNo} ${than} ${dlNo}`;
  const last = db
    .select({ key: keyOf(q) })
    .from(custodyStay)
    .leftJoin(repairCard, eq(repairCard.stayId, custodyStay.id))
    .where(and(eq(custodyStay.siteCode, site.code), eq(custodyStay.dlNo, dlNo)))
    .get();
  return sql`(${keyOf(q)}, ${custodyStay.dlNo}) ${than} (${last?.key ?? ''}, ${dlNo})`;
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
    .map((r) => viewOf(r, site, now));
