import { DomainError } from '#shared/kernel/app-error';
import type { CustomerId } from '#shared/kernel/ids';
import { formatPhone, normalisePhone } from '#shared/customer/phone';
import type { NewCustomer } from '#shared/customer/schema';
import { checkTaxId } from '#shared/customer/tax-id';
import { cleanLine } from '#shared/kernel/text';
import { foldText } from '#shared/search/fold';
import { eq } from 'drizzle-orm';
import type { ReadDb } from '../kernel/connection';
import type { CommandCx } from '../kernel/handlers';
import { newId } from '../kernel/new-id';
import type { SiteContext } from '../kernel/site-context';
import { indexForSearch } from '../search/steps';
import { staff } from '../staff/table';
import { phoneDoubts, sharedPhoneDoubts } from './doubts';
import { customers } from './repository';
import type { CustomerRow } from './table';

type Phones = CustomerRow['phones'];

export const customerRow = (db: ReadDb, id: CustomerId): CustomerRow => customers.get(db, id);
/** The first phone as it is stored; null for a customer without one. */
export const mainPhone = (row: CustomerRow): string | null => row.phones[0]?.number ?? null;
/** Script, width, case and spaces do not tell people apart. */
export const nameKeyOf = (name: string): string => foldText(cleanLine(name)).replace(/\s+/g, '');

/** A pocket that was merged away leads to the one that holds its papers now. */
export function liveCustomer(db: ReadDb, id: CustomerId): CustomerRow {
  const row = customers.get(db, id);
  return row.mergedInto === null ? row : liveCustomer(db, row.mergedInto);
}

/** The customer of an operation: a known one, or a pocket opened on the spot (B1). */
export const findOrMakeCustomer = (cx: CommandCx, ref: Readonly<{ id: CustomerId } | { new: NewCustomer }>): CustomerRow =>
  'id' in ref ? liveCustomer(cx.tx, ref.id) : makeCustomer(cx, ref.new);

/** Opens a file pocket 客戶資料袋 (B1): notice shown, a phone or "no phone", credit by the manager alone. */
export function makeCustomer(cx: CommandCx, input: NewCustomer): CustomerRow {
  const { privacyConsent, phones, zone, taxId, ...rest } = input;
  if (!privacyConsent) throw new DomainError('CONSENT_NEEDED');
  if (rest.creditLimitMinor !== null || rest.termDays !== null) assertMaySetCredit(cx);
  if (rest.repId !== null) assertStaff(cx.tx, rest.repId);
  const made = customers.insert(cx.tx, {
    ...rest,
    id: newId<CustomerId>(),
    customerNo: customers.nextNo(cx.tx),
    nameKey: nameKeyOf(rest.name),
    phones: readPhones(phones, rest.noPhone),
    zone: zone ?? zoneOf(cx.site, rest.address),
    taxId: readTaxId(cx.site, taxId),
    consentAt: cx.now,
    mergedInto: null,
    siteCode: cx.site.code,
    createdAt: cx.now,
    updatedAt: cx.now,
  });
  cx.doubt([...phoneDoubts(phones, []), ...sharedPhoneDoubts(cx.tx, made, [])]);
  cx.audit({ event: 'CustomerOpened', entity: 'customer', entityId: made.id, facts: { customerNo: made.customerNo } });
  cx.changed('customer', made.id);
  indexCustomer(cx, made);
  return made;
}

/** Typed phones in their stored form; a second number in one field becomes a phone of its own. */
export function readPhones(typed: NewCustomer['phones'], noPhone: boolean): Phones {
  const read = typed.flatMap(({ number, label }): Phones => {
    const phone = normalisePhone(number);
    if (!phone.ok) throw new DomainError(phone.code, phone.params);
    const first = { number: phone.value, extension: phone.extension, label: label ?? phone.note };
    return phone.second === null ? [first] : [first, { number: phone.second, extension: null, label: null }];
  });
  const once = read.filter((p, i) => read.findIndex((q) => q.number === p.number && q.extension === p.extension) === i);
  if (once.length === 0 && !noPhone) throw new DomainError('PHONE_NEEDED');
  return once;
}

/** 區別: from the centre's list of suburban districts (decisions 15). */
export function zoneOf(site: SiteContext, address: string | null): CustomerRow['zone'] {
  const folded = foldText(address ?? '');
  return site.settings.suburbanDistricts.some((d) => folded.includes(foldText(d))) ? 'suburban' : 'urban';
}

export function readTaxId(site: SiteContext, taxId: string | null): string | null {
  if (taxId === null) return null;
  const check = checkTaxId(taxId, site.region);
  if (!check.ok) throw new DomainError(check.code, check.params);
  return check.value;
}

/** Of a supplier or of the centre itself: kept as it was typed, refused where nobody could dial it (quality 4.2). */
export function readOfficePhone(phone: string | null): string | null {
  if (phone === null) return null;
  const check = normalisePhone(phone);
  if (!check.ok) throw new DomainError(check.code === 'PHONE_NEEDED' ? 'PHONE_INVALID' : check.code, check.params);
  return phone;
}

export function assertStaff(db: ReadDb, id: typeof staff.$inferSelect.id): void {
  if (!db.select({ id: staff.id }).from(staff).where(eq(staff.id, id)).get()) throw new DomainError('NOT_FOUND', { entity: 'Staff', id });
}

/** Credit limit and term belong to the manager (B1). */
function assertMaySetCredit(cx: CommandCx): void {
  if (!cx.actor.roles.includes('manager')) throw new DomainError('NOT_ALLOWED', { route: 'customer.setCredit' });
}

/** What a search for this person may type. */
export function indexCustomer(cx: CommandCx, row: CustomerRow): void {
  const phone = mainPhone(row);
  indexForSearch(cx, {
    kind: 'customer',
    entityId: row.id,
    title: row.name,
    detail: [row.customerNo, phone === null ? '' : formatPhone(phone), row.address ?? ''].filter((t) => t !== '').join('　'),
    status: null,
    at: row.createdAt,
    fields: [
      { field: 'number', text: row.customerNo },
      { field: 'name', text: row.name },
      { field: 'contact', text: row.contact ?? '' },
      ...row.phones.map((p) => ({ field: 'phone', text: p.number })),
      { field: 'address', text: row.address ?? '' },
      { field: 'taxId', text: row.taxId ?? '' },
      { field: 'note', text: row.note ?? '' },
    ],
  });
}
