import { createHash, randomBytes } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { BackupWorker } from '#db/backup/backup-worker';
import { makeBackup, type DiskPorts, type MakeOrder } from '#db/backup/make-backup';
import { rehearse, type RehearseOrder } from '#db/backup/rehearse';
import { runTask, type WorkerTask } from '#db/backup/worker-task';
import { DEMO_PIN, openCentre, type Desk } from '#db/demo/centre';
import { openEngine, type Engine } from '#db/host';
import { settableClock } from '#db/kernel/clock';
import { openDatabase } from '#db/kernel/connection';
import type { RawInput } from '#shared/contract/contract';
import { DomainError } from '#shared/kernel/app-error';
import { DEVICE_SHEETS } from '#shared/product/device-class';

export const START = '2026-11-23T01:30:00.000Z';
export const VERSION = '0.1.0';

/** The same tasks as in the built thread, in the thread of the test. */
export const inThisThread: BackupWorker = async (task, order) => {
  const result = await runTask({ task, order } as WorkerTask);
  if (!result.ok) throw new DomainError(result.error.code, result.error.params);
  return result.value as never;
};

const exterior = Object.fromEntries(DEVICE_SHEETS.tv.conditionItems.map((item) => [item, 'ok' as const]));
export const intakeOf = (n: number): RawInput<'counterIntake.receive'> => ({
  customer: { new: { name: `郭志偉${n}`, phones: [{ number: `09${String(28_000_000 + n)}` }], privacyConsent: true } },
  devices: [
    {
      product: { new: { deviceClass: 'tv', brand: 'CHIMEI', model: 'TV-43A', serial: `TA43-${String(100_000 + n)}` } },
      faultReported: '無電源',
      hasNoAccessories: true,
      shelf: `B-${n % 40}`,
      exterior,
      passcode: '2580',
      type: 'A',
      typeReason: '保固外',
    },
  ],
  promisedAt: '2026-11-30T18:00:00+08:00',
  inspectionFeeMinor: 300,
  isDataLossAccepted: true,
  signature: { kind: 'signed', name: '郭志偉' },
});

export type Folder = ReturnType<typeof folderAt>;
/** The data folder of one computer, with what a test asks of it. */
export function folderAt(dataDir: string, dataKey: Buffer) {
  const file = path.join(dataDir, 'counterbook.sqlite');
  const backups = path.join(dataDir, 'backups');
  const clock = settableClock(Date.parse(START), false);
  const open = (worker?: BackupWorker): Promise<Engine> =>
    openEngine({ file, dataKey, keyStore: 'file', version: VERSION, clock, ...(worker ? { backupWorker: worker } : {}) });
  const order = (change: Partial<MakeOrder> = {}): MakeOrder => ({
    file,
    workDir: path.join(dataDir, 'backup-work'),
    folder: backups,
    secondFolder: null,
    dataKey,
    phrase: null,
    kind: 'manual',
    now: START,
    version: VERSION,
    keep: null,
    ...change,
  });
  /** One backup; answers with its path. */
  const make = (change: Partial<MakeOrder> = {}, ports?: Partial<DiskPorts>): string => {
    mkdirSync(backups, { recursive: true });
    const all = { free: () => 1e12, afterSeal: () => undefined, ...ports };
    return path.join(backups, makeBackup(order(change), all).name);
  };
  const rehearsal = (source: string, change: Partial<RehearseOrder> = {}) =>
    rehearse({ source, file, dataKey, phrase: null, version: VERSION, ...change });
  return { dataDir, file, backups, dataKey, clock, open, order, make, rehearsal };
}

/** What the person of this name asks, signed in. */
export async function deskAs(engine: Engine, name: string): Promise<Desk> {
  const connection = engine.connect('PC1');
  const ask: Desk = async (route, input) => {
    const result = await connection.invoke(route, input);
    if (!result.ok) throw new Error(`${route}: ${JSON.stringify(result.error)}`);
    return result.value as never;
  };
  const people = await ask('staff.signInList', {});
  const person = people.find((p) => p.name === name);
  if (person === undefined) throw new Error(`nobody is called ${name}`);
  await ask('staff.signIn', { staffId: person.id, pin: DEMO_PIN });
  return ask;
}

/** Takes devices in, from the n-th on, and closes; answers with the receipts. */
export async function takeIn(folder: Folder, from: number, count: number): Promise<string[]> {
  const engine = await folder.open();
  const clerk = await deskAs(engine, '林佳蓉');
  const receipts: string[] = [];
  for (let n = from; n < from + count; n += 1) receipts.push((await clerk('counterIntake.receive', intakeOf(n))).receiptNo);
  await engine.close();
  return receipts;
}

let base: string | null = null;
const BASE_KEY = Buffer.alloc(32, 9);
/** A centre with five devices in the house, in a folder of its own; made once, copied for each test. */
export async function centreOnDisk(): Promise<Folder> {
  if (base === null) {
    base = mkdtempSync(path.join(tmpdir(), 'counterbook-base-'));
    const folder = folderAt(base, BASE_KEY);
    const engine = await folder.open();
    await openCentre(engine);
    await engine.close();
    await takeIn(folder, 1, 5);
  }
  const dataDir = mkdtempSync(path.join(tmpdir(), 'counterbook-backup-'));
  cpSync(base, dataDir, { recursive: true });
  made.push(dataDir);
  return folderAt(dataDir, BASE_KEY);
}

const made: string[] = [];
/** A folder that is nobody's: a new computer, a stick. */
export function emptyFolder(dataKey = randomBytes(32)): Folder {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'counterbook-empty-'));
  made.push(dataDir);
  return folderAt(dataDir, dataKey);
}
export function removeFolders(): void {
  for (const dir of made.splice(0)) rmSync(dir, { recursive: true, force: true });
  if (base !== null) rmSync(base, { recursive: true, force: true });
  base = null;
}

/** SHA-256 of every table, row by row in their order: two files with the same answer say the same. */
export function tableHashes(file: string, where: (table: string) => string = () => ''): Record<string, string> {
  const { sqlite } = openDatabase(file, { readonly: true });
  try {
    const tables = sqlite
      .prepare<[], string>(
        "select name from sqlite_master where type = 'table' and name not like 'sqlite_%' and sql not like 'CREATE VIRTUAL%' order by name",
      )
      .pluck()
      .all();
    return Object.fromEntries(
      tables.map((table) => {
        const hash = createHash('sha256');
        for (const row of sqlite
          .prepare<[], unknown[]>(`select * from "${table}" ${where(table)}`)
          .raw()
          .iterate())
          for (const value of row) hash.update(Buffer.isBuffer(value) ? value : `${typeof value} ${String(value)}\0`);
        return [table, hash.digest('hex')];
      }),
    );
  } finally {
    sqlite.close();
  }
}

/** Every file below a folder with the hash of its bytes: what a refusal must leave as it was. */
export function filesIn(folder: string): Record<string, string> {
  if (!existsSync(folder)) return {};
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => statSync(path.join(folder, name)).isFile());
  return Object.fromEntries(
    files.toSorted().map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(path.join(folder, name)))
        .digest('hex'),
    ]),
  );
}
