import { and, desc, eq, inArray, notInArray, or, sql, type SQL } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import { documentNumberAt } from '#shared/numbering/document-number';
import { siteNumberInCode } from '#shared/printed-document/paper-code';
import { checkImei, checkSerial } from '#shared/product/identifier';
import { FOUND_GROUPS, GROUP_OF, inFoundOrder, type Candidate, type FoundGroup } from '#shared/search/found-order';
import { kindToken } from '#shared/search/kind-token';
import { matchQuery, wholeQuery } from '#shared/search/query';
import type { Found, FoundKind } from '#shared/search/schema';
import { reasonFor, type Reason } from '#shared/search/why';
import type { Output } from '#shared/contract/contract';
import { custodyStay } from '../custody/table';
import type { ReadDb } from '../kernel/connection';
import { textQuery } from '../kernel/rows';
import { product } from '../product/table';
import { repairCard } from '../repair-card/table';
import { foundByNumber } from './by-number';
import { fieldsIn } from './fields-text';
import { kindOfRow } from './row-key';
import type { searchDoc } from './table';

/** So many times the places of the list are looked at, the newest matches; the rest is found by typing one more letter. */
const LOOKED_AT = 10;
/** So many of each group are read, the newest first, or a name's newest papers would hide who has it: a share of the places and half as much again. */
const readOfAGroup = (limit: number): number => Math.ceil(limit / (FOUND_GROUPS.length - 1));

/** The plus: a bare bound limit is planned anew with each search (decision 058). */
const newest = textQuery<[rows: string]>(
  `select json_group_array(rowid) from (select rowid from search_index where search_index match ? order by rowid desc limit +?)`,
);
const newestFor = (db: ReadDb, match: string, limit: number): number[] =>
  JSON.parse(newest(db, match, limit * LOOKED_AT)[0]?.[0] ?? '[]') as number[];
type Doc = readonly [row: number, id: string, title: string, detail: string, status: string | null, fields: string, at: string];
const docsOf = textQuery<Doc>(
  `select d.rowid, d.entity_id, d.title, d.detail, d.status, d.fields, d.at from json_each(?) j join search_doc d on d.rowid = j.value`,
);
/** The newest matches with what stands in them, in one question. */
const newestDocs = textQuery<Doc>(
  `select d.rowid, d.entity_id, d.title, d.detail, d.status, d.fields, d.at from search_index i join search_doc d on d.rowid = i.rowid
    where search_index match ? order by i.rowid desc limit +?`,
);
/** A number or a long end of one: hardly ever do more things have it than there are places. */
const isOfFew = (text: string): boolean => text.length >= 6 && /\d/.test(text);

/** The one box: any crumb of anything, grouped and ranked by shared/search/found-order.ts (quality P3; docs/specs/search.md). */
export function findAnything(db: ReadDb, siteCode: string, typed: string, limit: number): Found[] {
  const text = numberIn(typed, siteCode) ?? typed;
  const indexed = findIndexed(db, text, limit);
  const numbered = foundByNumber(db, siteCode, text)
    .filter((f) => !indexed.some((i) => i.kind === f.kind && i.id === f.id))
    .map((f): Find => ({ ...f, why: () => f.why && { ...f.why, isWhole: true }, isWhole: true }));
  return inFoundOrder([...indexed, ...numbered], text, limit).map(({ kind, id, title, detail, status, why, at }): Found => {
    const reason = why();
    return { kind, id, title, detail, status, why: reason && { field: reason.field, text: reason.text }, at };
  });
}

/** What the full-text table has for it, more than there are places. */
function findIndexed(db: ReadDb, text: string, limit: number): readonly Find[] {
  const expression = matchQuery(text);
  if (expression === null) return [];
  const ofAGroup = readOfAGroup(limit);
  const few = ofAGroup * FOUND_GROUPS.length;
  const atOnce = isOfFew(text) ? newestDocs(db, expression, few + 1) : null;
  if (atOnce !== null && atOnce.length <= few) return asFound(atOnce, text, saidByItself);
  const beginnings = newestFor(db, expression, limit);
  if (beginnings.length === 0) return [];
  if (beginnings.length <= few) return asFound(docsOf(db, JSON.stringify(beginnings)), text, saidByItself);
  // Of a few, each says itself whether it was typed as a whole; of many, the index must say which are worth reading.
  const wholeExpression = wholeQuery(text, expression);
  const whole = wholeExpression === null ? null : new Set(newestFor(db, wholeExpression, limit));
  const chosen = whole === null ? beginnings : [...whole, ...beginnings.filter((row) => !whole.has(row))];
  return asFound(docsOf(db, JSON.stringify(ofEachGroup(chosen, ofAGroup))), text, (row) => whole === null || whole.has(row));
}

type IsWhole = (row: number, why: () => Reason | null) => boolean;
const saidByItself: IsWhole = (_row, why) => why()?.isWhole ?? false;

function asFound(docs: readonly Doc[], text: string, isWhole: IsWhole): readonly Find[] {
  if (docs.length === 0) return [];
  const whyFound = reasonFor(text);
  return docs.map(([row, id, title, detail, status, fields, at]): Find => {
    const why = onFirstCall(() => whyFound(fieldsIn(fields)));
    return { kind: kindOfRow(row), id, title, detail, status, why, at, isWhole: isWhole(row, why) };
  });
}
type Find = Candidate & Pick<Found, 'id' | 'detail'> & Readonly<{ why: () => Reason | null }>;

function onFirstCall<T>(make: () => T): () => T {
  let made: Readonly<{ value: T }> | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** The first of each group, then what there is room for. */
function ofEachGroup(rows: readonly number[], ofAGroup: number): readonly number[] {
  const places = ofAGroup * FOUND_GROUPS.length;
  const counts = { customers: 0, jobs: 0, papers: 0 } satisfies Record<FoundGroup, number>;
  const first: number[] = [];
  const beyond: number[] = [];
  for (const row of rows) {
    if (first.length === places) return first;
    (++counts[GROUP_OF[kindOfRow(row)]] <= ofAGroup ? first : beyond).push(row);
  }
  return [...first, ...beyond.slice(0, places - first.length)];
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
  const docs = db.all<Pick<typeof searchDoc.$inferSelect, 'kind' | 'entityId' | 'title'>>(
    sql`select d.kind, d.entity_id as entityId, d.title from search_index i join search_doc d on d.rowid = i.rowid
        where search_index match ${expression} order by i.rowid desc limit 20`,
  );
  const own = docs.find((d) => d.title === number);
  if (own) return { kind: own.kind, id: own.entityId, number };
  const [paper] = foundByNumber(db, siteCode, number);
  if (paper) return { kind: paper.kind, id: paper.id, number };
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
export const foundInBook = (kind: FoundKind, id: SQLiteColumn, text: string): SQL | undefined =>
  asWhere(
    text,
    (match) => sql`${id} in (select entity_id from search_doc where rowid in (select rowid from search_index
      where search_index match ${`"${kindToken(kind)}" AND (${match})`} order by rowid desc limit ${GATHERED}))`,
  );

/** For a view with few lines: each is looked up among the finds. The + keeps SQLite from trying every find for every line. */
export const foundAmongFew = (kind: FoundKind, id: SQLiteColumn, text: string): SQL | undefined =>
  asWhere(
    text,
    (match) => sql`exists (select 1 from search_doc d where d.entity_id = ${id} and d.kind = ${kind}
      and +d.rowid in (select rowid from search_index where search_index match ${match}))`,
  );
