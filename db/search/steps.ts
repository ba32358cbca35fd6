import type { FoundKind } from '#shared/search/schema';
import { kindToken } from '#shared/search/kind-token';
import { searchTokens } from '#shared/search/tokens';
import type { IndexField } from '#shared/search/why';
import type { CommandCx } from '../kernel/handlers';
import { fieldsIn } from './fields-text';
import { searchDocs } from './repository';

export type SearchEntry = Readonly<{
  kind: FoundKind;
  entityId: string;
  title: string;
  detail: string;
  status: string | null;
  at: string;
  /** `name`, `contact`: also by pinyin; `phone`, `serial`, `number`: also by their ends; any other field by its words. */
  fields: readonly IndexField[];
}>;

const NAMES: readonly string[] = ['name', 'contact'];
const IDENTIFIERS: readonly string[] = ['serial', 'imei'];

/** Makes a thing findable by any crumb of it, or renews what was known (quality 0.6). Nobody else knows of the full-text table. */
export function indexForSearch(cx: CommandCx, entry: SearchEntry): void {
  const fields = entry.fields.filter((f) => f.text !== '').map(({ field, text }) => ({ field, text }));
  const { kind, entityId, title, detail, status, at } = entry;
  searchDocs.put(cx.tx, { kind, entityId, title, detail, status, fields, at }, wordsOf(kind, fields, cx.site.code));
}

/** The same from a stored row: the consistency check makes it anew and compares. */
export const wordsOfStored = (kind: FoundKind, fields: string, siteCode: string): string => wordsOf(kind, fieldsIn(fields), siteCode);

/** Everything the full-text table holds for one thing. */
export function wordsOf(kind: FoundKind, fields: readonly IndexField[], siteCode: string): string {
  const textsOf = (is: (field: string) => boolean) => fields.filter((f) => is(f.field)).map((f) => f.text);
  const tokens = searchTokens({
    names: textsOf((f) => NAMES.includes(f)),
    phones: textsOf((f) => f === 'phone'),
    identifiers: textsOf((f) => IDENTIFIERS.includes(f)),
    numbers: textsOf((f) => f === 'number'),
    texts: textsOf((f) => !NAMES.includes(f) && !IDENTIFIERS.includes(f) && f !== 'phone' && f !== 'number'),
    siteCode,
  });
  return `${kindToken(kind)} ${tokens}`;
}

/** A merged pocket is no longer found under its own name. */
export const removeFromSearch = (cx: CommandCx, kind: FoundKind, entityId: string): void => searchDocs.remove(cx.tx, kind, entityId);

/** A status changes more often than words: the list of finds shows it without indexing anew. */
export const foundAs = (cx: CommandCx, kind: FoundKind, entityId: string, status: string): void =>
  searchDocs.setStatus(cx.tx, kind, entityId, status);
