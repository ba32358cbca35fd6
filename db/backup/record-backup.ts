import { defineCommand } from '../kernel/handlers';
import { backups } from './repository';

/** Writes down how a backup went, good or not (備份紀錄). The person who pressed the button is named. */
export const recordBackup = defineCommand('backup.record', ({ kind, made, failure }, cx) => {
  const by = (kind === 'manual' ? backups.setting(cx.tx).requestedBy : null) ?? 'system';
  const seq = backups.append(cx.tx, {
    at: cx.now,
    kind,
    name: made?.name ?? null,
    bytes: made?.bytes ?? null,
    sha: made?.sha ?? null,
    code: failure?.code ?? null,
    params: failure?.params ?? {},
    second: made?.second ?? null,
    auditRows: made?.auditRows ?? 0,
    violations: made?.violations ?? 0,
    freeMb: made?.freeMb ?? null,
    by,
  });
  if (kind === 'manual') backups.set(cx.tx, { requestedAt: null, requestedBy: null });
  cx.audit({
    event: made ? 'BackupMade' : 'BackupFailed',
    entity: 'backup',
    entityId: String(seq),
    facts: made
      ? { kind, name: made.name, sha: made.sha, second: made.second, auditRows: made.auditRows, removed: made.removed.length, by }
      : { kind, code: failure?.code ?? 'UNEXPECTED', by },
  });
  cx.changed('backup', String(seq));
  return {};
});
