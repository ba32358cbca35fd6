import { isBackupLate, type BackupPast } from '#shared/backup/schedule';
import type { Output } from '#shared/contract/contract';
import type { ReadDb } from '../kernel/connection';
import { site } from '../site/table';
import { backups } from './repository';

const SHOWN = 40;

/** What the schedule goes by. Null before the first run: nothing to keep yet. */
export function backupPast(db: ReadDb): BackupPast | null {
  const opened = db.select({ at: site.createdAt }).from(site).get();
  if (opened === undefined) return null;
  return {
    goodAt: backups.lastGood(db)?.at ?? null,
    triedAt: backups.lastTry(db)?.at ?? null,
    isGone: backups.last(db)?.kind === 'check',
    openedAt: opened.at,
    requestedAt: backups.setting(db).requestedAt,
  };
}

/** 備份燈號: good, late, failed or none yet. */
export function backupLight(db: ReadDb, now: string): Output<'backup.light'> {
  const past = backupPast(db);
  const last = backups.last(db);
  const hasFailed = last !== undefined && (last.name === null || last.second === 'missing');
  const goodAt = past?.goodAt ?? null;
  const state = past?.isGone ? 'gone' : hasFailed ? 'failed' : goodAt === null ? 'none' : isBackupLate(goodAt, now) ? 'late' : 'good';
  return { state, goodAt, hasPhrase: backups.setting(db).phraseId !== null };
}

export function backupOverview(db: ReadDb, now: string): Output<'backup.overview'> {
  const { folder, secondFolder, dailyAt, keep, phraseAt, requestedAt } = backups.setting(db);
  return {
    light: backupLight(db, now),
    isRunning: requestedAt !== null,
    folder,
    secondFolder,
    dailyAt,
    keep,
    phraseAt,
    runs: backups.latest(db, SHOWN).map(({ at, kind, name, bytes, code, params, second, violations, by }) => ({
      at,
      kind,
      name,
      bytes,
      code,
      params,
      second,
      violations,
      by,
    })),
  };
}
