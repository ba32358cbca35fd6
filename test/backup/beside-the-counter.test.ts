import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { build } from 'vite';
import { threadedWorker, type BackupWorker } from '#db/backup/backup-worker';
import { openDatabase } from '#db/kernel/connection';
import { centreOnDisk, deskAs, intakeOf, removeFolders, tableHashes, type Folder } from './centre-on-disk';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 }); // files, keys and threads on a machine that may be busy

const ROOT = path.resolve(import.meta.dirname, '..', '..');
let out: string;
let worker: BackupWorker;
/** The thread as it is built for the program. */
beforeAll(async () => {
  mkdirSync(path.join(ROOT, 'node_modules', '.vitest'), { recursive: true });
  out = mkdtempSync(path.join(ROOT, 'node_modules', '.vitest', 'backup-worker-')); // native modules are found from there
  await build({
    configFile: path.join(ROOT, 'vite.node.config.ts'),
    root: ROOT,
    mode: 'production',
    logLevel: 'error',
    build: {
      ssr: path.join(ROOT, 'db', 'backup', 'worker-main.ts'),
      outDir: out,
      rolldownOptions: { output: { format: 'cjs', entryFileNames: 'backup-worker.cjs' } },
    },
  });
  worker = threadedWorker(path.join(out, 'backup-worker.cjs'));
});
afterAll(() => {
  removeFolders();
  rmSync(out, { recursive: true, force: true });
});

/** Half a hundred megabytes of photos, so that the copy takes long enough to be written beside. */
function addPhotos(centre: Folder): void {
  const { sqlite } = openDatabase(centre.file);
  const insert = sqlite.prepare('insert into photo_bytes (sha, jpeg) values (?, randomblob(1000000))');
  sqlite.transaction(() => {
    for (let i = 0; i < 60; i += 1) insert.run(String(i).padStart(64, '0'));
  })();
  sqlite.close();
}

it('the counter goes on committing while a backup is made, and the backup holds one moment of it', async () => {
  const centre = await centreOnDisk();
  addPhotos(centre);
  const engine = await centre.open();
  const clerk = await deskAs(engine, '林佳蓉');
  mkdirSync(centre.backups);
  let isDone = false;
  const made = worker('make', centre.order()).finally(() => (isDone = true));
  const stalls: number[] = [];
  let n = 5;
  while (!isDone) {
    const startedMs = performance.now();
    await clerk('counterIntake.receive', intakeOf((n += 1)));
    stalls.push(performance.now() - startedMs);
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  const { name, auditRows, violations } = await made;
  await engine.close();
  expect(stalls.length).toBeGreaterThan(3);
  expect(Math.max(...stalls)).toBeLessThan(2_000); // quality P10 says one second; other tests share the two cores
  expect(violations).toBe(0);

  const { staged, report } = await centre.rehearsal(path.join(centre.backups, name));
  expect(report.checks.violations).toEqual([]);
  expect(report.lostChanges).toBeGreaterThan(0);
  const upTo: Record<string, string> = { audit_entry: `where seq <= ${auditRows} order by seq` };
  const of = (file: string) => tableHashes(file, (table) => upTo[table] ?? 'limit 0');
  expect(of(staged)['audit_entry']).toBe(of(centre.file)['audit_entry']);
});

it('refusals come out of the thread as refusals', async () => {
  const centre = await centreOnDisk();
  await expect(worker('make', centre.order({ folder: path.join(centre.dataDir, 'no-stick') }))).rejects.toMatchObject({
    app: { code: 'BACKUP_UNREACHABLE' },
  });
});

it('every task of the restore runs in the thread too', async () => {
  const centre = await centreOnDisk();
  const made = centre.make();
  const { dataKey, file } = centre;
  expect(await worker('list', { folders: [centre.backups, '/nowhere'], dataKey })).toMatchObject([
    { name: path.basename(made), needsPhrase: false },
  ]);
  expect(await worker('inspect', { source: made, dataKey: null })).toMatchObject({ needsPhrase: true });
  const rehearsed = await worker('rehearse', { source: made, file, dataKey, phrase: null, version: '0.1.0' });
  expect(await worker('manager', { staged: rehearsed.staged, dataKey: rehearsed.dataKey, pin: '246813' })).toBe('周文雄');
  expect(
    await worker('prepare', { rehearsed, file, by: '周文雄', version: '0.1.0', clockAtMs: Date.parse('2026-11-23T09:00:00.000Z') }),
  ).toMatchObject({
    rows: rehearsed.report.inBackup.auditRows + 1,
  });
});
