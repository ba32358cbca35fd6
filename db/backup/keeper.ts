import { mkdirSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { BackupKind } from '#shared/backup/schema';
import { dueKind } from '#shared/backup/schedule';
import type { RawInput } from '#shared/contract/contract';
import { DomainError } from '#shared/kernel/app-error';
import type { BackupWorker } from './backup-worker';
import { nowIso, type Clock } from '../kernel/clock';
import type { ReadDb } from '../kernel/connection';
import type { Keys } from '../kernel/keys';
import { readSite } from '../kernel/site-context';
import { phraseKeyIn } from './phrase-key';
import { backupPast } from './queries';
import { backups, KEPT_SEQ } from './repository';

type Parts = Readonly<{
  db: ReadDb;
  clock: Clock;
  keys: Keys;
  dataKey: Buffer;
  file: string;
  version: string;
  addon: string | undefined;
  worker: BackupWorker;
  asSystem: (name: 'backup.record', input: RawInput<'backup.record'>) => Promise<unknown>;
  onBug: (error: unknown) => string;
}>;
export type BackupKeeper = Readonly<{
  /** Looks whether one is due; called by the timer and when a setting or a request changed. */
  look(): Promise<void>;
  /** 關閉前備份: one more when anything was done since the last; waits for one that runs. */
  close(onBegin?: () => void): Promise<void>;
}>;

/** The first look is not at the start itself: opening the counter comes first. */
const FIRST_MS = 20_000;
const EVERY_MS = 60_000;
const MOST_KEPT = 400;

export const backupFolder = (file: string): string => path.join(path.dirname(file), 'backups');

/** Makes backups on their schedule, one at a time, whoever is signed in (quality 0.2, R23). */
export function startKeeper(parts: Parts): BackupKeeper {
  let running: Promise<void> | null = null;
  let looking: Promise<void> = Promise.resolve();
  let isClosed = false;

  const make = async (kind: BackupKind): Promise<void> => {
    const { db, file, dataKey, version, addon, clock, keys } = parts;
    const setting = backups.setting(db);
    try {
      const folder = setting.folder ?? backupFolder(file);
      if (setting.folder === null) mkdirSync(folder, { recursive: true, mode: 0o700 });
      const made = await parts.worker('make', {
        file,
        workDir: path.join(path.dirname(file), 'backup-work'),
        folder,
        secondFolder: setting.secondFolder,
        dataKey,
        phrase: phraseKeyIn(setting, keys),
        kind,
        now: nowIso(clock),
        version,
        keep: setting.keep,
        addon,
      });
      await parts.asSystem('backup.record', { kind, made, failure: null });
    } catch (error) {
      const failure = error instanceof DomainError ? error.app : { code: 'UNEXPECTED', params: { ref: parts.onBug(error) } };
      await parts.asSystem('backup.record', { kind, made: null, failure: { code: failure.code, params: { ...failure.params } } });
    }
  };
  const run = (kind: BackupKind): Promise<void> => {
    running = make(kind).finally(() => {
      running = null;
      void look(); // the button may have been pressed meanwhile
    });
    return running;
  };
  /** A backup whose file is gone is no backup. Asked of the disk without holding up the counter: the place may be a slow one. */
  const noteGone = async (): Promise<void> => {
    const { db, file } = parts;
    if (isClosed || running !== null) return;
    const [good] = backups.good(db, 1);
    // What failed, or is asked for, is already said, and may be on its way to another place.
    if (!good || backups.last(db)?.name === null || backups.setting(db).requestedAt !== null) return;
    const place = backups.setting(db).folder ?? backupFolder(file);
    const there: readonly string[] = await readdir(place).catch(() => []);
    if (isClosed || running !== null || backups.lastGood(db)?.seq !== good.seq || there.includes(good.name ?? '')) return;
    const left = backups.good(db, MOST_KEPT).find(({ name }) => there.includes(name ?? ''));
    const params = { name: good.name ?? '', place, [KEPT_SEQ]: left?.seq ?? 0 };
    await parts.asSystem('backup.record', { kind: 'check', made: null, failure: { code: 'BACKUP_GONE', params } });
  };
  async function look(): Promise<void> {
    looking = looking.then(noteGone, noteGone); // one after the other: what is gone is written down once
    await looking;
    if (isClosed || running !== null) return;
    const past = backupPast(parts.db);
    const site = readSite(parts.db);
    if (past === null || site === null) return;
    const kind = dueKind(past, backups.setting(parts.db).dailyAt, nowIso(parts.clock), site.region);
    if (kind !== null) await run(kind);
  }

  const first = setTimeout(() => void look(), FIRST_MS);
  const every = setInterval(() => void look(), EVERY_MS);
  first.unref();
  every.unref();
  return {
    look,
    async close(onBegin) {
      isClosed = true;
      clearTimeout(first);
      clearInterval(every);
      const good = backups.lastGood(parts.db);
      const isDue = backupPast(parts.db) !== null && (good === undefined || backups.hasChangedSince(parts.db, good.auditRows));
      if (running !== null || isDue) onBegin?.();
      await running;
      if (isDue) await run('close');
    },
  };
}
