import { describe, expect, it } from 'vitest';
import { emptySite, START } from '../site';

const FIRST = { siteName: '台北服務站', siteCode: 'TP1', region: 'TW', language: 'zh-TW', managerName: '周文雄', pin: '730258' } as const;
const MINUTE = 60_000;

describe('first run and sign-in', () => {
  it('sets the centre up once, signs the manager in, counts wrong PINs and locks the person alone', async () => {
    const s = emptySite();
    const pc = s.connect();
    expect(await pc.ask('setup.status', {})).toMatchObject({ state: 'firstRun', site: null, keyStore: 'file' });
    expect(await s.connect().invoke('setup.firstRun', { ...FIRST, pin: '123456' })).toMatchObject({
      ok: false,
      error: { code: 'PIN_TOO_SIMPLE' },
    });
    expect([s.count('site'), s.count('staff')]).toEqual([0, 0]);

    const first = await pc.ask('setup.firstRun', FIRST);
    expect(first).toMatchObject({ outcome: 'signedIn', session: { name: '周文雄', posts: ['manager'] } });
    const before = s.rows();
    expect(await s.connect().invoke('setup.firstRun', FIRST)).toMatchObject({ ok: false, error: { code: 'ALREADY_SET_UP' } });
    expect(s.rows()).toEqual(before);
    expect(await pc.ask('setup.status', {})).toMatchObject({ state: 'ready', site: { code: 'TP1', rocDates: true, autoLockMinutes: 3 } });
    expect((await pc.ask('setup.site', {})).settings).toMatchObject({
      onsiteCashLimitMinor: 2000,
      inspectionFeeMinor: 300,
      quoteValidDays: 7,
      repairGuaranteeDays: 90,
    });

    const clerk = await pc.ask('staff.add', { name: '林佳蓉', posts: ['clerk'], pin: '907314' });
    const other = s.connect('PC2');
    const wrong = { staffId: clerk.id, pin: '907315' };
    for (const triesLeft of [4, 3, 2, 1])
      expect(await other.ask('staff.signIn', wrong)).toEqual({ outcome: 'refused', triesLeft, lockedUntil: null });
    const lockedUntil = '2026-11-23T01:31:00.000Z';
    expect(await other.ask('staff.signIn', wrong)).toEqual({ outcome: 'refused', triesLeft: 0, lockedUntil });
    expect(await other.ask('staff.signIn', { staffId: clerk.id, pin: '907314' })).toEqual({
      outcome: 'refused',
      triesLeft: 0,
      lockedUntil,
    });
    expect(other.session.staffId).toBeNull();
    expect((await pc.ask('staff.list', {})).find((p) => p.id === clerk.id)?.isLocked).toBe(true);
    expect(await other.ask('staff.signIn', { staffId: first.session.staffId, pin: '730258' })).toMatchObject({ outcome: 'signedIn' });

    s.clock.set(Date.parse(START) + 2 * MINUTE);
    expect(await other.ask('staff.signIn', wrong)).toMatchObject({ lockedUntil: '2026-11-23T01:37:00.000Z' }); // the sixth: 5 minutes
    const newPin = { staffId: clerk.id, pin: '615093' };
    expect(await pc.invoke('staff.setPin', newPin)).toMatchObject({ ok: false, error: { code: 'PIN_NEEDED' } }); // two minutes later
    expect(await pc.ask('staff.confirmPin', { pin: '730258' })).toEqual({ outcome: 'confirmed' });
    await pc.ask('staff.setPin', newPin);
    expect(await other.ask('staff.signIn', { staffId: clerk.id, pin: '615093' })).toMatchObject({
      outcome: 'signedIn',
      session: { name: '林佳蓉' },
    });
    expect(await other.ask('staff.changeOwnPin', { oldPin: '999999', newPin: '482906' })).toEqual({ outcome: 'refused', triesLeft: 4 });
    expect(await other.ask('staff.changeOwnPin', { oldPin: '615093', newPin: '482906' })).toEqual({ outcome: 'changed' });
    expect(await other.ask('staff.signOut', {})).toEqual({});
    expect(await other.ask('staff.current', {})).toBeNull();

    const text = s.sqlite
      .prepare('select group_concat(facts) || (select group_concat(body) from change_log) from audit_entry')
      .pluck()
      .get() as string;
    for (const secret of ['730258', '907314', '615093', '482906', '$argon2']) expect(text).not.toContain(secret);
    expect(s.sqlite.prepare('select outcome, count(*) n from sign_in_attempt group by outcome').all()).toEqual([
      { outcome: 'locked', n: 1 },
      { outcome: 'signedIn', n: 4 },
      { outcome: 'wrongPin', n: 7 },
    ]);
  });
});
