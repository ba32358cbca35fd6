import { and, desc, eq, inArray, notInArray, or, sql, type SQL } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import { documentNumberAt } from '#shared/numbering/document-number';
import { siteNumberInCode } from '#shared/printed-document/paper-code';
import { checkImei, checkSerial } from '#shared/product/identifier';
import { foldText } from '#shared/search/fold';
import { kindToken } from '#shared/search/kind-token';
import { matchQuery } from '#shared/search/query';
import { FOUND_KINDS, type Found } from '#shared/search/schema';
import type { Output } from '#shared/contract/contract';
import { custodyStay } from '../custody/table';
import type { ReadDb } from '../kernel/connection';
import { product } from '../product/table';
import { repairCard } from '../repair-card/table';
import type { searchDoc } from './table';

/** So many of the newest matches are looked at; the rest is found by typing one more letter. */
const LOOKED_AT = 200;
type DocRow = Omit<typeof searchDoc.$inferSelect, 'rowid' | 'fields'> & { fields: string };

const plain = (text: string): string => foldText(text).replace(/[^\p{L}\p{N}]/gu, '');

/** The one box: by kind, the newest first; a thing whose number was typed in full stands before all others (quality P3). */
export function findAnything(db: ReadDb, siteCode: string, typed: string, limit: number): Found[] {
  const text = numberIn(typed, siteCode) ?? typed;
  const expression = matchQuery(text);
  if (expression === null) return [];
  const rows = db.all<DocRow>(
    sql`select d.kind, d.entity_id as entityId, d.title, d.detail, d.status, d.fields, d.at from search_index i join search_doc d on d.rowid = i.rowid
        where search_index match ${expression} order by i.rowid desc limit ${LOOKED_AT}`,
  );
  const key = plain(text);
  const found = rows.map((row): Found => ({
    kind: row.kind,
    id: row.entityId,
    title: row.title,
    detail: row.detail,
    status: row.status,
    why: whyOf(row, key),
    at: row.at,
  }));
  return fairShare(found, key, limit);
}

/** The field that holds what was typed; what was found by pinyin points at the name. */
function whyOf(row: DocRow, key: string): Found['why'] {
  if (key === '') return null;
  const fields = JSON.parse(row.fields) as { field: string; text: string }[];
  const parts = fields.find((f) => plain(f.text).includes(key)) ?? fields.find((f) => /^[a-z]+$/.test(key) && f.field === 'name');
  return parts ? { field: parts.field, text: parts.text } : null;
}

/** No kind pushes another off the list: each gets its share, what is left over goes by rank. */
function fairShare(found: readonly Found[], key: string, limit: number): Found[] {
  const isExact = (f: Found) => plain(f.title) === key;
  const rank = (f: Found) => (isExact(f) ? -1 : FOUND_KINDS.indexOf(f.kind));
  const sorted = found.toSorted((a, b) => rank(a) - rank(b) || (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
  const share = Math.ceil(limit / Math.max(1, new Set(found.map((f) => f.kind)).size));
  const counts = new Map<string, number>();
  const isFirst = (f: Found): boolean => {
    const n = (counts.get(f.kind) ?? 0) + 1;
    counts.set(f.kind, n);
    return n <= share;
  };
  const first = sorted.filter(isFirst);
  const chosen = new Set([...first, ...sorted.filter((f) => !first.includes(f))].slice(0, limit));
  return sorted.filter((f) => chosen.has(f));
}

/** `TP1-CR-2026-000001`, `CR-2026-000001` or the QR of a paper → the plain number of this centre. */
const numberIn = (code: string, siteCode: string): string | null => documentNumberAt(siteNumberInCode(code) ?? code, siteCode);

/** A scanned code: exactly one thing or nothing. A device is its open job, else its record. */
export function whatIsScanned(db: ReadDb, siteCode: string, code: string): Output<'search.scan'> {
  const number = numberIn(code, siteCode);
  if (number !== null) return withNumber(db, siteCode, number);
  const readings = [checkImei(code), checkSerial(code)].flatMap((r) => (r.ok ? [r.value] : []));
  if (readings.length === 0) return null;
  const devices = db
    .select({ id: product.id, serial: product.serial, imei1: product.imei1 })
    .from(product)
    .where(or(inArray(product.serial, readings), inArray(product.imei1, readings), inArray(product.imei2, readings)))
    .orderBy(desc(product.id))
    .all();
  const [newest] = devices;
  if (!newest) return null;
  const job = db
    .select({ id: repairCard.id, number: repairCard.cardNo })
    .from(repairCard)
    .where(
      and(
        inArray(
          repairCard.productId,
          devices.map((d) => d.id),
        ),
        notInArray(repairCard.status, ['CLOSED', 'CANCELLED']),
      ),
    )
    .orderBy(desc(repairCard.openedAt))
    .limit(1)
    .get();
  return job ? { kind: 'job', ...job } : { kind: 'product', id: newest.id, number: newest.serial ?? newest.imei1 ?? '' };
}

/** Papers by their own number; a ledger line is its repair card. */
function withNumber(db: ReadDb, siteCode: string, number: string): Output<'search.scan'> {
  const expression = matchQuery(number);
  if (expression === null) return null;
  const docs = db.all<Pick<DocRow, 'kind' | 'entityId' | 'title'>>(
    sql`select d.kind, d.entity_id as entityId, d.title from search_index i join search_doc d on d.rowid = i.rowid
        where search_index match ${expression} order by i.rowid desc limit 20`,
  );
  const own = docs.find((d) => d.title === number);
  if (own) return { kind: own.kind, id: own.entityId, number };
  const stay = db
    .select({ id: custodyStay.id, productId: custodyStay.productId })
    .from(custodyStay)
    .where(and(eq(custodyStay.siteCode, siteCode), eq(custodyStay.dlNo, number)))
    .get();
  if (!stay) return null;
  const card = db
    .select({ id: repairCard.id })
    .from(repairCard)
    .where(and(eq(repairCard.productId, stay.productId), eq(repairCard.stayId, stay.id)))
    .orderBy(desc(repairCard.openedAt))
    .limit(1)
    .get();
  return card ? { kind: 'job', id: card.id, number } : null;
}

/** So many of the newest finds are gathered in a whole book; one more letter finds the rest, as in the one box (quality P3). */
const GATHERED = 2_000;
const asWhere = (text: string, of: (match: string) => SQL): SQL | undefined => {
  if (text.trim() === '') return undefined;
  const match = matchQuery(text);
  return match === null ? sql`0` : of(match);
};

/** For a book with many lines: the finds come first, each line by its key. */
export const foundInBook = (kind: Found['kind'], id: SQLiteColumn, text: string): SQL | undefined =>
  asWhere(
    text,
    (match) => sql`${id} in (select entity_id from search_doc where rowid in (select rowid from search_index
      where search_index match ${`"${kindToken(kind)}" AND (${match})`} order by rowid desc limit ${GATHERED}))`,
  );

/** For a view with few lines: each is looked up among the finds. The + keeps SQLite from trying every find for every line. */
export const foundAmongFew = (kind: Found['kind'], id: SQLiteColumn, text: string): SQL | undefined =>
  asWhere(
    text,
    (match) => sql`exists (select 1 from search_doc d where d.entity_id = ${id} and d.kind = ${kind}
      and +d.rowid in (select rowid from search_index where search_index match ${match}))`,
  );
