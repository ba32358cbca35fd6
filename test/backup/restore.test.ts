import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { decideRestore, finishRestore, rehearsalFolder } from '#db/backup/place-restore';
import { checkConsistency } from '#db/consistency/check-consistency';
import { openEngine } from '#db/host';
import { openDatabase } from '#db/kernel/connection';
import { RestoreDesk } from '#electron/backup/restore-desk';
import {
  centreOnDisk,
  deskAs,
  emptyFolder,
  filesIn,
  inThisThread,
  intakeOf,
  removeFolders,
  tableHashes,
  takeIn,
  VERSION,
  type Folder,
} from './centre-on-disk';
import { makePhraseFor } from './recovery-phrase';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 }); // files, keys and threads on a machine that may be busy

afterAll(removeFolders);

/** The desk of the shell with an engine that only opens and closes. */
function deskOf(pc: Folder, ownKey: Buffer | null = pc.dataKey) {
  const anchored: { rows: number }[] = [];
  const opened: { dataKey: Buffer }[] = [];
  const desk = new RestoreDesk({
    dataDir: pc.dataDir,
    file: pc.file,
    version: VERSION,
    addon: undefined,
    worker: inThisThread,
    engine: {
      reopen: async (work: () => Promise<{ dataKey: Uint8Array }>) => void opened.push({ dataKey: Buffer.from((await work()).dataKey) }),
    } as never,
    ownKey: () => ownKey,
    stageKey: (key, folder) => {
      const from = path.join(folder, 'data-key');
      writeFileSync(from, key.toString('hex'));
      return Promise.resolve({ replacement: { from, to: path.join(pc.dataDir, 'data.key') }, keyStore: 'file' });
    },
    order: (dataKey) => ({ dataKey }) as never,
    anchor: (_key, head) => anchored.push(head),
    clockAtMs: () => Date.parse('2026-11-23T09:00:00.000Z'),
  });
  return { desk, anchored, opened };
}
const numberOf = (receipt: string | undefined): number => Number(receipt?.slice(-6));

it('shows before and after, and what would be lost by its number', async () => {
  const centre = await centreOnDisk();
  const backup = centre.make();
  const lost = await takeIn(centre, 6, 3);
  const { report } = await centre.rehearsal(backup);
  expect(report.inBackup).toMatchObject({ centreCode: 'TP1', centreName: '大安服務站', devicesInHouse: 5, openCards: 5 });
  expect(report.inUse).toMatchObject({ devicesInHouse: 8, openCards: 8 });
  expect(report.lost.find(({ prefix }) => prefix === 'CR')?.documents).toEqual(lost);
  expect(report.lost.find(({ prefix }) => prefix === 'SC')).toBeUndefined();
  expect(report.isSameHistory).toBe(true);
  expect(report.lostChanges).toBe((report.inUse?.auditRows ?? 0) - report.inBackup.auditRows);
});

it('restores: the backup in place, the old whole and aside, no number given twice, written into the trail', async () => {
  const centre = await centreOnDisk();
  const backup = centre.make();
  const source = tableHashes(centre.file);
  const lost = await takeIn(centre, 6, 3);
  const replaced = tableHashes(centre.file);
  const { desk, anchored } = deskOf(centre);
  await desk.choose(backup);
  await desk.rehearse(null);
  const keptIn = await desk.restore(desk.rehearsedFor(' tp1 '), '周文雄');

  expect(tableHashes(path.join(keptIn, 'counterbook.sqlite'))).toEqual(replaced);
  const now = tableHashes(centre.file);
  const differing = Object.keys(source).filter((table) => now[table] !== source[table]);
  expect(differing.toSorted()).toEqual(['audit_entry', 'command_request', 'number_register', 'number_series']);
  const { sqlite } = openDatabase(centre.file, { readonly: true });
  expect(checkConsistency(sqlite, { depth: 'full' }).violations).toEqual([]);
  const last = sqlite.prepare('select seq, event, facts from audit_entry order by seq desc limit 1').get() as {
    seq: number;
    event: string;
    facts: string;
  };
  expect(last.event).toBe('DataRestored');
  expect(JSON.parse(last.facts)).toMatchObject({ by: '周文雄', name: path.basename(backup) });
  expect(anchored.map(({ rows }) => rows)).toEqual([last.seq]);
  for (const receipt of lost)
    expect(sqlite.prepare('select state from number_register where document_no = ?').pluck().all(receipt)).toEqual(['VOID']);
  sqlite.close();

  const [next] = await takeIn(centre, 20, 1);
  expect(numberOf(next)).toBe(numberOf(lost.at(-1)) + 1);
  expect(existsSync(rehearsalFolder(centre.dataDir))).toBe(false);
});

it('a number that was issued between the rehearsal and the restore is not given twice either', async () => {
  const centre = await centreOnDisk();
  const backup = centre.make();
  const { desk } = deskOf(centre);
  await desk.choose(backup);
  await desk.rehearse(null);
  const [late] = await takeIn(centre, 6, 1);
  await desk.restore(desk.rehearsedFor('TP1'), '周文雄');
  const [next] = await takeIn(centre, 7, 1);
  expect(numberOf(next)).toBe(numberOf(late) + 1);
});

it('on a new computer the recovery phrase brings the data and its key: everybody signs in with the PIN of before', async () => {
  const centre = await centreOnDisk();
  const { phrase, key } = await makePhraseFor();
  const backup = centre.make({ phrase: key });
  const pc = emptyFolder();
  const { desk, opened } = deskOf(pc, null);
  expect(await desk.choose(backup)).toMatchObject({ needsPhrase: true, centreCode: 'TP1' });
  await desk.rehearse(phrase);
  await desk.restore(desk.rehearsedFor('TP1'), '周文雄');
  expect(readFileSync(path.join(pc.dataDir, 'data.key'), 'utf8')).toBe(centre.dataKey.toString('hex'));
  expect(opened[0]?.dataKey.equals(centre.dataKey)).toBe(true);
  const restored = await openEngine({ file: pc.file, dataKey: centre.dataKey, keyStore: 'file', version: VERSION, clock: pc.clock });
  const clerk = await deskAs(restored, '林佳蓉');
  expect((await clerk('counterIntake.receive', intakeOf(9))).receiptNo).toMatch(/^CR-2026-/);
  await restored.close();
});

describe('a restore that is refused leaves everything as it was', () => {
  const ready = async () => {
    const centre = await centreOnDisk();
    const backup = centre.make();
    const { desk } = deskOf(centre);
    await desk.choose(backup);
    await desk.rehearse(null);
    return { centre, backup, desk, before: tableHashes(centre.file) };
  };
  it.each<[string, (desk: RestoreDesk) => unknown, string]>([
    ['the code of another centre', (desk) => desk.rehearsedFor('KH2'), 'RESTORE_CODE_WRONG'],
    ['no code', (desk) => desk.rehearsedFor(''), 'RESTORE_CODE_WRONG'],
    ['a PIN of nobody', (desk) => desk.managerOf(desk.rehearsedFor('TP1'), '111222'), 'RESTORE_PIN_WRONG'],
    ['no PIN', (desk) => desk.managerOf(desk.rehearsedFor('TP1'), null), 'RESTORE_PIN_WRONG'],
  ])('%s', async (_case, act, code) => {
    const { centre, desk, before } = await ready();
    await expect((async () => act(desk))()).rejects.toMatchObject({ app: { code } });
    expect(tableHashes(centre.file)).toEqual(before);
  });

  it('nothing was rehearsed', async () => {
    const { desk } = deskOf(await centreOnDisk());
    expect(() => desk.rehearsedFor('TP1')).toThrow(/RESTORE_NOT_REHEARSED/);
    await expect(desk.rehearse(null)).rejects.toMatchObject({ app: { code: 'RESTORE_NOT_REHEARSED' } });
  });

  it('what was rehearsed was changed meanwhile', async () => {
    const { centre, desk, before } = await ready();
    const rehearsed = desk.rehearsedFor('TP1');
    const { sqlite } = openDatabase(rehearsed.staged);
    sqlite.prepare("update site set name = 'x'").run();
    sqlite.close();
    await expect(desk.restore(rehearsed, '周文雄')).rejects.toMatchObject({ app: { code: 'RESTORE_NOT_REHEARSED' } });
    expect(tableHashes(centre.file)).toEqual(before);
  });

  it('five wrong PINs, and it starts from the file again', async () => {
    const { desk } = await ready();
    const left: unknown[] = [];
    for (let i = 0; i < 5; i += 1)
      left.push(
        await desk
          .managerOf(desk.rehearsedFor('TP1'), '111222')
          .catch((e: { app: { params: { triesLeft: number } } }) => e.app.params.triesLeft),
      );
    expect(left).toEqual([4, 3, 2, 1, 0]);
    expect(() => desk.rehearsedFor('TP1')).toThrow(/RESTORE_NOT_REHEARSED/);
  });

  it('the right PIN names the manager', async () => {
    const { desk } = await ready();
    expect(await desk.managerOf(desk.rehearsedFor('TP1'), '246813')).toBe('周文雄');
  });
});

describe('an interrupted restore', () => {
  /** Decided, and not a file moved yet. */
  const decided = async () => {
    const centre = await centreOnDisk();
    const old = tableHashes(centre.file);
    const backup = centre.make();
    await takeIn(centre, 6, 1);
    const replaced = tableHashes(centre.file);
    const { staged } = await centre.rehearsal(backup);
    const key = path.join(path.dirname(staged), 'data-key');
    writeFileSync(key, 'new key');
    writeFileSync(path.join(centre.dataDir, 'data-key.json'), 'old key');
    writeFileSync(`${centre.file}-wal`, 'a log of the old data');
    return {
      centre,
      old,
      replaced,
      staged,
      key,
      order: [
        { from: staged, to: centre.file },
        { from: key, to: path.join(centre.dataDir, 'data-key.json') },
      ],
    };
  };
  const kept = (centre: Folder) => path.join(centre.dataDir, 'replaced', readdirSync(path.join(centre.dataDir, 'replaced'))[0] ?? '');

  it('before it was decided: the old data is untouched, and a start knows of nothing', async () => {
    const { centre } = await decided();
    const before = filesIn(centre.dataDir);
    expect(finishRestore(centre.dataDir)).toBeNull();
    expect(filesIn(centre.dataDir)).toEqual(before);
  });

  it.each<[string, (centre: Folder, folder: string) => void]>([
    ['at once', () => undefined],
    ['after the old data was moved', (c, to) => renameSync(c.file, path.join(to, 'counterbook.sqlite'))],
    [
      'after the old data and its log were moved',
      (c, to) => {
        renameSync(c.file, path.join(to, 'counterbook.sqlite'));
        renameSync(`${c.file}-wal`, path.join(to, 'counterbook.sqlite-wal'));
      },
    ],
    [
      'after the data was put in place and before the key was',
      (c, to) => {
        renameSync(c.file, path.join(to, 'counterbook.sqlite'));
        renameSync(`${c.file}-wal`, path.join(to, 'counterbook.sqlite-wal'));
        renameSync(path.join(c.dataDir, 'restore-ready', 'counterbook.sqlite'), c.file);
      },
    ],
  ])('%s: the next start completes it', async (_case, interruptAfter) => {
    const { centre, old, order } = await decided();
    decideRestore(centre.dataDir, order, centre.clock);
    const { keptIn } = JSON.parse(readFileSync(path.join(centre.dataDir, 'restore-ready', 'order.json'), 'utf8')) as { keptIn: string };
    const to = path.join(centre.dataDir, 'replaced', keptIn);
    mkdirSync(to, { recursive: true });
    interruptAfter(centre, to);
    expect(finishRestore(centre.dataDir)).toBe(to);
    expect(tableHashes(centre.file)).toEqual(old);
    expect(readFileSync(path.join(centre.dataDir, 'data-key.json'), 'utf8')).toBe('new key');
    expect(readdirSync(kept(centre))).toEqual(expect.arrayContaining(['counterbook.sqlite', 'counterbook.sqlite-wal', 'data-key.json']));
    expect(finishRestore(centre.dataDir)).toBeNull();
    expect(readdirSync(centre.dataDir)).not.toContain('restore-ready');
  });
});

it('the data in use may be broken: it is kept as it is, and the numbers go on from the backup', async () => {
  const centre = await centreOnDisk();
  const backup = centre.make();
  const garbage = Buffer.alloc(50_000, 'x');
  writeFileSync(centre.file, garbage);
  const { desk } = deskOf(centre);
  await desk.choose(backup);
  expect(await desk.rehearse(null)).toMatchObject({ inUse: null, lost: [], lostChanges: null, isSameHistory: null });
  const keptIn = await desk.restore(desk.rehearsedFor('TP1'), '周文雄');
  expect(readFileSync(path.join(keptIn, 'counterbook.sqlite')).equals(garbage)).toBe(true);
  expect((await takeIn(centre, 6, 1))[0]).toMatch(/^CR-2026-/);
});

it('after a restore the two have gone on apart, and the rehearsal says so', async () => {
  const centre = await centreOnDisk();
  const first = centre.make();
  await takeIn(centre, 6, 2);
  const second = centre.make({ now: '2026-11-23T02:30:00.000Z' });
  const { desk } = deskOf(centre);
  await desk.choose(first);
  await desk.rehearse(null);
  await desk.restore(desk.rehearsedFor('TP1'), '周文雄');
  await takeIn(centre, 10, 1);
  const { report } = await centre.rehearsal(second);
  expect(report).toMatchObject({ isSameHistory: false, lostChanges: null });
});
