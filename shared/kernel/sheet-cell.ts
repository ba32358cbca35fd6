/** What a spreadsheet takes for a formula or cuts at: also full width, tab, line break and NUL (quality S9). */
const LIVE = /^'*[=+\-@\t\r\n\0＝＋－＠]/;
const LIVE_QUOTED = /^'+[=+\-@\t\r\n\0＝＋－＠]/;

/** A text cell that no spreadsheet runs: an apostrophe before what would be live, and before what had one already. */
export const neutralCell = (text: string): string => (LIVE.test(text) ? `'${text}` : text);

/** The text as it was before `neutralCell`; everything else as it is. */
export const plainCell = (text: string): string => (LIVE_QUOTED.test(text) ? text.slice(1) : text);

const NEEDS_QUOTES = /[",;\t\r\n]|^\s|\s$/;
/** One cell of RFC 4180. */
export const csvCell = (text: string): string => (NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** A line of RFC 4180, with its end. Numbers are ours and stay numbers; text is neutral. */
export const csvLine = (cells: readonly (string | number | null)[]): string =>
  `${cells.map((cell) => (typeof cell === 'number' ? String(cell) : csvCell(neutralCell(cell ?? '')))).join(',')}\r\n`;

/** 1.38001E+10: the digits are gone, whatever the file says (quality 4.2 and 4.3, rows 43 and 56). */
export const isSpoiltByExcel = (text: string): boolean => /^\d(?:\.\d+)?E[+-]?\d+$/i.test(text);
