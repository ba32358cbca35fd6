import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { contract, type RouteName } from '#shared/contract/contract';
import { asksPinAgain, type Route } from '#shared/contract/define-route';
import { newId } from '#db/kernel/new-id';
import { emptySite, site, START } from '../site';

const routes = Object.entries<Route>(contract).filter(([, route]) => route.kind !== 'device');
const PIN = '730258';
const FIRST = { siteName: '台北服務站', siteCode: 'TP1', region: 'TW', language: 'zh-TW', managerName: '周文雄', pin: PIN } as const;
const NEEDED = { ok: false, error: { code: 'PIN_NEEDED' } };

/** A manager who signed in with his PIN at START, and a clerk to set a PIN for. */
async function withManager() {
  const s = emptySite();
  const pc = s.connect();
  await pc.ask('setup.firstRun', FIRST);
  const clerk = await pc.ask('staff.add', { name: '林佳蓉', posts: ['clerk'], pin: '907314' });
  const deed = (requestId?: string) => pc.invoke('staff.setPin', { staffId: clerk.id, pin: '615093' }, requestId);
  return { s, pc, clerk, deed };
}

describe('the PIN again (S17)', () => {
  it('is asked two minutes after it was typed, changes nothing until then, and the same request goes on', async () => {
    const { s, pc, deed } = await withManager();
    const requestId = newId<string>();
    s.clock.set(Date.parse(START) + 119_999);
    expect(await deed()).toMatchObject({ ok: true });
    s.clock.set(Date.parse(START) + 120_000);
    const before = s.rows();
    expect(await deed(requestId)).toMatchObject(NEEDED);
    expect(s.rows()).toEqual(before);
    expect(await pc.ask('staff.current', {})).toMatchObject({ isPinFresh: false });
    expect(await pc.ask('staff.confirmPin', { pin: '730259' })).toEqual({ outcome: 'refused', triesLeft: 4, lockedUntil: null });
    expect(await deed(requestId)).toMatchObject(NEEDED);
    expect(await pc.ask('staff.confirmPin', { pin: PIN })).toEqual({ outcome: 'confirmed' });
    expect(await deed(requestId)).toMatchObject({ ok: true });
    expect(await pc.ask('staff.current', {})).toMatchObject({ isPinFresh: true });
  });

  it.each([
    ['back', -86_400_000],
    ['forward', 86_400_000],
  ])('a clock set %s neither keeps it fresh nor uses it up', async (_name, byMs) => {
    const { s, deed } = await withManager();
    s.clock.setWallClock(Date.parse(START) + byMs);
    expect(await deed()).toMatchObject({ ok: true });
    s.clock.set(Date.parse(START) + byMs + 120_000);
    expect(await deed()).toMatchObject(NEEDED);
  });

  it('belongs to one window and ends with the sign-out', async () => {
    const { s, pc, deed } = await withManager();
    await pc.ask('staff.signOut', {});
    expect(await deed()).toMatchObject({ ok: false, error: { code: 'NOT_SIGNED_IN' } });
    expect(pc.session).toEqual({ staffId: null, pinAtMs: null });
    expect(s.connect().session.pinAtMs).toBeNull();
  });

  it('guessed wrong once: what was proved before counts no more', async () => {
    const { pc, deed } = await withManager();
    expect(await pc.ask('staff.current', {})).toMatchObject({ isPinFresh: true });
    expect(await pc.ask('staff.confirmPin', { pin: '730259' })).toMatchObject({ outcome: 'refused', triesLeft: 4 });
    expect(await pc.ask('staff.current', {})).toMatchObject({ isPinFresh: false });
    expect(await deed()).toMatchObject(NEEDED);
  });

  it('guessed wrong five times: locked, and signed out, for it was not the owner', async () => {
    const { s, pc } = await withManager();
    for (let n = 0; n < 4; n += 1) await pc.ask('staff.confirmPin', { pin: '730259' });
    expect(await pc.ask('staff.confirmPin', { pin: '730259' })).toMatchObject({ outcome: 'refused', triesLeft: 0 });
    expect(await pc.ask('staff.current', {})).toBeNull();
    expect(s.sqlite.prepare("select count(*) from audit_entry where event = 'PinRefused'").pluck().get()).toBe(5);
  });
});

/** What quality S17 names, as it is called here. A route that is added to the list or leaves it is seen in this test. */
const ALWAYS = [
  'billing.refund',
  'billing.reversePayment', // a wrong booking
  'billing.setTaxRates',
  'billing.void',
  'cashDrawer.confirm', // a difference of the drawer
  'claim.void',
  'collectionReceipt.cancel',
  'custody.reverseRelease',
  'deposit.refund',
  'listExport.begin',
  'loaner.lose',
  'loaner.turnUp', // what was written off comes back
  'maintenanceContract.end',
  'numbering.allowEarlier', // the order of the papers
  'numbering.setNext',
  'purchase.setLimit',
  'purchase.voidReceipt',
  'purchase.voidReturn',
  'quote.void',
  'receivable.writeOff',
  'repairCard.revealPasscode',
  'staff.setPin',
  'staff.unlock',
  'stock.reverseOpening',
  'stock.voidScrap',
  'stocktake.reverse', // a count is void
  'turnIn.confirm',
  'unclaimed.dispose',
];
const BY_INPUT: readonly (readonly [RouteName, unknown, boolean])[] = [
  ['billing.issue', { letOff: null }, false],
  ['billing.issue', { letOff: { amountMinor: 100, reason: '老客戶' } }, true], // 讓價: a price override
  ['billing.issue', { letOff: null, lines: [] }, true],
  ['custody.release', { overrides: [] }, false],
  ['custody.release', { overrides: [{ point: 'balance', reason: '月結' }] }, true],
  ['receivable.open', { override: null }, false],
  ['receivable.open', { override: { reason: '老客戶' } }, true],
  ['serviceCall.strikeOff', { override: null }, false],
  ['serviceCall.strikeOff', { override: { reason: '客戶月結' } }, true],
];
const isBackup = (name: string): boolean => name.startsWith('backup.');

describe('what needs it', () => {
  it('always', () => {
    const names = Object.entries<Route>(contract).flatMap(([name, route]) => (route.needsPinAgain === true ? [name] : []));
    expect(names.filter((name) => !isBackup(name)).toSorted()).toEqual(ALWAYS);
  });
  it.each(BY_INPUT)('%s %j: %s', (name, input, expected) => expect(asksPinAgain(contract[name], input)).toBe(expected));
  it('by its input, nothing else', () => {
    const names = Object.entries<Route>(contract).flatMap(([name, route]) => (typeof route.needsPinAgain === 'function' ? [name] : []));
    expect(names.toSorted()).toEqual([...new Set(BY_INPUT.map(([name]) => name))]);
  });
  it('a route named void, refund, reverse, override, reveal, export or restore is one of them', () => {
    const sounds = Object.entries<Route>(contract)
      .filter(([name]) => /\.(void|refund|reverse(Release|Payment)|reveal\w*|export\w*|restore)$/i.test(name))
      .filter(([, { needsPinAgain, input }]) => needsPinAgain === undefined && !('pin' in (input as z.ZodObject).shape)); // or asks for it itself
    expect(sounds.map(([name]) => name)).toEqual([]);
  });
});

describe('while the screen is locked, straight at the door (generated from the contract)', () => {
  const s = site();
  const locked = s.connect();
  const before = s.rows();
  it.each(routes.filter(([, route]) => route.allow !== 'public').map(([name]) => name as RouteName))('%s is refused', async (name) => {
    const answers = await Promise.all(
      [{}, null, { id: newId() }, []].map((input) => locked.invoke(name as 'audit.list', input as never, newId<string>())),
    );
    expect(answers.map((a) => (a.ok ? 'done' : a.error.code))).toEqual(answers.map(() => 'NOT_SIGNED_IN'));
    expect(s.rows()).toEqual(before);
  });
  it('and what is public without a person is these', () => {
    expect(routes.filter(([, route]) => route.allow === 'public').map(([name]) => name)).toEqual([
      'setup.status',
      'setup.firstRun',
      'staff.signInList',
      'staff.signIn',
      'staff.signOut',
      'staff.current',
    ]);
  });
});
