/** What one message brings: with a kilobyte a row it stays under 64 KB, which pass between the processes in one piece (quality P14). */
export const PAGE_ROWS = 50;
/** A book of so many pages is read again whole when something changed. */
const SHORT = 10;

export type Read<Row, After> = (after: After | null) => Promise<Readonly<{ rows: readonly Row[]; total: number }>>;
/** `isOld`: something changed since it was read, and it was out of sight. */
type Page<Row> = Readonly<{ rows: readonly Row[]; isOld: boolean }>;
export type BookPages<Row> = Readonly<{ pages: readonly Page<Row>[]; total: number; isWhole: boolean }>;
/** First and last row on screen. */
export type Sight = Readonly<{ first: number; last: number }>;

/** A page of a book that is not counted: its head says how many are read so far. */
export const uncounted = <Row>(rows: readonly Row[]) => ({ rows, total: rows.length });

const pageOf = (row: number, { pages }: BookPages<unknown>): number => {
  let before = 0;
  const at = pages.findIndex((p) => (before += p.rows.length) > row);
  return at < 0 ? pages.length - 1 : at;
};

/** The book with pages `from` to `to` read anew; what followed them is read when it is scrolled to. */
async function readOn<Row, After>(
  book: BookPages<Row>,
  from: number,
  to: number,
  read: Read<Row, After>,
  next: (row: Row) => After,
): Promise<BookPages<Row>> {
  const pages = book.pages.slice(0, from);
  let { total } = book;
  for (let at = from; at <= to; at += 1) {
    const last = pages.at(-1)?.rows.at(-1);
    const page = await read(last === undefined ? null : next(last));
    pages.push({ rows: page.rows, isOld: false });
    total = page.total;
    if (page.rows.length < PAGE_ROWS) return { pages, total, isWhole: true };
  }
  return { pages, total, isWhole: false };
}

const NOTHING = { pages: [], total: 0, isWhole: false } as const;
/** So many pages, all read anew. */
export const fromTheTop = <Row, After>(pages: number, read: Read<Row, After>, next: (row: Row) => After): Promise<BookPages<Row>> =>
  readOn<Row, After>(NOTHING, 0, pages - 1, read, next);
export const firstPage = <Row, After>(read: Read<Row, After>, next: (row: Row) => After): Promise<BookPages<Row>> =>
  fromTheTop(1, read, next);
export const onePageMore = <Row, After>(book: BookPages<Row>, read: Read<Row, After>, next: (row: Row) => After): Promise<BookPages<Row>> =>
  readOn(book, book.pages.length, book.pages.length, read, next);

/** Reads again what is in sight. Pages above stay as they were and are marked old; a short book is read again whole. */
export function renewed<Row, After>(
  book: BookPages<Row>,
  sight: Sight,
  read: Read<Row, After>,
  next: (row: Row) => After,
): Promise<BookPages<Row>> {
  const isShort = book.pages.length <= SHORT;
  const from = isShort ? 0 : pageOf(sight.first, book);
  const to = isShort ? book.pages.length - 1 : pageOf(sight.last, book);
  const pages = book.pages.map((p, at) => (at < from && !p.isOld ? { ...p, isOld: true } : p));
  return readOn({ ...book, pages }, from, to, read, next);
}

export const isOldInSight = (book: BookPages<unknown>, sight: Sight): boolean =>
  [sight.first, sight.last].some((row) => book.pages[pageOf(row, book)]?.isOld === true);

/** All rows in order. A row that moved while its old page was out of sight stands once, where it was read last. */
export function rowsOf<Row, After>({ pages }: BookPages<Row>, next: (row: Row) => After): readonly Row[] {
  if (!pages.some((p) => p.isOld)) return pages.flatMap((p) => p.rows);
  const keyOf = (row: Row): string => JSON.stringify(next(row));
  const fresh = new Set(pages.flatMap((p) => (p.isOld ? [] : p.rows.map(keyOf))));
  return pages.flatMap((p) => (p.isOld ? p.rows.filter((row) => !fresh.has(keyOf(row))) : p.rows));
}
