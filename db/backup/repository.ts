import { and, desc, eq, gt, isNotNull, lte, ne, notInArray, or } from 'drizzle-orm';
import { DEFAULT_KEEP } from '#shared/backup/rotation';
import { DEFAULT_DAILY_AT } from '#shared/backup/schedule';
import { auditEntry } from '../audit/table';
import type { ReadDb, WriteTx } from '../kernel/connection';
import { backupRun, backupSetting, type BackupSettingRow } from './table';

const ID = 1;
/** A look that found files gone says up to which backup they are still there. */
export const KEPT_SEQ = 'keptSeq';
const UNSET: BackupSettingRow = {
  id: ID,
  folder: null,
  secondFolder: null,
  dailyAt: DEFAULT_DAILY_AT,
  keep: DEFAULT_KEEP,
  phraseId: null,
  phraseAt: null,
  phraseSalt: null,
  phraseCost: null,
  phraseKey: null,
  requestedAt: null,
  requestedBy: null,
};
/** What leaves nothing behind that a new backup would have to keep. */
const IDLE = ['SignedIn', 'SignedOut', 'BackupMade', 'BackupFailed'];

export const backups = {
  setting: (db: ReadDb): BackupSettingRow => db.select().from(backupSetting).get() ?? UNSET,
  set(tx: WriteTx, change: Partial<BackupSettingRow>): void {
    const row = { ...backups.setting(tx), ...change };
    tx.insert(backupSetting).values(row).onConflictDoUpdate({ target: backupSetting.id, set: row }).run();
  },
  append: (tx: WriteTx, row: Omit<typeof backupRun.$inferInsert, 'seq'>): number =>
    tx.insert(backupRun).values(row).returning({ seq: backupRun.seq }).get().seq,
  last: (db: ReadDb) => db.select().from(backupRun).orderBy(desc(backupRun.seq)).limit(1).get(),
  /** The last try to make one, of any outcome. */
  lastTry: (db: ReadDb) => db.select().from(backupRun).where(ne(backupRun.kind, 'check')).orderBy(desc(backupRun.seq)).limit(1).get(),
  /** Good ones, newest first, whose files are still there as far as anybody looked. */
  good(db: ReadDb, limit: number) {
    const look = db.select().from(backupRun).where(eq(backupRun.kind, 'check')).orderBy(desc(backupRun.seq)).limit(1).get();
    const isThere = look && or(gt(backupRun.seq, look.seq), lte(backupRun.seq, Number(look.params[KEPT_SEQ] ?? 0)));
    return db
      .select()
      .from(backupRun)
      .where(and(isNotNull(backupRun.name), isThere))
      .orderBy(desc(backupRun.seq))
      .limit(limit)
      .all();
  },
  lastGood: (db: ReadDb) => backups.good(db, 1)[0],
  latest: (db: ReadDb, limit: number) => db.select().from(backupRun).orderBy(desc(backupRun.seq)).limit(limit).all(),
  /** Has anything been done since the audit trail had so many rows? */
  hasChangedSince: (db: ReadDb, auditRows: number): boolean =>
    db
      .select({ seq: auditEntry.seq })
      .from(auditEntry)
      .where(and(gt(auditEntry.seq, auditRows), notInArray(auditEntry.event, IDLE)))
      .limit(1)
      .get() !== undefined,
};
