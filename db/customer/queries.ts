import { and, asc, count, eq, inArray, isNull, ne, or, sql, sum } from 'drizzle-orm';
import type { Input, Output } from '#shared/contract/contract';
import { normalisePhone } from '#shared/customer/phone';
import type { CustomerMatch, CustomerView } from '#shared/customer/schema';
import type { CustomerId } from '#shared/kernel/ids';
import { bill } from '../billing/table';
import { counterIntake } from '../counter-intake/table';
import type { ReadDb } from '../kernel/connection';
import { serviceCall } from '../service-call/table';
import { customerMerges, customers } from './repository';
import { mainPhone, nameKeyOf } from './steps';
import { customer, customerPhone, type CustomerRow } from './table';

type MergeRow = ReturnType<typeof customerMerges.get>;
export type Why = CustomerMatch['why'];

/** How often he came: calls and counter intakes. */
function visitsOf(db: ReadDb, id: CustomerId): number {
  const calls = db.select({ n: count() }).from(serviceCall).where(eq(serviceCall.customerId, id)).get()?.n ?? 0;
  return calls + (db.select({ n: count() }).from(counterIntake).where(eq(counterIntake.customerId, id)).get()?.n ?? 0);
}
function owedBy(db: ReadDb, id: CustomerId): number {
  const row = db
    .select({ gross: sum(bill.grossMinor), paid: sum(bill.paidMinor), writtenOff: sum(bill.writtenOffMinor) })
    .from(bill)
    .where(and(eq(bill.customerId, id), ne(bill.status, 'VOID')))
    .get();
  return Number(row?.gross ?? 0) - Number(row?.paid ?? 0) - Number(row?.writtenOff ?? 0);
}

export function customerView(db: ReadDb, row: CustomerRow): CustomerView {
  const {
    id,
    customerNo,
    kind,
    name,
    contact,
    phones,
    noPhone,
    address,
    zone,
    taxId,
    creditLimitMinor,
    termDays,
    repId,
    consentAt,
    marketingOk,
    language,
    note,
  } = row;
  return {
    id,
    customerNo,
    kind,
    name,
    contact,
    phones,
    noPhone,
    address,
    zone,
    taxId,
    creditLimitMinor,
    termDays,
    repId,
    consentAt,
    marketingOk,
    language,
    note,
    mergedInto: row.mergedInto,
    visits: visitsOf(db, id),
    owedMinor: owedBy(db, id),
    rev: row.rev,
  };
}
export const matchOf = (db: ReadDb, row: CustomerRow, why: Why): CustomerMatch => ({
  id: row.id,
  customerNo: row.customerNo,
  name: row.name,
  phone: mainPhone(row),
  address: row.address,
  visits: visitsOf(db, row.id),
  why,
});

export function customerById(db: ReadDb, id: CustomerId): CustomerView | null {
  const row = db.select().from(customer).where(eq(customer.id, id)).get();
  return row ? customerView(db, row) : null;
}

/** Customers by name, a page by key; merged pockets are not shown. */
export function listCustomers(db: ReadDb, { after, limit }: Input<'customer.list'>): CustomerMatch[] {
  const rows = db
    .select()
    .from(customer)
    .where(and(isNull(customer.mergedInto), after ? sql`(${customer.name}, ${customer.id}) > (${after.name}, ${after.id})` : undefined))
    .orderBy(asc(customer.name), asc(customer.id))
    .limit(limit)
    .all();
  return rows.map((row) => matchOf(db, row, 'other'));
}

/** Same phone, or the same name in either script: worth a look before a second pocket is opened. */
export function duplicatesOf(db: ReadDb, { customerId, name, phones }: Input<'customer.duplicates'>): CustomerMatch[] {
  const numbers = phones.flatMap((typed) => {
    const phone = normalisePhone(typed);
    return phone.ok && !phone.warnings.some((w) => w.code === 'phonePlaceholder') ? [phone.value] : [];
  });
  const byPhone =
    numbers.length === 0
      ? []
      : db.select({ id: customerPhone.customerId }).from(customerPhone).where(inArray(customerPhone.number, numbers)).all();
  const phoneIds = [...new Set(byPhone.map((p) => p.id))];
  const key = nameKeyOf(name);
  const wanted = or(phoneIds.length > 0 ? inArray(customer.id, phoneIds) : undefined, key === '' ? undefined : eq(customer.nameKey, key));
  if (wanted === undefined) return [];
  const rows = db
    .select()
    .from(customer)
    .where(and(wanted, isNull(customer.mergedInto), customerId === null ? undefined : ne(customer.id, customerId)))
    .limit(20)
    .all();
  return rows
    .map((row) => matchOf(db, row, phoneIds.includes(row.id) ? 'phone' : 'name'))
    .toSorted((a, b) => Number(a.why === 'name') - Number(b.why === 'name'));
}

export const mergeView = (db: ReadDb, row: MergeRow): Output<'customer.merge'> => ({
  id: row.id,
  from: customerView(db, customers.get(db, row.fromId)),
  into: customerView(db, customers.get(db, row.intoId)),
  mergedAt: row.mergedAt,
  isUndone: row.undoneAt !== null,
});
export const mergesOf = (db: ReadDb, id: CustomerId) => customerMerges.of(db, id).map((row) => mergeView(db, row));
