import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openEngine, type Engine } from '#db/host';
import { settableClock } from '#db/kernel/clock';
import type { Output, RawInput, RouteOf } from '#shared/contract/contract';
import { emptySite, START } from '../site';

const FIRST = { siteName: '台北服務站', siteCode: 'TP1', region: 'TW', language: 'zh-TW', managerName: '周文雄', pin: '730258' } as const;
const RIGHT = '907314';
const WRONG = '264805';
const DAY = 86_400_000;
const GUESSES = 10_000;

/** So many people, one PC, and a clock that somebody plays with. A restart begins the running time anew, as a PC does. */
async function guessedAt(folder: string, count: number) {
  const wall = settableClock(Date.parse(START), false);
  let sinceStart = 3_600_000;
  const clock = { nowMs: () => wall.nowMs(), uptimeMs: () => sinceStart };
  const open = () => openEngine({ file: path.join(folder, 'counterbook.sqlite'), dataKey: Buffer.alloc(32, 7), keyStore: 'file', clock });
  let engine: Engine = await open();
  let pc = engine.connect('PC1');
  const ask = async <K extends RouteOf<'command' | 'query'>>(name: K, input: RawInput<K>): Promise<Output<K>> => {
    const result = await pc.invoke(name, input);
    if (!result.ok) throw new Error(`${name}: ${result.error.code}`);
    return result.value as Output<K>;
  };
  const first = await ask('setup.firstRun', FIRST);
  const people = [];
  for (let n = 1; n < count; n += 1) people.push(await ask('staff.add', { name: `員工${n}`, posts: ['clerk'], pin: RIGHT }));
  return {
    manager: first.session.staffId,
    people: people.map((p) => p.id),
    ask,
    setWallClock: (ms: number) => wall.setWallClock(ms),
    /** Real time goes on; the clock on the wall shows it or not. */
    pass: (ms: number) => {
      wall.setWallClock(wall.nowMs() + ms);
      sinceStart += ms;
    },
    async restart() {
      await engine.close();
      sinceStart = 20_000;
      engine = await open();
      pc = engine.connect('PC1');
    },
    close: () => engine.close(),
  };
}

/** Each time the right PIN is typed, what the person had against himself is forgotten; what the PC has seen is not. */
const SIGN_INS = 40;
describe.each([12, 60])(
  '10,000 guesses in a day, at everybody of %i, with restarts, a clock that jumps and right PINs between (S16)',
  (people) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'lock-out-'));
    let centre: Awaited<ReturnType<typeof guessedAt>>;
    let signedIn = 0;
    let isColleagueIn = false;
    beforeAll(async () => {
      centre = await guessedAt(folder, people);
      const [quiet, ...guessed] = centre.people;
      for (let n = 0; n < GUESSES; n += 1) {
        const staffId = guessed[n % guessed.length] ?? centre.manager;
        const answer = await centre.ask('staff.signIn', { staffId, pin: WRONG });
        if (answer.outcome !== 'refused') throw new Error('a wrong PIN was taken');
        if (n % (GUESSES / SIGN_INS) === 0) {
          const back = await centre.ask('staff.signIn', { staffId, pin: RIGHT });
          if (back.outcome === 'signedIn') signedIn += 1;
        }
        centre.pass(DAY / GUESSES);
        if (n % 1_000 === 500) await centre.restart();
        if (n % 100 === 0) centre.setWallClock(Date.parse(START) + (n % 300 === 0 ? 400 : -300) * DAY);
      }
      await centre.restart();
      const count = await centre.ask('staff.signIn', { staffId: quiet ?? centre.manager, pin: RIGHT });
      isColleagueIn = count.outcome === 'signedIn';
    }, 120_000);
    afterAll(async () => {
      await centre.close();
      rmSync(folder, { recursive: true });
    });

    it('at most 60 are compared', async () => {
      const { openDatabase } = await import('#db/kernel/connection');
      const { sqlite } = openDatabase(path.join(folder, 'counterbook.sqlite'), { readonly: true });
      const compared = sqlite.prepare("select count(*) from sign_in_attempt where outcome = 'wrongPin'").pluck().get() as number;
      const refused = sqlite.prepare("select count(*) from sign_in_attempt where outcome = 'locked'").pluck().get() as number;
      sqlite.close();
      expect(compared).toBeGreaterThan(20); // they were tried indeed
      expect(compared).toBeLessThanOrEqual(60);
      expect(compared + refused).toBe(GUESSES + SIGN_INS - signedIn + (isColleagueIn ? 0 : 1));
    });

    it('a colleague at whom nobody guessed waits an hour at most', async () => {
      if (!isColleagueIn) centre.pass(3_600_000);
      const [quiet = centre.manager] = centre.people;
      expect(await centre.ask('staff.signIn', { staffId: quiet, pin: RIGHT })).toMatchObject({ outcome: 'signedIn' });
      expect(isColleagueIn).toBe(people === 12); // in a small centre he does not wait at all
    });
  },
);

async function withClerks() {
  const s = emptySite();
  const manager = s.connect('PC-office');
  await manager.ask('setup.firstRun', FIRST);
  const one = await manager.ask('staff.add', { name: '林佳蓉', posts: ['clerk'], pin: RIGHT });
  const two = await manager.ask('staff.add', { name: '陳美玲', posts: ['clerk'], pin: '615093' });
  const pc = s.connect('PC1');
  const wrong = (staffId: string) => pc.ask('staff.signIn', { staffId, pin: WRONG });
  const lockUp = async () => {
    for (let n = 0; n < 5; n += 1) await wrong(one.id);
  };
  const right = () => pc.ask('staff.signIn', { staffId: one.id, pin: RIGHT });
  return { s, manager, pc, one, two, wrong, lockUp, right };
}

describe('the PC as a whole', () => {
  /** Fifty persons who are each guessed at once: more than one PC bears. */
  async function crowded() {
    const all = await withClerks();
    const clerks = [];
    for (let n = 0; n < 50; n += 1)
      clerks.push((await all.manager.ask('staff.add', { name: `員工${n}`, posts: ['clerk'], pin: RIGHT })).id);
    for (const id of clerks) await all.wrong(id);
    const managerId = all.s.sqlite.prepare("select id from staff where name = '周文雄'").pluck().get() as typeof all.one.id;
    return { ...all, managerId, right: (staffId: typeof all.one.id, pin: string) => all.pc.ask('staff.signIn', { staffId, pin }) };
  }

  it('bears 24 wrong PINs at once; then who was never wrong waits an hour, a manager does not, and another PC does not', async () => {
    const { s, one, managerId, right } = await crowded();
    expect(s.sqlite.prepare("select count(*) from sign_in_attempt where outcome = 'wrongPin'").pluck().get()).toBe(24);
    expect(await right(one.id, RIGHT)).toEqual({ outcome: 'refused', triesLeft: 0, lockedUntil: '2026-11-23T02:30:00.000Z' });
    expect(await s.connect('PC2').ask('staff.signIn', { staffId: one.id, pin: RIGHT })).toMatchObject({ outcome: 'signedIn' });
    expect(await right(managerId, FIRST.pin)).toMatchObject({ outcome: 'signedIn' });
    s.clock.set(Date.parse(START) + 3_600_000);
    expect(await right(one.id, RIGHT)).toMatchObject({ outcome: 'signedIn' });
  });

  it('is opened again by the manager who came in', async () => {
    const { pc, one, managerId, right } = await crowded();
    await right(managerId, FIRST.pin);
    await pc.ask('staff.unlock', { staffId: one.id });
    expect(await right(one.id, RIGHT)).toMatchObject({ outcome: 'signedIn' });
  });
});

describe('a lock-out', () => {
  it.each([
    ['set a year forward', 365 * DAY],
    ['set a year back', -365 * DAY],
  ])('does not care for a clock %s: it ends after its minute, not before, not never', async (_name, byMs) => {
    const { s, lockUp, right } = await withClerks();
    await lockUp();
    s.clock.setWallClock(Date.parse(START) + byMs);
    expect(await right()).toMatchObject({ outcome: 'refused' });
    s.clock.set(Date.parse(START) + byMs + 59_999);
    expect(await right()).toMatchObject({ outcome: 'refused' });
    s.clock.set(Date.parse(START) + byMs + 60_000);
    expect(await right()).toMatchObject({ outcome: 'signedIn' });
  });

  it('of a PC keeps out who was wrong there, never a colleague who was not', async () => {
    const { s, pc, one, two, wrong } = await withClerks();
    for (let n = 0; n < 3; n += 1) await wrong(one.id);
    for (let n = 0; n < 2; n += 1) await wrong(two.id); // the fifth at this PC
    expect(await pc.ask('staff.signIn', { staffId: one.id, pin: RIGHT })).toEqual({
      outcome: 'refused',
      triesLeft: 0,
      lockedUntil: '2026-11-23T01:31:00.000Z',
    });
    const managerId = s.sqlite.prepare('select id from staff order by staff_no limit 1').pluck().get() as typeof one.id;
    expect(await pc.ask('staff.signIn', { staffId: managerId, pin: '730258' })).toMatchObject({ outcome: 'signedIn' });
    expect(await s.connect('PC2').ask('staff.signIn', { staffId: one.id, pin: RIGHT })).toMatchObject({ outcome: 'signedIn' }); // another PC
  });

  it('is longer each time, for a PC as for a person', async () => {
    const { s, one, two, wrong } = await withClerks();
    for (let n = 0; n < 4; n += 1) await wrong(n % 2 ? one.id : two.id);
    const minutes: number[] = [];
    for (let n = 0; n < 5; n += 1) {
      const answer = await wrong(one.id);
      if (answer.outcome !== 'refused' || answer.lockedUntil === null) throw new Error('not locked');
      minutes.push((Date.parse(answer.lockedUntil) - s.clock.nowMs()) / 60_000);
      s.clock.set(Date.parse(answer.lockedUntil));
    }
    expect(minutes).toEqual([1, 5, 15, 60, 60]);
  });

  it('counts guesses at somebody who does not exist against the PC', async () => {
    const { pc, wrong, one } = await withClerks();
    await wrong(one.id);
    for (const n of [1, 2, 3, 4]) await wrong(`00000000-0000-7000-8000-00000000000${n}`);
    expect(await pc.ask('staff.signIn', { staffId: one.id, pin: RIGHT })).toMatchObject({ outcome: 'refused' });
  });

  it('many at once are counted one by one', async () => {
    const { s, one, pc } = await withClerks();
    await Promise.all(Array.from({ length: 30 }, () => pc.ask('staff.signIn', { staffId: one.id, pin: WRONG })));
    expect(s.sqlite.prepare("select count(*) from sign_in_attempt where outcome = 'wrongPin'").pluck().get()).toBe(5);
  });

  it('is lifted by a manager, and that is kept', async () => {
    const { s, manager, one, lockUp, right } = await withClerks();
    await lockUp();
    expect((await manager.ask('staff.list', {})).find((p) => p.id === one.id)).toMatchObject({ isLocked: true });
    expect(await manager.ask('staff.unlock', { staffId: one.id })).toMatchObject({ isLocked: false });
    expect(await right()).toMatchObject({ outcome: 'signedIn' });
    expect(s.sqlite.prepare('select event, staff_name, entity_id from audit_entry order by seq desc limit 1 offset 1').get()).toEqual({
      event: 'StaffUnlocked',
      staff_name: '周文雄',
      entity_id: one.id,
    });
  });

  it('counted against a PC is forgotten after a day of running time', async () => {
    const { s, pc, one, two, wrong } = await withClerks();
    for (let n = 0; n < 4; n += 1) await wrong(n % 2 ? one.id : two.id);
    s.clock.set(Date.parse(START) + DAY);
    expect(await wrong(one.id)).toMatchObject({ outcome: 'refused', triesLeft: 2, lockedUntil: null }); // his third, the PC's first
    expect(await pc.ask('staff.signIn', { staffId: two.id, pin: '615093' })).toMatchObject({ outcome: 'signedIn' });
  });
});
