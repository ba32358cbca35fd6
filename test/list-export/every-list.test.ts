import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { buildDemo } from '#db/demo/build-demo';
import { DEMO_PIN } from '#db/demo/centre';
import { openEngine, type Connection, type Engine } from '#db/host';
import { settableClock } from '#db/kernel/clock';
import { contract, type Output, type RouteName } from '#shared/contract/contract';
import type { Result } from '#shared/kernel/result';
import { EXPORT_LISTS, EXPORTED, type ExportList } from '#shared/list-export/lists';

/** Routes that bring rows page by page and are no list of a screen. */
const NO_LIST: Partial<Record<RouteName, string>> = {
  'counterIntake.list': 'the latest intakes, for the tests; the register of calls shows them',
  'custody.inState': 'a shelf, for a choice; the in/out ledger shows them',
  'customer.match': 'what is found while somebody types: its rows leave with the list of the customers',
  'billing.toBill': 'what may go on a slip, for a choice; the slips are a list',
  'warehouse.toPick': 'a block of the home; 揀料單 is the list',
  'warehouse.arrived': 'a block of the home; each row leaves with its own list',
  'warehouse.short': 'a block of the home; 建議補貨 is the list',
  'warehouse.overdue': 'a block of the home; each row leaves with its own list',
  'cashDrawer.kicks': 'events for the channel to the drawer',
  'partImport.problems': 'has its own file, which can be fed back (partImport.saveProblems)',
  'purchase.orders': 'no screen: orders are seen by their lines (purchase.onTheWay)',
  'stock.outside': 'beside the tree of the places; the card of each part leaves as a file',
  'search.find': 'what is found while somebody types',
  'stocktake.lines': 'the paper of the count',
};
const shapeOf = (route: RouteName): z.core.$ZodShape | null => {
  const { input } = contract[route];
  return input instanceof z.ZodObject ? input.shape : null;
};
const isPaged = (route: RouteName): boolean => contract[route].kind === 'query' && shapeOf(route)?.['limit'] !== undefined;
const routes = Object.keys(contract) as RouteName[];
const exported = new Set<RouteName>(Object.values(EXPORTED));

describe('every list of the contract can be taken out (issue 4, line 16)', () => {
  it('or it is said why it is none', () => {
    const forgotten = routes.filter((route) => isPaged(route) && !exported.has(route) && NO_LIST[route] === undefined);
    expect(forgotten).toEqual([]);
    expect(Object.keys(NO_LIST).filter((route) => !isPaged(route as RouteName) || exported.has(route as RouteName))).toEqual([]);
  });

  it('from its screen', () => {
    const room = path.resolve(import.meta.dirname, '..', '..', 'renderer');
    const sources = readdirSync(room, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.tsx'))
      .map((name) => readFileSync(path.join(room, name), 'utf8'))
      .join('\n');
    const missing = EXPORT_LISTS.filter((list) => !new RegExp(`list(?:=|: )['"]${list}['"]`).test(sources));
    expect(missing).toEqual([]);
  });

  it('whole: what comes in pages has a key to go on from', () => {
    const stuck = [...exported].filter((route) => isPaged(route) && !shapeOf(route)?.['after'] && !shapeOf(route)?.['before']);
    expect(stuck).toEqual([]);
  });
});

describe('a demo centre', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'counterbook-lists-'));
  const options = {
    file: path.join(folder, 'demo.db'),
    dataKey: Buffer.alloc(32, 3),
    keyStore: 'file' as const,
    clock: settableClock(Date.parse('2026-11-23T16:30:00+08:00'), false),
  };
  let engine: Engine;
  const signedIn = async (post: string): Promise<Connection> => {
    const desk = engine.connect('PC1');
    const people = (await desk.invoke('staff.signInList', {})) as Result<Output<'staff.signInList'>>;
    const person = people.ok ? people.value.find((p) => p.posts.some((own) => own === post)) : undefined;
    if (person === undefined) throw new Error(`nobody is ${post}`);
    await desk.invoke('staff.signIn', { staffId: person.id, pin: DEMO_PIN });
    return desk;
  };
  beforeAll(async () => {
    await buildDemo(options, () => undefined);
    engine = await openEngine(options);
  }, 120_000);
  afterAll(async () => {
    await engine.close();
    rmSync(folder, { recursive: true, force: true });
  });

  type Row = Readonly<Record<string, unknown>>;
  /** Views that show everything there is. */
  const VIEW: Partial<Record<ExportList, Row>> = {
    requisitions: { view: 'all' },
    oldParts: { view: 'all' },
    claims: { view: 'all' },
    jobCosts: { month: '2026-11' },
    priceDifferences: { from: '2026-01-01', to: '2026-11-23' },
    stockOnDay: { on: '2026-11-01' },
    partSlips: { view: 'all' },
    partReturns: { view: 'all' },
    loans: { view: 'all' },
    stocktakes: { view: 'all' },
    bills: { view: 'all' },
    receivables: { view: 'all' },
    calls: { view: 'all' },
    custody: { view: 'all' },
    numbers: { prefix: 'SC' },
  };
  /** Lists of one thing: of which the demo centre surely has rows. */
  const ONE: Partial<Record<ExportList, (desk: Connection) => Promise<Row>>> = {
    partHistory: async (desk) => {
      const found = (await desk.invoke('part.byCode', { code: 'P-HOSE-01' })) as Result<Output<'part.byCode'>>;
      return { partId: found.ok ? found.value?.part.id : null };
    },
    supplierParts: async (desk) => {
      const found = (await desk.invoke('part.suppliers', {})) as Result<Output<'part.suppliers'>>;
      for (const { id: supplierId } of found.ok ? found.value : []) {
        const sold = await desk.invoke('part.ofSupplier', { supplierId });
        if (sold.ok && rowsOf(sold.value).length > 0) return { supplierId };
      }
      throw new Error('no supplier of the demo has a part');
    },
  };
  /** The key behind which the next page begins has the names of the row's own columns. */
  function keyIn(route: RouteName, row: Row): Row {
    const { after } = shapeOf(route) ?? {};
    if (after === undefined) return { before: row['seq'] };
    let schema: unknown = after;
    while (schema instanceof z.ZodDefault || schema instanceof z.ZodNullable) schema = schema.unwrap();
    const names = schema instanceof z.ZodObject ? Object.keys(schema.shape) : null;
    return { after: names === null ? row['id'] : Object.fromEntries(names.map((name) => [name, row[name]])) };
  }
  const rowsOf = (answer: unknown): readonly Row[] =>
    (Array.isArray(answer) ? answer : Object.values(answer as object).find((part) => Array.isArray(part))) as readonly Row[];

  const paged = EXPORT_LISTS.filter((list) => isPaged(EXPORTED[list]) && list !== 'bench' && list !== 'differences');
  it('has rows for most of them', () => expect(paged.length).toBeGreaterThan(20));
  it.each(paged)('%s: page by page is the same as at once', async (list) => {
    const desk = await signedIn('manager');
    const route = EXPORTED[list];
    const of = await ONE[list]?.(desk);
    const read = async (more: Row): Promise<readonly Row[]> => {
      const result = await desk.invoke(route, { ...VIEW[list], ...of, ...more });
      if (!result.ok) throw new Error(`${route} ${JSON.stringify(result.error)}`);
      return rowsOf(result.value);
    };
    const whole = (await read({ limit: 200 })).slice(0, 60);
    const pages: Row[] = [];
    for (let key: Row = {}; pages.length < whole.length;) {
      const some = await read({ ...key, limit: 7 });
      const last = some.at(-1);
      if (last === undefined) break;
      pages.push(...some);
      key = keyIn(route, last);
    }
    expect(pages.slice(0, whole.length)).toEqual(whole);
    expect(of === undefined || whole.length > 0).toBe(true);
  });

  it('who may not read a list may not take it out; who may leaves a line', async () => {
    const record = async (post: string, list: ExportList) =>
      (await signedIn(post)).invoke('listExport.record', { list, kind: 'csv', rows: 3 });
    expect(await record('clerk', 'audit')).toMatchObject({ ok: false, error: { code: 'NOT_ALLOWED' } });
    expect(await record('manager', 'audit')).toMatchObject({ ok: true });
    const manager = await signedIn('manager');
    const lines = (await manager.invoke('audit.list', { event: 'ListExported', limit: 5 })) as Result<Output<'audit.list'>>;
    expect(lines.ok && lines.value.map((line) => line.facts)).toEqual([{ list: 'audit', format: 'csv', rows: 3 }]);
  });
});
