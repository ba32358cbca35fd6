import { z } from 'zod';

/** Why it was made: the button, the hour of the day, the start after a long pause, closing, before a migration. */
export const BACKUP_KINDS = ['manual', 'daily', 'start', 'close', 'migration'] as const;
export type BackupKind = (typeof BACKUP_KINDS)[number];
/** What is written down: each backup, and a look that found the last one gone. */
export const RUN_KINDS = [...BACKUP_KINDS, 'check'] as const;

/** `daily` etc. are counts of backups to keep (shared/backup/rotation.ts). */
export const KeepRule = z.object({ daily: z.int().min(2).max(60), weekly: z.int().min(0).max(53), monthly: z.int().min(0).max(12) });
export const DailyAt = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'notATime');

export const BackupRun = z.object({
  at: z.string(),
  kind: z.enum(RUN_KINDS),
  /** Null: it failed; `code` says why. */
  name: z.string().nullable(),
  bytes: z.int().nullable(),
  code: z.string().nullable(),
  /** What of it could be said in a sentence: the place, the megabytes. */
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  /** The copy on the second place: null when none is set. */
  second: z.enum(['good', 'missing']).nullable(),
  /** Checks of the books that do not agree in this state of the data: the copy is good, what it copies is not. */
  violations: z.int(),
  by: z.string(),
});
export type BackupRun = z.infer<typeof BackupRun>;

export const BackupLight = z.object({
  /** `late`: nothing good for two days; `failed`: the last try failed, or the second place was missing; `gone`: its file is not there any more. */
  state: z.enum(['good', 'late', 'failed', 'gone', 'none']),
  goodAt: z.string().nullable(),
  hasPhrase: z.boolean(),
});

export const BackupOverview = z.object({
  light: BackupLight,
  isRunning: z.boolean(),
  folder: z.string().nullable(),
  secondFolder: z.string().nullable(),
  dailyAt: z.string(),
  keep: KeepRule,
  phraseAt: z.string().nullable(),
  runs: z.array(BackupRun),
});
export type BackupOverview = z.infer<typeof BackupOverview>;

/** A backup as its head tells it, before it is opened. */
export const BackupFile = z.object({
  name: z.string(),
  folder: z.string(),
  madeAt: z.string(),
  kind: z.enum(BACKUP_KINDS),
  centreCode: z.string(),
  version: z.string(),
  bytes: z.int(),
  /** Not made with this computer's key: the recovery phrase is asked for. `phraseAt`: which one. */
  needsPhrase: z.boolean(),
  phraseAt: z.string().nullable(),
});
export type BackupFile = z.infer<typeof BackupFile>;

/** One side of before and after (還原前後). */
export const CentreFacts = z.object({
  centreCode: z.string(),
  centreName: z.string(),
  lastChangeAt: z.string().nullable(),
  customers: z.int(),
  openCalls: z.int(),
  openCards: z.int(),
  devicesInHouse: z.int(),
  unpaidBills: z.int(),
  photos: z.int(),
  auditRows: z.int(),
  series: z.array(z.object({ prefix: z.string(), year: z.int(), last: z.int() })),
});
export type CentreFacts = z.infer<typeof CentreFacts>;

/** Numbers that were issued after the backup was made: what they name is lost, and they are never given out again. */
export const LostSeries = z.object({ prefix: z.string(), year: z.int(), from: z.int(), to: z.int(), documents: z.array(z.string()) });
export type LostSeries = z.infer<typeof LostSeries>;

export const Rehearsal = z.object({
  file: BackupFile,
  /** What is in use now; null when it cannot be opened, or when there is nothing yet. */
  inUse: CentreFacts.nullable(),
  inBackup: CentreFacts,
  lost: z.array(LostSeries),
  /** Changes in the audit trail that the backup does not have; null when that is not known. */
  lostChanges: z.int().nullable(),
  /** False: both go back to a common past but have gone on apart, as after an earlier restore. */
  isSameHistory: z.boolean().nullable(),
  checks: z.object({ tables: z.int(), rows: z.int(), auditRows: z.int(), violations: z.array(z.string()) }),
  /** Nobody can be signed in: the PIN of a manager in the backup is asked for. */
  asksPin: z.boolean(),
});
export type Rehearsal = z.infer<typeof Rehearsal>;
