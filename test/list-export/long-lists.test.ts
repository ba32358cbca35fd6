import { beforeAll, expect, it } from 'vitest';
import { firstPage, onePageMore, PAGE_ROWS, rowsOf, uncounted } from '#renderer/kernel/book/book-pages';
import type { Output } from '#shared/contract/contract';
import type { PartId } from '#shared/kernel/ids';
import { buying, type Buying } from '../purchase/buying';

/** More than two messages of the largest size, and no whole number of pages. */
const MANY = 430;
const LINES = 43;
type Out = Output<'stockIssue.out'>[number];
type OnWay = Output<'purchase.onTheWay'>[number];
let b: Buying;
let missing: PartId;

/** A busy month: 430 of everything that waits somewhere. */
beforeAll(async () => {
  b = await buying();
  missing = (await b.bought('P-NONE', 100)).id;
  const { id: held } = await b.stocked('P-HELD', MANY, MANY * 100);
  for (let i = 0; i < MANY; i += 1) {
    await b.wang.ask('stockIssue.request', { lines: [{ partId: missing, qty: 1 }] });
    await b.keeper.ask('purchase.request', { lines: [{ partId: missing, qty: 1 }] });
  }
  for (let i = 0; i < MANY / LINES; i += 1) {
    const lines = Array.from({ length: LINES }, () => ({ partId: held, qty: 1 }));
    const slip = await b.li.ask('stockIssue.request', { lines });
    const agreed = await b.chief.ask('stockIssue.approve', { issueId: slip.id, rev: slip.rev });
    await b.keeper.ask('stockIssue.issue', {
      issueId: agreed.id,
      rev: agreed.rev,
      lines: agreed.lines.map((l) => ({ lineId: l.id, qty: 1, serials: [] })),
    });
  }
}, 120_000);

/** As the screens read: a page, and the next behind its last row, until the book ends. */
async function scrolled<Row, After>(read: (after: After | null, limit: number) => Promise<readonly Row[]>, next: (row: Row) => After) {
  const page = async (after: After | null) => uncounted(await read(after, PAGE_ROWS));
  let book = await firstPage(page, next);
  while (!book.isWhole) book = await onePageMore(book, page, next);
  return rowsOf(book, next);
}
const noneTwice = (ids: readonly string[]): number => new Set(ids).size;

it('核准: 430 slips to approve are all reached', async () => {
  const rows = await scrolled(
    (after: { siNo: string } | null, limit) => b.chief.ask('stockIssue.list', { view: 'toApprove', after, limit }),
    ({ siNo }) => ({ siNo }),
  );
  expect(rows.length).toBe(MANY);
  expect(noneTwice(rows.map((r) => r.id))).toBe(MANY);
});

it('the slips of one technician too', async () => {
  const rows = await scrolled(
    (after: { siNo: string } | null, limit) => b.wang.ask('stockIssue.list', { view: 'mine', after, limit }),
    ({ siNo }) => ({ siNo }),
  );
  expect(noneTwice(rows.map((r) => r.id))).toBe(MANY);
});

it('領出未還: 430 pieces in technicians’ hands are all reached', async () => {
  const rows = await scrolled(
    (after: Pick<Out, 'issuedAt' | 'lineId'> | null, limit) => b.keeper.ask('stockIssue.out', { after, limit }),
    ({ issuedAt, lineId }) => ({ issuedAt, lineId }),
  );
  expect(noneTwice(rows.map((r) => r.lineId))).toBe(MANY);
});

it('待料: 430 lines that wait for a part are all reached, in their rank', async () => {
  const rows = await scrolled(
    (after: Pick<Out, 'lineId'> | null, limit) => b.keeper.ask('purchase.waiting', { after, limit }),
    ({ lineId }) => ({ lineId }),
  );
  expect(noneTwice(rows.map((r) => r.lineId))).toBe(MANY);
  expect(rows.map((r) => r.rank)).toEqual(rows.map((_, i) => i + 1));
});

it('請購單: 430 that wait for an answer are all reached', async () => {
  const rows = await scrolled(
    (after: { prNo: string } | null, limit) => b.manager.ask('purchase.requisitions', { view: 'open', after, limit }),
    ({ prNo }) => ({ prNo }),
  );
  expect(noneTwice(rows.map((r) => r.id))).toBe(MANY);
});

it('在途 and 驗收: 430 orders that did not come are all reached', async () => {
  for (let i = 0; i < MANY; i += 1) await b.ordered(missing, 1);
  const rows = await scrolled(
    (after: Pick<OnWay, 'dueOn' | 'poNo' | 'lineId'> | null, limit) => b.keeper.ask('purchase.onTheWay', { after, limit }),
    ({ dueOn, poNo, lineId }) => ({ dueOn, poNo, lineId }),
  );
  expect(noneTwice(rows.map((r) => r.lineId))).toBe(MANY);
  const orders = await scrolled(
    (after: { poNo: string } | null, limit) => b.keeper.ask('purchase.orders', { view: 'open', after, limit }),
    ({ poNo }) => ({ poNo }),
  );
  expect(noneTwice(orders.map((o) => o.id))).toBe(MANY);
});
