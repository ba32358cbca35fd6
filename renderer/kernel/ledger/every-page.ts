/** What one message of the engine may bring. */
const MOST_ROWS = 200;

/** A list as it is filtered and sorted, a page from here; behind its last row comes nothing. */
export type ListPages<Row, After = unknown> = Readonly<{
  // written as methods, so that pages of any key are pages of a list
  read(after: After | null, limit: number): Promise<readonly Row[]>;
  next(row: Row): After;
}>;

/** A list that is on the screen as a whole, as it stands there. */
export function pagesOf<Row>(rows: readonly Row[]): ListPages<Row, number> {
  const places = new Map(rows.map((row, at) => [row, at + 1]));
  return {
    read: (after, limit) => Promise.resolve(rows.slice(after ?? 0, (after ?? 0) + limit)),
    next: (row) => places.get(row) ?? rows.length,
  };
}
/** The pages of a list of which the screen asked for `MOST_ROWS`; null: that was all of it. */
export const ifMore = <Row, After>(rows: readonly Row[], pages: ListPages<Row, After>): ListPages<Row, After> | null =>
  rows.length < MOST_ROWS ? null : pages;

type Way<Row> = Readonly<{ write: (rows: readonly Row[]) => Promise<unknown>; isStopped: () => boolean; onCount: (rows: number) => void }>;

/** Every page of a list on its way into a file; while one is written the next is read. False: it was stopped. */
export async function everyPage<Row, After>(pages: ListPages<Row, After>, { write, isStopped, onCount }: Way<Row>): Promise<boolean> {
  let written: Promise<unknown> = Promise.resolve();
  let after: After | null = null;
  for (let done = 0; ;) {
    const rows: readonly Row[] = await pages.read(after, MOST_ROWS);
    await written;
    if (isStopped()) return false;
    const last = rows.at(-1);
    if (last === undefined) return true;
    written = write(rows);
    written.catch(() => undefined); // told when it is waited for
    done += rows.length;
    onCount(done);
    after = pages.next(last);
  }
}

/** Every row of a list, for work that needs all of it at once. */
export async function everyRow<Row, After>(pages: ListPages<Row, After>): Promise<readonly Row[]> {
  const all: Row[] = [];
  await everyPage(pages, { write: async (rows) => all.push(...rows), isStopped: () => false, onCount: () => undefined });
  return all;
}
