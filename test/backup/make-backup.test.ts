import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { firstDifference, type Snapshot } from '#db/backup/verify-copy';
import { readHead } from '#db/backup/sealed-file';
import { openDatabase } from '#db/kernel/connection';
import { centreOnDisk, emptyFolder, filesIn, removeFolders, tableHashes, takeIn } from './centre-on-disk';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 }); // files, keys and threads on a machine that may be busy

afterAll(removeFolders);

it('restored equals the source at the snapshot: the hash of every table', async () => {
  const centre = await centreOnDisk();
  const source = tableHashes(centre.file);
  const backup = centre.make();
  const { staged, report } = await centre.rehearsal(backup);
  expect(tableHashes(staged)).toEqual(source);
  expect(report.checks.violations).toEqual([]);
  expect(report.checks.tables).toBe(Object.keys(source).length);
  expect(report.lostChanges).toBe(0);
});

it('says in its head whose it is and how far it goes, and nothing of a person in plain text', async () => {
  const centre = await centreOnDisk();
  const backup = centre.make();
  const { header } = readHead(backup);
  expect(header).toMatchObject({ format: 1, centre: { code: 'TP1' }, kind: 'manual', madeAt: '2026-11-23T01:30:00.000Z', phrase: null });
  const { sqlite } = openDatabase(centre.file, { readonly: true });
  expect(header.chain).toEqual(sqlite.prepare('select seq as rows, hash as head from audit_entry order by seq desc limit 1').get());
  sqlite.close();
  const bytes = readFileSync(backup);
  for (const secret of ['郭志偉', '0928000001', '大安', '2580', '林佳蓉']) expect(bytes.includes(Buffer.from(secret))).toBe(false);
});

it('leaves no plain copy and no partial file behind', async () => {
  const centre = await centreOnDisk();
  centre.make();
  expect(readdirSync(path.join(centre.dataDir, 'backup-work'))).toEqual([]);
  expect(readdirSync(centre.backups)).toEqual(['counterbook-TP1-2026-11-23T013000Z.cbk']);
});

it('a backup that was killed half way is swept away by the next one', async () => {
  const centre = await centreOnDisk();
  mkdirSync(centre.backups, { recursive: true });
  mkdirSync(path.join(centre.dataDir, 'backup-work'));
  writeFileSync(path.join(centre.backups, 'counterbook-TP1-2026-11-22T013000Z.cbk.partial'), 'half');
  writeFileSync(path.join(centre.dataDir, 'backup-work', 'copy.sqlite'), 'half');
  centre.make();
  expect(readdirSync(centre.backups)).toEqual(['counterbook-TP1-2026-11-23T013000Z.cbk']);
  expect(readdirSync(path.join(centre.dataDir, 'backup-work'))).toEqual([]);
});

it('what was erased is in no backup that is made afterwards (S21)', async () => {
  const centre = await centreOnDisk();
  const { sqlite } = openDatabase(centre.file);
  const sealed = sqlite.prepare('select sealed from device_secret where sealed is not null limit 1').pluck().get() as string;
  sqlite.prepare("update device_secret set sealed = null, erased_at = '2026-11-23' ").run();
  sqlite.close();
  const { staged } = await centre.rehearsal(centre.make());
  expect(readFileSync(staged).includes(Buffer.from(sealed))).toBe(false);
});

describe('no room (R5)', () => {
  it.each([
    ['none at all', 0],
    ['a byte too little', 64 * 1024 * 1024],
  ])('%s: nothing is begun', async (_case, free) => {
    const centre = await centreOnDisk();
    const before = centre.make();
    expect(() => centre.make({ now: '2026-11-24T01:30:00.000Z' }, { free: () => free })).toThrow(/BACKUP_NO_ROOM/);
    expect(readdirSync(centre.backups)).toEqual([path.basename(before)]);
  });

  it('enough room lets it begin', async () => {
    const centre = await centreOnDisk();
    const { size } = statSync(centre.file);
    expect(() => centre.make({}, { free: () => 2 * size + 65 * 1024 * 1024 })).not.toThrow();
  });
});

it('a folder that is not there (the stick is at home) is said, and not made', async () => {
  const centre = await centreOnDisk();
  const stick = path.join(centre.dataDir, 'no-stick');
  expect(() => centre.make({ folder: stick })).toThrow(/BACKUP_UNREACHABLE/);
  expect(filesIn(stick)).toEqual({});
});

it('a sealed file that is not read back as it was written is kept aside and is no backup', async () => {
  const centre = await centreOnDisk();
  const before = centre.make();
  const rot = (partial: string) => {
    const bytes = readFileSync(partial);
    bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
    writeFileSync(partial, bytes);
  };
  expect(() => centre.make({ now: '2026-11-24T01:30:00.000Z' }, { afterSeal: rot })).toThrow(/BACKUP_FAILED/);
  expect(readdirSync(centre.backups)).toEqual([path.basename(before), 'counterbook-TP1-2026-11-24T013000Z.cbk.failed']);
});

describe('the second place', () => {
  it('gets the same bytes', async () => {
    const centre = await centreOnDisk();
    const stick = emptyFolder().dataDir;
    const backup = centre.make({ secondFolder: stick });
    expect(readFileSync(path.join(stick, path.basename(backup))).equals(readFileSync(backup))).toBe(true);
    expect(readdirSync(stick)).toHaveLength(1);
  });

  it('missing: the backup is good all the same', async () => {
    const centre = await centreOnDisk();
    const backup = centre.make({ secondFolder: path.join(centre.dataDir, 'no-stick') });
    expect((await centre.rehearsal(backup)).report.checks.violations).toEqual([]);
  });
});

it('removes what no span keeps, after the new one is good, in both places, and nothing else', async () => {
  const centre = await centreOnDisk();
  const stick = emptyFolder().dataDir;
  const keep = { daily: 2, weekly: 0, monthly: 0 };
  writeFileSync(path.join(stick, 'holiday.jpg'), 'not ours');
  for (const day of ['20', '21', '22', '23']) centre.make({ now: `2026-11-${day}T01:30:00.000Z`, keep, secondFolder: stick });
  const kept = ['counterbook-TP1-2026-11-22T013000Z.cbk', 'counterbook-TP1-2026-11-23T013000Z.cbk'];
  expect(readdirSync(centre.backups)).toEqual(kept);
  expect(readdirSync(stick)).toEqual([...kept, 'holiday.jpg']);
  expect(() => centre.make({ now: '2026-11-24T01:30:00.000Z', keep }, { free: () => 0 })).toThrow(/BACKUP_NO_ROOM/);
  expect(readdirSync(centre.backups)).toEqual(kept);
});

describe('a copy is compared with the source before and after', () => {
  const snapshot = (version: number, rows: Record<string, number>): Snapshot => ({
    version,
    rows: new Map(Object.entries(rows)),
    kept: new Set(['bill']),
  });
  it.each<[string, Record<string, number>, Record<string, number>, Record<string, number>, boolean, string | null]>([
    ['quiet and equal', { bill: 5 }, { bill: 5 }, { bill: 5 }, true, null],
    ['quiet, a row is missing', { bill: 5 }, { bill: 4 }, { bill: 5 }, true, 'bill'],
    ['quiet, a table is missing', { bill: 5 }, {}, { bill: 5 }, true, 'bill'],
    ['written to meanwhile, the copy lies between', { bill: 5 }, { bill: 6 }, { bill: 8 }, false, null],
    ['written to meanwhile, the copy has too few', { bill: 5 }, { bill: 4 }, { bill: 8 }, false, 'bill'],
    ['written to meanwhile, the copy has too many', { bill: 5 }, { bill: 9 }, { bill: 8 }, false, 'bill'],
    ['drafts come and go', { draft: 5 }, { draft: 1 }, { draft: 2 }, false, null],
  ])('%s', (_case, before, copy, after, isQuiet, first) =>
    expect(firstDifference(snapshot(1, before), snapshot(1, copy), snapshot(isQuiet ? 1 : 2, after))).toBe(first),
  );
});

it('goes on after more was done, and the newest holds it', async () => {
  const centre = await centreOnDisk();
  const [receipt] = await takeIn(centre, 6, 1);
  const { staged } = await centre.rehearsal(centre.make());
  const { sqlite } = openDatabase(staged, { readonly: true });
  expect(sqlite.prepare('select count(*) from collection_receipt where receipt_no = ?').pluck().get(receipt)).toBe(1);
  sqlite.close();
});
