import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import { normalisePhone } from '#shared/customer/phone';
import type { CustomerMatch } from '#shared/customer/schema';
import type { CustomerId, ProductId } from '#shared/kernel/ids';
import { foldText } from '#shared/search/fold';
import { kindToken } from '#shared/search/kind-token';
import { matchQuery } from '#shared/search/query';
import type { ReadDb } from '../kernel/connection';
import { product } from '../product/table';
import { matchOf, type Why } from './queries';
import { nameKeyOf } from './steps';
import { customer, customerPhone, type CustomerRow } from './table';

const TAKEN = 100;
/** Most certain first: a whole number typed, then names, then crumbs. */
const ORDER: readonly Why[] = ['phone', 'number', 'serial', 'name', 'phoneTail', 'pinyin', 'other'];

/** Who could this be, while somebody types (P3): phone or its end, name in either script, pinyin, initials, serial. */
export function matchCustomers(db: ReadDb, text: string, limit: number): CustomerMatch[] {
  const found = new Map<CustomerId, Why | null>();
  for (const id of withPhone(db, text)) found.set(id, 'phone');
  const expression = matchQuery(text);
  if (expression !== null) {
    for (const id of indexed<CustomerId>(db, 'customer', expression)) if (!found.has(id)) found.set(id, null);
    for (const id of ownersOf(db, indexed<ProductId>(db, 'product', expression), text)) if (!found.has(id)) found.set(id, 'serial');
  }
  if (found.size === 0) return [];
  const rows = db
    .select()
    .from(customer)
    .where(and(inArray(customer.id, [...found.keys()]), isNull(customer.mergedInto)))
    .all();
  return rows
    .map((row) => ({ row, why: found.get(row.id) ?? whyOf(row, text) }))
    .toSorted((a, b) => ORDER.indexOf(a.why) - ORDER.indexOf(b.why) || (a.row.id < b.row.id ? 1 : -1))
    .slice(0, limit)
    .map(({ row, why }) => matchOf(db, row, why));
}

function withPhone(db: ReadDb, text: string): CustomerId[] {
  const phone = normalisePhone(text);
  if (!phone.ok) return [];
  return db
    .select({ id: customerPhone.customerId })
    .from(customerPhone)
    .where(eq(customerPhone.number, phone.value))
    .limit(TAKEN)
    .all()
    .map((p) => p.id);
}

const indexed = <T extends string>(db: ReadDb, kind: 'customer' | 'product', expression: string): T[] =>
  db
    .all<{ id: T }>(
      sql`select d.entity_id as id from search_index i join search_doc d on d.rowid = i.rowid
          where search_index match ${`"${kindToken(kind)}" AND ${expression}`} order by i.rowid desc limit ${TAKEN}`,
    )
    .map((r) => r.id);

/** Owners of devices whose serial or IMEI holds the text; a model alone points at nobody. */
function ownersOf(db: ReadDb, ids: readonly ProductId[], text: string): CustomerId[] {
  const key = plain(text);
  if (ids.length === 0 || key.length < 4) return [];
  const rows = db
    .select()
    .from(product)
    .where(inArray(product.id, [...ids]))
    .all();
  return rows
    .filter((p) => [p.serial, p.imei1, p.imei2].some((code) => code !== null && plain(code).includes(key)))
    .map((p) => p.customerId);
}

const plain = (text: string): string => foldText(text).replace(/[^\p{L}\p{N}]/gu, '');

function whyOf(row: CustomerRow, text: string): Why {
  const key = plain(text);
  if (/^\d{3,}$/.test(key)) {
    const tail = row.phones.find((p) => p.number.includes(key));
    if (tail) return tail.number.endsWith(key) && tail.number !== key ? 'phoneTail' : 'phone';
  }
  if (plain(row.customerNo).endsWith(key)) return 'number';
  if (nameKeyOf(row.name).includes(nameKeyOf(text)) || (row.contact !== null && nameKeyOf(row.contact).includes(nameKeyOf(text))))
    return 'name';
  const others = [row.address, row.taxId, row.note].some((t) => t !== null && plain(t).includes(key));
  return /^[a-z]+$/.test(key) && !others ? 'pinyin' : 'other';
}
