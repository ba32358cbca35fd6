import { existsSync } from 'node:fs';
import { DomainError } from '#shared/kernel/app-error';
import { openEngine } from '../host';
import { openDatabase } from '../kernel/connection';
import type { Clock } from '../kernel/clock';
import { lostNumbers, readCurrent } from './centre-facts';
import { syncFile } from './patient-file';
import type { Rehearsed } from './rehearse';
import { fileSha } from './sealed-file';

export type PrepareOrder = Readonly<{
  rehearsed: Rehearsed;
  file: string;
  by: string;
  version: string;
  addon?: string | undefined;
  clock?: Clock;
}>;
/** Where the audit trail of the restored data ends. */
export type AuditHead = Readonly<{ rows: number; head: string }>;

/**
 * Last work on the rehearsed data while the engine is closed: the numbers issued since are voided in it and the restore is
 * written into its audit trail. The data in use is only read.
 */
export async function prepareRestore({ rehearsed, file, by, version, addon, clock }: PrepareOrder): Promise<AuditHead | null> {
  const { staged, stagedSha, dataKey, report } = rehearsed;
  const { name, madeAt } = report.file;
  if (!existsSync(staged) || fileSha(staged) !== stagedSha) throw new DomainError('RESTORE_NOT_REHEARSED');
  const { sqlite: then } = openDatabase(staged, { readonly: true, addon });
  const lost = readCurrent(file, addon, (now) => lostNumbers(now, then)) ?? [];
  then.close();
  const engine = await openEngine({ file: staged, dataKey, keyStore: 'file', version, sqliteAddon: addon, ...(clock ? { clock } : {}) });
  try {
    const noted = await engine
      .connect('restore')
      .runAsSystem('backup.noteRestored', { name, madeAt, by, lost: lost.map((l) => ({ ...l, documents: [] })) });
    if (!noted.ok) throw new DomainError(noted.error.code, noted.error.params);
  } finally {
    await engine.close();
  }
  syncFile(staged);
  return readCurrent(
    staged,
    addon,
    (db) => db.prepare<[], AuditHead>('select seq as rows, hash as head from audit_entry order by seq desc limit 1').get() ?? null,
  );
}
