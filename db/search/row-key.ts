import { FOUND_KINDS, type FoundKind } from '#shared/search/schema';

/** Room for so many kinds of things. */
export const KINDS = 16;
export const numberOfKind = (kind: FoundKind): number => FOUND_KINDS.indexOf(kind);

/**
 * The key of a row of search_doc is 16 × its turn + the number of its kind: a hundred finds are put into their groups by what the
 * full-text table answers, before any of their rows is read (quality P3).
 */
export function kindOfRow(rowid: number): FoundKind {
  const kind = FOUND_KINDS[rowid % KINDS];
  if (kind === undefined) throw new RangeError(`row ${rowid} of search_doc is of no kind`);
  return kind;
}
