import { widthOf } from '#shared/printed-document/text-width';

const MM_PER_PT = 0.3528;

/** Lines a text needs in a column. Words do not fill a line to its end, so a tenth of the room is left out. */
export function linesOf(text: string, roomMm: number, pt: number): number {
  return text.split('\n').reduce((lines, part) => lines + Math.max(1, Math.ceil(widthOf(part, pt) / (roomMm * 0.92))), 0);
}

/** Height of a table row: its fullest cell, lines of 1.45, and the padding with the rule. */
export const rowHeight = (lines: number, pt: number): number => lines * pt * MM_PER_PT * 1.45 + 1.5;

/** How much room a page has for rows: the first, the following ones, and what must stay free below the last row. */
export type Rooms = Readonly<{ first: number; next: number; tail: number }>;

/**
 * Shares rows over pages (design §6.4: overflow goes to a continuation page). A row is never cut; the last page keeps room for
 * the tail (total, terms, signatures), so the last row moves on with it when both do not fit. A heading
 * stays with the row after it.
 */
export function breakPages<T>(
  rows: readonly T[],
  heightOf: (row: T) => number,
  rooms: Rooms,
  isHeading: (row: T) => boolean = () => false,
): readonly (readonly T[])[] {
  const pages: T[][] = [[]];
  let used = 0;
  const room = () => (pages.length === 1 ? rooms.first : rooms.next);
  for (const [i, row] of rows.entries()) {
    const height = heightOf(row);
    const next = rows[i + 1];
    const kept = next !== undefined && isHeading(row) ? heightOf(next) : 0;
    if (used > 0 && used + height + kept > room()) {
      pages.push([]);
      used = 0;
    }
    pages[pages.length - 1]?.push(row);
    used += height;
  }
  const last = pages[pages.length - 1];
  if (last !== undefined && used + rooms.tail > room()) pages.push(last.length > 1 ? last.splice(-1) : []);
  return pages;
}
