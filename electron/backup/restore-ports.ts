import { app } from 'electron';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { threadedWorker } from '#db/backup/backup-worker';
import { anchorFile } from '#db/audit/anchor-file';
import { keysFrom } from '#db/kernel/keys';
import { noteOf } from '#db/data-key';
import type { OpenOrder } from '../engine-messages';
import type { EngineLink } from '../ipc/engine-port';
import { osVault } from '../os-vault';
import { RestoreDesk } from './restore-desk';

/** What every opening of the data has in common; the key comes to it. */
export type OrderBase = Omit<OpenOrder, 'dataKey' | 'keyStore'>;
type Place = Readonly<{
  dataDir: string;
  keyDir: string;
  /** The key file that a test names. */
  keyFile: string | null;
  engine: EngineLink;
  base: OrderBase;
  /** What the engine was opened with; null: there is no key. */
  order: () => OpenOrder | null;
}>;

/** The restore desk of this program: its threads, its folders, its keeper of keys. */
export function openRestoreDesk({ dataDir, keyDir, keyFile, engine, base, order }: Place): RestoreDesk {
  return new RestoreDesk({
    dataDir,
    file: base.file,
    version: app.getVersion(),
    addon: base.sqliteAddon ?? undefined,
    worker: threadedWorker(path.join(import.meta.dirname, 'backup-worker.cjs')),
    engine,
    ownKey: () => {
      const key = order()?.dataKey;
      return key === undefined ? null : Buffer.from(key);
    },
    stageKey: async (key, folder) => {
      const { note, keyStore } =
        keyFile === null ? await noteOf(key, keyDir, osVault) : { note: key.toString('hex'), keyStore: 'file' as const };
      const from = path.join(folder, 'data-key');
      writeFileSync(from, note, { mode: 0o600 });
      return { replacement: { from, to: keyFile ?? path.join(dataDir, 'data-key.json') }, keyStore };
    },
    order: (dataKey, keyStore) => ({ ...base, dataKey, keyStore: keyStore ?? order()?.keyStore ?? 'file' }),
    anchor: (dataKey, head) => {
      if (base.anchorDir === null) return;
      const at = new Date(Date.now() + (base.clockOffsetMs ?? 0)).toISOString();
      anchorFile(base.anchorDir, keysFrom(dataKey)).write({ ...head, at, isClosed: true });
    },
    clockAtMs: () => (base.clockOffsetMs === null ? null : Date.now() + base.clockOffsetMs),
  });
}
