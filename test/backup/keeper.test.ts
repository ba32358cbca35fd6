import { existsSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import type { BackupWorker } from '#db/backup/backup-worker';
import { readHead } from '#db/backup/sealed-file';
import { keysFrom } from '#db/kernel/keys';
import { openDatabase } from '#db/kernel/connection';
import { backupBeforeMigration } from '#db/backup/before-migration';
import { DEMO_PIN, type Desk } from '#db/demo/centre';
import { DomainError } from '#shared/kernel/app-error';
import { centreOnDisk, deskAs, emptyFolder, inThisThread, intakeOf, removeFolders, VERSION, type Folder } from './centre-on-disk';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 }); // files, keys and threads on a machine that may be busy

afterAll(removeFolders);

const HOUR = 3_600_000;
/** A worker that answers like the real one and counts; it can be told to fail. */
function counting(fail?: DomainError) {
  const kinds: string[] = [];
  const worker: BackupWorker = async (task, order) => {
    if ('kind' in order) kinds.push(order.kind);
    if (fail) throw fail;
    return inThisThread(task, order);
  };
  return { kinds, worker };
}
const files = (centre: Folder) => (existsSync(centre.backups) ? readdirSync(centre.backups) : []);
/** Until what was asked for is made. */
const untilIdle = (manager: Desk) =>
  vi.waitFor(async () => expect((await manager('backup.overview', {})).isRunning).toBe(false), { timeout: 20_000 });

describe('the button', () => {
  it('makes one, tells every window, and writes it into the trail with the name of who pressed it', async () => {
    const centre = await centreOnDisk();
    const { kinds, worker } = counting();
    const engine = await centre.open(worker);
    const told: string[] = [];
    engine.onNotice((notice) => notice.kind === 'changed' && told.push(...notice.domains));
    const manager = await deskAs(engine, '周文雄');
    expect((await manager('backup.light', {})).state).toBe('none');
    await manager('backup.request', {});
    await untilIdle(manager);
    const { runs, isRunning, light } = await manager('backup.overview', {});
    expect(kinds).toEqual(['manual']);
    expect(runs).toMatchObject([{ kind: 'manual', by: '周文雄', code: null, violations: 0, second: null }]);
    expect({ isRunning, state: light.state }).toEqual({ isRunning: false, state: 'good' });
    expect(told).toContain('backup');
    expect(files(centre)).toEqual([runs[0]?.name]);
    const [line] = await manager('audit.list', { event: 'BackupMade', limit: 5 });
    expect(line?.facts).toMatchObject({ kind: 'manual', by: '周文雄', name: runs[0]?.name });
    await engine.close();
  });

  it('a failure is not repeated for ever; the light is red and says why until the next good one', async () => {
    const centre = await centreOnDisk();
    const { kinds, worker } = counting(new DomainError('BACKUP_NO_ROOM', { folder: '/x', neededMb: 100, freeMb: 1 }));
    const engine = await centre.open(worker);
    const manager = await deskAs(engine, '周文雄');
    await manager('backup.request', {});
    await untilIdle(manager);
    const { runs, light } = await manager('backup.overview', {});
    expect(kinds).toEqual(['manual']);
    expect(runs[0]).toMatchObject({ name: null, code: 'BACKUP_NO_ROOM', params: { folder: '/x', neededMb: 100, freeMb: 1 } });
    expect(light.state).toBe('failed');
    expect((await manager('audit.list', { event: 'BackupFailed', limit: 5 })).length).toBe(1);
    await engine.close();
  });

  it('only a manager presses it, and nobody writes its result from a window', async () => {
    const centre = await centreOnDisk();
    const engine = await centre.open(counting().worker);
    const clerk = await deskAs(engine, '林佳蓉');
    expect((await clerk('backup.light', {})).state).toBe('none');
    for (const [name, input] of [
      ['backup.request', {}],
      ['backup.overview', {}],
      ['backup.makePhrase', {}],
      ['backup.record', { kind: 'manual', made: null, failure: null }],
      ['backup.noteRestored', { name: 'x', madeAt: '2026-11-23T01:30:00.000Z', by: 'x', lost: [] }],
    ] as const)
      await expect(clerk(name, input as never)).rejects.toThrow(/NOT_ALLOWED/);
    await engine.close();
  });
});

describe('after a sleep of the PC', () => {
  it('all timers fire at once, and one backup is made (quality R26)', async () => {
    const centre = await centreOnDisk();
    const { kinds, worker } = counting();
    vi.useFakeTimers({ toFake: ['setTimeout', 'setInterval', 'clearTimeout', 'clearInterval'] });
    const engine = await centre.open(worker);
    centre.clock.set(centre.clock.nowMs() + 10 * HOUR);
    vi.advanceTimersByTime(5 * 60_000); // the first look and five more, in one moment
    vi.useRealTimers();
    const manager = await deskAs(engine, '周文雄');
    await vi.waitFor(async () => expect((await manager('backup.light', {})).state).toBe('good'), { timeout: 20_000 });
    expect(kinds).toEqual(['daily']);
    expect((await manager('backup.overview', {})).runs).toHaveLength(1);
    expect(files(centre)).toHaveLength(1);
    await engine.close();
  });
});

describe('a file that is gone', () => {
  /** The keeper looks once a minute, and whenever anything about backups changes. */
  const lookAgain = async (manager: Desk) => {
    const { dailyAt, keep } = await manager('backup.overview', {});
    await manager('backup.setSchedule', { dailyAt, keep });
  };

  it('is no backup: the light says so, and another one is made', async () => {
    const centre = await centreOnDisk();
    const { kinds, worker } = counting();
    const engine = await centre.open(worker);
    const manager = await deskAs(engine, '周文雄');
    await manager('backup.request', {});
    await untilIdle(manager);
    const [name = ''] = files(centre);
    await lookAgain(manager);
    expect((await manager('backup.light', {})).state).toBe('good');

    rmSync(path.join(centre.backups, name));
    await lookAgain(manager);
    await vi.waitFor(async () => expect(await manager('backup.light', {})).toMatchObject({ state: 'gone', goodAt: null }));
    const { runs } = await manager('backup.overview', {});
    expect(runs[0]).toMatchObject({ kind: 'check', name: null, code: 'BACKUP_GONE', params: { name, place: centre.backups } });
    await lookAgain(manager);
    expect(kinds).toEqual(['manual']); // not a quarter of an hour after the last try

    centre.clock.set(centre.clock.nowMs() + 16 * 60_000);
    await lookAgain(manager);
    await vi.waitFor(async () => expect((await manager('backup.light', {})).state).toBe('good'), { timeout: 20_000 });
    expect(kinds).toEqual(['manual', 'start']);
    expect(files(centre)).toHaveLength(1);
    expect((await manager('backup.overview', {})).runs.filter(({ kind }) => kind === 'check')).toHaveLength(1);
    await engine.close();
  });

  it('leaves the one before it as the last good one', async () => {
    const centre = await centreOnDisk();
    const engine = await centre.open(counting().worker);
    const manager = await deskAs(engine, '周文雄');
    const goodAts: (string | null)[] = [];
    for (let day = 0; day < 2; day += 1) {
      await manager('backup.request', {});
      await untilIdle(manager);
      goodAts.push((await manager('backup.light', {})).goodAt);
      if (day > 0) break;
      centre.clock.set(centre.clock.nowMs() + 24 * HOUR);
      await manager('staff.confirmPin', { pin: DEMO_PIN });
    }
    const [, newest = ''] = files(centre).toSorted();
    rmSync(path.join(centre.backups, newest));
    await lookAgain(manager);
    await vi.waitFor(async () => expect(await manager('backup.light', {})).toMatchObject({ state: 'gone', goodAt: goodAts[0] }));
    await engine.close();
  });
});

describe('closing', () => {
  it('makes one when anything was done since the last, and none when nothing was', async () => {
    const centre = await centreOnDisk();
    const first = counting();
    await (await centre.open(first.worker)).close();
    expect(first.kinds).toEqual(['close']);

    const idle = counting();
    const engine = await centre.open(idle.worker);
    await deskAs(engine, '林佳蓉'); // signed in and looked
    await engine.close();
    expect(idle.kinds).toEqual([]);

    centre.clock.set(centre.clock.nowMs() + HOUR);
    const busy = counting();
    const again = await centre.open(busy.worker);
    await (
      await deskAs(again, '林佳蓉')
    )('counterIntake.receive', intakeOf(6));
    let wasTold = 0;
    await again.close(() => (wasTold += 1));
    expect({ kinds: busy.kinds, wasTold }).toEqual({ kinds: ['close'], wasTold: 1 });
    expect(files(centre)).toHaveLength(1); // of one day the newest stays
  });

  it('waits for one that runs', async () => {
    const centre = await centreOnDisk();
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    const slow: BackupWorker = async (task, order) => {
      await held;
      return inThisThread(task, order);
    };
    const engine = await centre.open(slow);
    await (
      await deskAs(engine, '周文雄')
    )('backup.request', {});
    let isClosed = false;
    const closed = engine.close().then(() => (isClosed = true));
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(isClosed).toBe(false);
    release();
    await closed;
    expect(files(centre).length).toBeGreaterThan(0);
  });

  it('a centre that was never set up is not backed up', async () => {
    const pc = emptyFolder();
    const { kinds, worker } = counting();
    await (await pc.open(worker)).close();
    expect(kinds).toEqual([]);
  });
});

it('a new recovery phrase is answered once, kept nowhere, and the backup it asks for opens with it', async () => {
  const centre = await centreOnDisk();
  const engine = await centre.open(inThisThread);
  const connection = engine.connect('PC1');
  const manager = await deskAs(engine, '周文雄');
  const people = await manager('staff.signInList', {});
  await connection.invoke('staff.signIn', { staffId: people.find((p) => p.name === '周文雄')?.id, pin: '246813' });
  const requestId = '01890a5d-ac96-774b-bcce-b302099a8057';
  const first = (await connection.invoke('backup.makePhrase', {}, requestId)) as { ok: true; value: { phrase: string } };
  const again = (await connection.invoke('backup.makePhrase', {}, requestId)) as { ok: true; value: { phrase: null } };
  expect(first.value.phrase).toMatch(/^([0-9A-Z]{4}-){4}[0-9A-Z]{4}$/);
  expect(again.value.phrase).toBeNull();
  await untilIdle(manager);
  await engine.close();

  const [name = ''] = files(centre);
  const made = path.join(centre.backups, name);
  expect(readHead(made).header.phrase).not.toBeNull();
  const { report } = await emptyFolder().rehearsal(made, { phrase: first.value.phrase });
  expect(report.inBackup.devicesInHouse).toBe(5);
  const { sqlite } = openDatabase(centre.file, { readonly: true });
  const everything = sqlite
    .prepare<[], string>("select name from sqlite_master where type = 'table' and sql like '%STRICT%'")
    .pluck()
    .all()
    .map((table) => JSON.stringify(sqlite.prepare(`select * from "${table}"`).all()))
    .join('');
  sqlite.close();
  expect(everything.includes(first.value.phrase)).toBe(false);
  expect(everything.includes(first.value.phrase.replaceAll('-', ''))).toBe(false);
});

describe('before a migration', () => {
  const place = (centre: Folder) => ({
    file: centre.file,
    dataKey: centre.dataKey,
    keys: keysFrom(centre.dataKey),
    clock: centre.clock,
    version: VERSION,
    addon: undefined,
  });

  it('a sealed and verified backup is made, and opens', async () => {
    const centre = await centreOnDisk();
    const { sqlite } = openDatabase(centre.file);
    backupBeforeMigration(sqlite, place(centre));
    sqlite.close();
    const folder = path.join(centre.dataDir, 'before-migration');
    const [name = ''] = readdirSync(folder);
    expect(readHead(path.join(folder, name)).header.kind).toBe('migration');
    expect((await centre.rehearsal(path.join(folder, name))).report.checks.violations).toEqual([]);
  });

  it('without room for it the migration does not run', async () => {
    const centre = await centreOnDisk();
    const { sqlite } = openDatabase(centre.file);
    expect(() => backupBeforeMigration(sqlite, place(centre), { free: () => 0, afterSeal: () => undefined })).toThrow(/BACKUP_NO_ROOM/);
    sqlite.close();
  });

  it('is kept thirty days', async () => {
    const centre = await centreOnDisk();
    const { sqlite } = openDatabase(centre.file);
    const made = () => readdirSync(path.join(centre.dataDir, 'before-migration')).length;
    const after = (days: number) => {
      centre.clock.set(centre.clock.nowMs() + days * 24 * HOUR);
      backupBeforeMigration(sqlite, place(centre));
      return made();
    };
    expect([after(0), after(29), after(2), after(365)]).toEqual([1, 2, 2, 1]);
    sqlite.close();
  });
});
