import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contract } from '#shared/contract/contract';
import type { Route } from '#shared/contract/define-route';
import type { Result } from '#shared/kernel/result';
import type { Connection } from '#db/host';
import { centreOnDisk, signInManager, type CentreOnDisk } from './centre-on-disk';

let centre: CentreOnDisk;
let manager: Connection;
beforeAll(async () => {
  centre = await centreOnDisk();
  manager = centre.engine.connect('PC1');
  await signInManager(manager);
}, 120_000);
afterAll(() => centre.close());

const WHO = { name: '王小明', noPhone: true, privacyConsent: true };
const codeOf = (result: Result<unknown>): string => (result.ok ? 'OK' : result.error.code);
const nested = (depth: number): unknown => (depth === 0 ? 1 : { in: nested(depth - 1) });
const circle: Record<string, unknown> = { ...WHO };
circle.note = circle;
const trap = {
  ...WHO,
  get note(): string {
    throw new Error('trap');
  },
};

type Row = readonly [no: number, what: string, name: unknown, message: unknown, code: string];
/** quality 4.10: number, what is sent, to which name, and how it is answered. Each leaves the file as it was, and none is a bug. */
const ROWS: readonly Row[] = [
  [170, 'an unknown name', 'customer.destroy', {}, 'NOT_FOUND'],
  [170, 'toString', 'toString', {}, 'NOT_FOUND'],
  [170, 'constructor', 'constructor', {}, 'NOT_FOUND'],
  [170, '__proto__', '__proto__', {}, 'NOT_FOUND'],
  [170, 'hasOwnProperty', 'hasOwnProperty', {}, 'NOT_FOUND'],
  [170, 'no name', undefined, {}, 'NOT_FOUND'],
  [170, 'an object as its name', { toString: () => 'customer.create' }, {}, 'NOT_FOUND'],
  [171, 'no message', 'customer.create', undefined, 'INPUT_INVALID'],
  [171, 'null', 'customer.create', null, 'INPUT_INVALID'],
  [171, 'a list', 'customer.create', [WHO], 'INPUT_INVALID'],
  ...['1 OR 1=1', { $ne: 1 }, ['x'], {}, new Date(0), 1n, -0, 2 ** 53].map((id): Row => [
    173,
    `the id ${typeof id === 'bigint' ? '1n' : JSON.stringify(id)}`,
    'customer.byId',
    { id },
    'INPUT_INVALID',
  ]),
  [174, 'a getter that throws', 'customer.create', trap, 'INPUT_INVALID'],
  [174, 'a circle', 'customer.create', circle, 'INPUT_INVALID'],
  [174, 'a proxy', 'customer.create', new Proxy(WHO, { ownKeys: () => ['name', Reflect.get(trap, 'note') as string] }), 'INPUT_INVALID'],
  [174, 'a function', 'customer.create', { ...WHO, note: () => 'x' }, 'INPUT_INVALID'],
  [174, 'a function as the message', 'customer.create', () => WHO, 'INPUT_INVALID'],
  [175, 'a text of 50 MB', 'customer.create', { ...WHO, note: 'x'.repeat(50_000_000) }, 'INPUT_INVALID'],
  [175, 'a list of a million', 'customer.create', { ...WHO, phones: Array.from({ length: 1_000_000 }, () => 1) }, 'INPUT_INVALID'],
  [
    175,
    'a depth of 1,000',
    'draft.save',
    { form: 'x', requestId: '0193b0f0-0000-7000-8000-000000000001', input: nested(1000) },
    'INPUT_INVALID',
  ],
  [175, 'a remark of a megabyte (4.1 row 23)', 'customer.create', { ...WHO, note: 'x'.repeat(1_000_000) }, 'INPUT_INVALID'],
  [179, 'a path as an id', 'photo.bytes', { id: '/etc/passwd' }, 'INPUT_INVALID'],
  [179, 'a share as an id', 'repairCard.byId', { id: '\\\\host\\share' }, 'INPUT_INVALID'],
  [179, 'an address as an id', 'photo.ofOwner', { ownerId: 'file:///etc/passwd' }, 'INPUT_INVALID'],
];

it.each(ROWS)('4.10 row %i %s', async (_no, _what, name, message, code) => {
  const [before, bugs] = [centre.version(), centre.bugs().length];
  const startedMs = performance.now();
  const result = await manager.invoke(name as string, message);
  expect(performance.now() - startedMs).toBeLessThan(500);
  expect(codeOf(result)).toBe(code);
  expect(centre.bugs().slice(bugs)).toEqual([]);
  expect(centre.version()).toBe(before);
});

describe('4.10, other rows', () => {
  it('row 170: a name from the prototype finds no handler either', () => expect(Object.hasOwn(contract, 'toString')).toBe(false));

  it('row 172: a field nobody asked for is dropped', async () => {
    const result = await manager.invoke('customer.create', {
      ...WHO,
      role: 'manager',
      customerNo: 'C999999',
      id: centre.ids[0],
      mergedInto: centre.ids[0],
    });
    expect(result).toMatchObject({ ok: true, value: { mergedInto: null } });
    expect(result).not.toMatchObject({ value: { customerNo: 'C999999' } });
    expect(result).not.toMatchObject({ value: { role: 'manager' } });
  });

  it('row 176: an old screen is told, and nothing is overwritten', async () => {
    const made = await manager.invoke('customer.create', { ...WHO, name: '甲' });
    const { id } = (made.ok ? made.value : {}) as { id: string };
    const save = (name: string) => manager.invoke('customer.update', { customerId: id, rev: 1, name });
    expect(codeOf(await save('乙'))).toBe('OK');
    const stale = await save('丙');
    expect(stale).toMatchObject({ ok: false, error: { code: 'STALE_ROW', params: { entity: 'Customer', id } } });
    expect(await manager.invoke('customer.byId', { id })).toMatchObject({ value: { name: '乙', rev: 2 } });
  });

  it('row 177: a thousand calls at once are all answered, and the engine goes on', async () => {
    const answers = await Promise.all(
      Array.from({ length: 1000 }, (_, i) =>
        i % 4 === 0 ? manager.invoke('customer.create', { ...WHO, name: `同時${i}` }) : manager.invoke('search.find', { text: '王' }),
      ),
    );
    expect(new Set(answers.map(codeOf))).toEqual(new Set(['OK']));
    expect(codeOf(await manager.invoke('staff.current', {}))).toBe('OK');
  }, 60_000);

  it('row 178: after signing out nothing more is answered', async () => {
    const other = centre.engine.connect('PC2');
    await signInManager(other);
    await other.invoke('staff.signOut', {});
    expect(codeOf(await other.invoke('customer.create', WHO))).toBe('NOT_SIGNED_IN');
    expect(codeOf(await other.invoke('search.find', { text: '王' }))).toBe('NOT_SIGNED_IN');
  });

  it('row 180: the reply was lost: the same intention gives the first answer, and the draft is gone', async () => {
    const requestId = '0193b0f0-0000-7000-8000-000000000002';
    const input = { ...WHO, name: '\u202E遺失', confirmed: [] as string[] };
    await manager.invoke('draft.save', { form: 'customer:new', requestId, input });
    expect(codeOf(await manager.invoke('customer.create', input, requestId))).toBe('DOUBTS_OPEN');
    const confirmed = { ...input, confirmed: ['name textDirectionRemoved '] };
    const first = await manager.invoke('customer.create', confirmed, requestId);
    expect(first).toMatchObject({ ok: true, value: { name: '遺失' } });
    expect(await manager.invoke('draft.get', { form: 'customer:new' })).toMatchObject({ value: null });
    expect(await manager.invoke('customer.create', input, requestId)).toEqual(first);
    expect(codeOf(await manager.invoke('customer.create', { ...input, name: '別人' }, requestId))).toBe('REQUEST_REUSED');
    const names = await manager.invoke('customer.match', { text: '遺失' });
    expect(names).toMatchObject({ value: [{ name: '遺失' }] });
  });

  it.each(['', 'x'.repeat(65), 'a\nb', '../x', 7, {}])('a request id like %j is refused', async (requestId) =>
    expect(codeOf(await manager.invoke('customer.create', WHO, requestId as string))).toBe('INPUT_INVALID'),
  );
});

/** Fields of the contract that could be taken for a path or an address. */
it('row 179: no window sends a path, but for the folder of the backups, which the shell asks for in a dialog', () => {
  const pathLike = /^(?:path|file|folder|dir|url|uri|href)s?$|(?:Path|File|Folder|Url)$/;
  const isForWindows = (allow: Route['allow']): boolean => allow === 'public' || allow.some((post) => post !== 'system');
  const ofWindows = Object.entries<Route>(contract).filter(([, route]) => isForWindows(route.allow));
  expect(ofWindows.length).toBeGreaterThan(200);
  const found = ofWindows.flatMap(([name, route]) =>
    Object.keys((route.input as unknown as { shape: object }).shape)
      .filter((key) => pathLike.test(key))
      .map((key) => `${name} ${key}`),
  );
  expect(found.filter((field) => !field.startsWith('backup.'))).toEqual([]);
});
