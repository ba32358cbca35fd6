// @vitest-environment happy-dom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, useEffect } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, expect, it, vi } from 'vitest';
import { PAGE_ROWS, uncounted } from '#renderer/kernel/book/book-pages';
import { useBookRows } from '#renderer/kernel/book/use-book-rows';
import { RouteError } from '#renderer/kernel/api';

Reflect.set(globalThis, 'IS_REACT_ACT_ENVIRONMENT', true);
vi.hoisted(() => Reflect.set(window, 'api', { invoke: () => undefined, onNotice: () => () => undefined }));

type Row = Readonly<{ no: number }>;
type Book = ReturnType<typeof useBookRows<Row, Row>>;
const MANY = 430;
/** The list on the other side; like a list in order of rank it knows where to go on only while the last row seen is still there. */
const list = { rows: [] as Row[] };
const read = (after: Row | null): Promise<ReturnType<typeof uncounted<Row>>> => {
  const at = after === null ? 0 : list.rows.findIndex((r) => r.no === after.no) + 1;
  if (after !== null && at === 0) return Promise.reject(new RouteError({ code: 'LIST_CHANGED', params: {} } as never));
  return Promise.resolve(uncounted(list.rows.slice(at, at + PAGE_ROWS)));
};
const shownNow: { book: Book | null } = { book: null };
const book = (): Book => shownNow.book ?? expect.fail('nothing is shown');
let client: QueryClient;
let root: Root;

function Screen({ sought }: Readonly<{ sought: number | null }>) {
  const drawn = useBookRows<Row, Row>({
    route: 'purchase.waiting',
    input: {},
    read,
    next: (row) => row,
    ...(sought === null ? {} : { sought: (row: Row) => row.no === sought }),
  });
  useEffect(() => {
    shownNow.book = drawn;
  });
  return <div onScrollCapture={drawn.onScrollCapture} />;
}
async function shown(sought: number | null = null): Promise<void> {
  list.rows = Array.from({ length: MANY }, (_, i) => ({ no: i + 1 }));
  client = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity, retry: false } } });
  root = createRoot(document.body.appendChild(document.createElement('div')));
  await act(async () => {
    root.render(
      <QueryClientProvider client={client}>
        <Screen sought={sought} />
      </QueryClientProvider>,
    );
  });
}
/** What the book reads comes between two drawings. */
async function until(met: () => boolean): Promise<void> {
  for (let turn = 0; turn < 100 && !met(); turn += 1) await act(() => new Promise((done) => setTimeout(done, 1)));
  expect(met()).toBe(true);
}
const more = async (): Promise<void> => {
  const before = book().rows.length;
  act(() => book().more());
  await until(() => book().rows.length > before || !book().hasMore);
};
afterEach(() => act(() => root.unmount()));

it('a list of 430 rows comes page by page to its end', async () => {
  await shown();
  await until(() => book().rows.length === PAGE_ROWS);
  for (let page = 0; book().hasMore && page < 20; page += 1) await more();
  expect(book().rows.map((r) => r.no)).toEqual(list.rows.map((r) => r.no));
  expect(book().pages).toBeNull();
});

it('a row that the address names is found wherever it stands', async () => {
  await shown(317);
  await until(() => book().rows.some((r) => r.no === 317));
  expect(book().rows.length).toBe(350);
});

it('one that is in no list ends the search at the end of the book', async () => {
  await shown(9_999);
  await until(() => book().rows.length > 0 && !book().hasMore);
  expect(book().rows.length).toBe(MANY);
});

it('when the last row seen left the list meanwhile, what is shown is read again', async () => {
  await shown();
  await until(() => book().rows.length === PAGE_ROWS);
  await more();
  list.rows = list.rows.filter((r) => r.no !== 100);
  await more();
  expect(book().error).toBeNull();
  expect(book().rows.map((r) => r.no)).toEqual(list.rows.slice(0, 150).map((r) => r.no));
});
