import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { expect, it } from 'vitest';
import { contract, type RouteName, type RouteOf } from '#shared/contract/contract';
import type { Route } from '#shared/contract/define-route';
import type { StaffId } from '#shared/kernel/ids';
import { STAFF_ROLES } from '#shared/kernel/roles';
import type { Result } from '#shared/kernel/result';
import { newId } from '#db/kernel/new-id';
import { SYSTEM_ID } from '#db/kernel/session';
import { runDevice } from '#electron/device-dispatch';
import type { DeviceContext, DeviceHandlers } from '#electron/device-context';
import { site } from '../site';
import { FIELD_CELLS, isKeptOut, prepare } from './field-cells';
import { CALLERS, permissionsPage, type Caller, type Cell, type ChannelRow, type FieldRow } from './permissions-page';

const routes = Object.entries<Route>(contract) as [RouteName, Route][];
const isDevice = (name: RouteName): name is RouteOf<'device'> => contract[name].kind === 'device';

/** Handlers that would do it: what they answer fits no channel, so nothing but the door is judged. */
const devices = Object.fromEntries(routes.filter(([name]) => isDevice(name)).map(([name]) => [name, () => Promise.resolve()]));

/** One centre with one person of each kind, each of whom comes in anew every time. */
function door() {
  const s = site();
  const ids = new Map<Caller, StaffId>(STAFF_ROLES.map((post) => [post, s.person(post).id]));
  const leaver = s.person(...STAFF_ROLES);
  ids.set('leaver', leaver.id);
  s.sqlite.prepare('update staff set is_active = 0 where id = ?').run(leaver.id);
  const knock = async (caller: Caller, name: RouteName): Promise<Result<unknown>> => {
    const who = s.connect('PC1', caller === 'system');
    Object.assign(who.session, { staffId: ids.get(caller) ?? null, pinAtMs: 0 });
    if (!isDevice(name)) return who.invoke(name as 'audit.list', {} as never, newId<string>());
    const cx = { ask: (route: 'staff.current') => who.ask(route, {}), log: () => undefined };
    return runDevice(devices as unknown as DeviceHandlers, name, {}, cx as unknown as DeviceContext);
  };
  return { s, knock };
}

const cellOf = (result: Result<unknown>): Cell => {
  if (result.ok) return 'may';
  if (result.error.code === 'NOT_SIGNED_IN') return 'signIn';
  return result.error.code === 'NOT_ALLOWED' ? 'no' : 'may';
};

const channels: ChannelRow[] = [];
const { s, knock } = door();
it.each(routes)('%s: every caller is tried', async (name, route) => {
  const cells: Partial<Record<Caller, Cell>> = {};
  const wroteThough: Caller[] = []; // refused, and yet a row more
  for (const caller of CALLERS) {
    const before = s.rows();
    const result = isDevice(name) && caller === 'system' ? null : await knock(caller, name);
    const cell = result === null ? 'unreachable' : cellOf(result);
    if (cell !== 'may' && !isDeepStrictEqual(s.rows(), before)) wroteThough.push(caller);
    cells[caller] = cell;
  }
  expect(wroteThough).toEqual([]);
  const pin = route.needsPinAgain === undefined ? '' : route.needsPinAgain === true ? 'always' : 'by input';
  channels.push({ route: name, kind: route.kind, pin, cells: cells as ChannelRow['cells'] });
});

const fields: FieldRow[] = [];
it.each(FIELD_CELLS.map((cell) => [cell.route, cell.what, cell] as const))('%s, %s: every post is tried', async (route, what, cell) => {
  const cells: Record<string, boolean> = {};
  for (const post of cell.posts) {
    const prepared = await prepare();
    cells[post] = !isKeptOut(await cell.ask(prepared.b.person(post), prepared));
  }
  expect(Object.keys(cells)).toEqual(cell.posts);
  fields.push({ route, what, cells });
});

it('the cells are those of docs/permissions.md (reviewed by a person; anew with: npm run test:unit -- test/security -u)', async () => {
  expect(channels).toHaveLength(routes.length);
  await expect(permissionsPage(channels, fields)).toMatchFileSnapshot('../../docs/permissions.md');
});

/** Every field of a schema by its path, through lists, options and choices. */
function pathsOf(schema: z.ZodType, path = '', depth = 0): string[] {
  if (depth > 12) return [];
  const go = (inner: unknown, at = path) => pathsOf(inner as z.ZodType, at, depth + 1);
  if (schema instanceof z.ZodObject)
    return Object.entries(schema.shape).flatMap(([name, inner]) => [`${path}.${name}`, ...go(inner, `${path}.${name}`)]);
  if (schema instanceof z.ZodArray) return go(schema.element);
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((option) => go(option));
  if (schema instanceof z.ZodRecord) return go(schema.valueType);
  if (schema instanceof z.ZodNullable || schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return go(schema.unwrap());
  if (schema instanceof z.ZodPipe) return go(schema.in);
  return [];
}

it('a field that lets something pass is tried above', () => {
  const overrides = routes.flatMap(([name, { input }]) =>
    [...new Set(pathsOf(input))]
      .filter((path) => /override[^.]*$|(creditLimitMinor|termDays)$/i.test(path))
      .map((path) => `${name} ${path.split('.').at(-1) ?? ''}`),
  );
  const tried = new Set(FIELD_CELLS.map(({ route, what }) => `${route} ${/`(\w+)`/.exec(what)?.[1] ?? ''}`));
  // customer.setCredit is the manager's as a whole; NewCustomer is also made inside these two, through the same door
  const through = ['customer.setCredit', 'serviceCall.register', 'counterIntake.receive'];
  const isCredit = (field: string) => /creditLimitMinor|termDays/.test(field) && through.includes(field.split(' ')[0] ?? '');
  expect(overrides.filter((field) => !tried.has(field) && !isCredit(field))).toEqual([]);
});

it('no answer has a secret but the passcode that was asked for', () => {
  const secrets = routes.flatMap(([name, { output }]) =>
    [...new Set(pathsOf(output))]
      .filter((path) => /(passcode|\bpin|pinHash|hash|idLast4|secret|sealed|dataKey)$/i.test(path))
      .map((path) => `${name}${path}`),
  );
  const isFlag = (path: string) => /\.(is|has)[A-Z]\w*$/.test(path);
  const isPaperHash = (path: string) => /^print(edDocument|Job)\..*hash$/.test(path); // of a paper that the customer holds in his hand
  expect(secrets.filter((path) => !isFlag(path) && !isPaperHash(path))).toEqual(['repairCard.revealPasscode.passcode']);
});

it('a post taken away, and a person who left, are out at the next request', async () => {
  const s = site();
  const manager = s.person('manager');
  const both = s.person('clerk', 'accountant');
  const create = () => both.invoke('customer.create', { name: '陳美玲', noPhone: true, privacyConsent: true });
  const pay = () => both.invoke('turnIn.receive', {} as never);
  expect([cellOf(await create()), cellOf(await pay())]).toEqual(['may', 'may']);
  await manager.ask('staff.update', { staffId: both.id, posts: ['warehouse'] });
  expect([cellOf(await create()), cellOf(await pay())]).toEqual(['no', 'no']);
  await manager.ask('staff.update', { staffId: both.id, posts: ['accountant'] });
  expect([cellOf(await create()), cellOf(await pay())]).toEqual(['may', 'may']);
  await manager.ask('staff.deactivate', { staffId: both.id, reason: '離職' });
  expect([cellOf(await create()), cellOf(await pay())]).toEqual(['signIn', 'signIn']);
});

it('nobody can come in as the system: it has no PIN, and is not on the list', async () => {
  expect(JSON.stringify(await s.connect().ask('staff.signInList', {}))).not.toContain(SYSTEM_ID);
  expect(await s.connect().ask('staff.signIn', { staffId: SYSTEM_ID, pin: '907314' })).toMatchObject({ outcome: 'refused' });
});
