import { describe, expect, it } from 'vitest';
import { firstPage, isOldInSight, onePageMore, PAGE_ROWS, renewed, rowsOf, type BookPages } from './book-pages';

type Row = Readonly<{ no: number; text: string }>;

/** A book on the other side: rows by falling number. */
function bookOf(count: number) {
  const rows = new Map(Array.from({ length: count }, (_, i) => [count - i, 'as it was']));
  const asked: (number | null)[] = [];
  const read = async (after: number | null) => {
    asked.push(after);
    const left = [...rows].map(([no, text]): Row => ({ no, text })).toSorted((a, b) => b.no - a.no);
    return { rows: left.filter((r) => after === null || r.no < after).slice(0, PAGE_ROWS), total: rows.size };
  };
  const next = (row: Row): number => row.no;
  const upTo = async (pages: number): Promise<BookPages<Row>> => {
    let book = await firstPage(read, next);
    while (book.pages.length < pages) book = await onePageMore(book, read, next);
    return book;
  };
  return { rows, asked, read, next, upTo };
}

describe('the pages of a book', () => {
  it('come one after the other until the book ends', async () => {
    const b = bookOf(112);
    const book = await b.upTo(3);
    expect(book).toMatchObject({ total: 112, isWhole: true });
    expect(rowsOf(book, b.next).map((r) => r.no)).toEqual([...b.rows.keys()]);
  });

  it('of a short book are all read again, in turn', async () => {
    const b = bookOf(175);
    const book = await b.upTo(4);
    b.rows.set(176, 'new').delete(75);
    const again = await renewed(book, { first: 0, last: 20 }, b.read, b.next);
    expect(rowsOf(again, b.next).map((r) => r.no)).toEqual([...b.rows.keys()].toSorted((x, y) => y - x));
  });

  it('of a long book are read again where they are seen: above is old, below waits', async () => {
    const b = bookOf(100_000);
    const book = await b.upTo(20);
    b.asked.length = 0;
    b.rows.set(100_001, 'new').set(99_500, 'changed');
    const again = await renewed(book, { first: 597, last: 605 }, b.read, b.next);
    expect(b.asked).toEqual([99_451, 99_401]);
    expect(again.pages.map((p) => p.isOld)).toEqual([...Array.from({ length: 11 }, () => true), false, false]);
    expect(again).toMatchObject({ total: 100_001, isWhole: false });
    expect(isOldInSight(again, { first: 597, last: 605 })).toBe(false);
    expect(isOldInSight(again, { first: 500, last: 507 })).toBe(true);
    const above = await renewed(again, { first: 497, last: 502 }, b.read, b.next);
    expect(rowsOf(above, b.next).find((r) => r.no === 99_500)?.text).toBe('changed');
    expect((await renewed(above, { first: 0, last: 20 }, b.read, b.next)).pages[0]?.rows[0]?.no).toBe(100_001);
  });

  it('show a row once that moved past an old page', async () => {
    const b = bookOf(10);
    const [moved, other]: Row[] = [
      { no: 5, text: 'before' },
      { no: 4, text: 'other' },
    ];
    const pages = [
      { rows: [moved, other].filter((r) => r !== undefined), isOld: true },
      { rows: [{ no: 5, text: 'now' }], isOld: false },
    ];
    expect(rowsOf({ pages, total: 2, isWhole: true }, b.next)).toEqual([
      { no: 4, text: 'other' },
      { no: 5, text: 'now' },
    ]);
  });
});
