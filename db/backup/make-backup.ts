import { copyFileSync, existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { backupName, type Keep, type KeepDays } from '#shared/backup/rotation';
import type { BackupKind } from '#shared/backup/schema';
import type { RawInput } from '#shared/contract/contract';
import { DomainError } from '#shared/kernel/app-error';
import { openDatabase } from '../kernel/connection';
import { renamePatiently, removePatiently, settle, syncFile } from './patient-file';
import { diskFailure, freeBytes, requireRoom, type FreeBytes } from './room';
import { rotate } from './rotate';
import { fileSha, keysOf, readHead, writeSealed, type PhraseKey } from './sealed-file';
import { snapshotOf, verifyCopy, type CopyFacts } from './verify-copy';

export type MakeOrder = Readonly<{
  /** The database in use. */
  file: string;
  /** For the plain copy, beside the data: it never lies on a stick. */
  workDir: string;
  folder: string;
  secondFolder: string | null;
  dataKey: Buffer;
  phrase: PhraseKey | null;
  kind: BackupKind;
  now: string;
  version: string;
  /** Null: nothing is removed. */
  keep: Keep | KeepDays | null;
  addon?: string | undefined;
}>;
export type BackupMade = NonNullable<RawInput<'backup.record'>['made']>;
/** What the disk may do in a test. */
export type DiskPorts = Readonly<{ free: FreeBytes; afterSeal: (partial: string) => void }>;
const REAL: DiskPorts = { free: freeBytes, afterSeal: () => undefined };
const PARTIAL = '.partial';
const FAILED = '.failed';
const FAILED_KEPT = 3;
const MB = 1024 * 1024;

/**
 * One backup from beginning to end, in a thread of its own: copy by `VACUUM INTO` on a read-only connection (quality 0.2),
 * verify the copy on a fresh handle, seal it, read the sealed file back, copy it to the second place, remove what is outdated.
 * Refuses with BACKUP_NO_ROOM, BACKUP_UNREACHABLE or BACKUP_FAILED; what was there before stays as it was.
 */
export function makeBackup(order: MakeOrder, ports: DiskPorts = REAL): BackupMade {
  const { folder, workDir } = order;
  mkdirSync(workDir, { recursive: true, mode: 0o700 });
  if (!existsSync(folder)) throw new DomainError('BACKUP_UNREACHABLE', { place: folder });
  sweep(workDir);
  sweep(folder);
  const copy = path.join(workDir, 'copy.sqlite');
  try {
    const { facts, size, free } = copyDatabase(order, copy, ports);
    if (facts.centre === null) throw new DomainError('BACKUP_FAILED', { what: 'site' });
    const name = backupName(facts.centre.code, order.now);
    const sealed = sealCopy(order, copy, name, { ...facts, centre: facts.centre, size }, ports);
    return {
      name,
      ...sealed,
      second: copyToSecond(order, name, sealed.sha),
      auditRows: facts.chain.rows,
      violations: facts.violations,
      freeMb: Math.floor(free / MB),
      removed: removeOutdated(order, facts.centre.code),
    };
  } catch (error) {
    throw diskFailure(error, folder);
  } finally {
    removePatiently(copy);
  }
}

/** Half files of a backup that was killed. */
function sweep(folder: string): void {
  for (const name of readdirSync(folder)) if (name.endsWith(PARTIAL)) removePatiently(path.join(folder, name));
}

function copyDatabase({ file, workDir, folder, addon, now, kind }: MakeOrder, copy: string, { free }: DiskPorts) {
  removePatiently(copy);
  const { sqlite: source } = openDatabase(file, { readonly: true, addon });
  try {
    const bytes = Number(source.pragma('page_count', { simple: true })) * Number(source.pragma('page_size', { simple: true }));
    const isSameDisk = statSync(workDir).dev === statSync(folder).dev;
    const left = requireRoom(workDir, isSameDisk ? 2 * bytes : bytes, free);
    if (!isSameDisk) requireRoom(folder, bytes, free);
    const before = snapshotOf(source);
    source.prepare('VACUUM INTO ?').run(copy);
    try {
      return { facts: verifyCopy(copy, source, before, { addon, books: kind !== 'migration' }), size: statSync(copy).size, free: left };
    } catch (error) {
      if (error instanceof DomainError) keepAside(copy, path.join(workDir, `copy-${now.replaceAll(/[:.]/g, '')}.sqlite${FAILED}`));
      throw error;
    }
  } finally {
    source.close();
  }
}

function sealCopy(
  order: MakeOrder,
  copy: string,
  name: string,
  facts: CopyFacts & { centre: NonNullable<CopyFacts['centre']>; size: number },
  ports: DiskPorts,
) {
  const target = path.join(order.folder, name);
  const partial = `${target}${PARTIAL}`;
  const { centre, chain, migrations, size } = facts;
  const written = writeSealed(
    copy,
    partial,
    { madeAt: order.now, kind: order.kind, version: order.version, centre, chain, migrations, size, sha: fileSha(copy) },
    order,
  );
  syncFile(partial);
  ports.afterSeal(partial);
  if (fileSha(partial) !== written.sha || keysOf(readHead(partial).header, order) === null) {
    keepAside(partial, `${target}${FAILED}`);
    throw new DomainError('BACKUP_FAILED', { what: name });
  }
  settle(partial, target);
  return written;
}

/** A backup that failed its verification is kept for whoever looks into it, under a name that nobody restores; the latest three. */
function keepAside(file: string, target: string): void {
  renamePatiently(file, target);
  const folder = path.dirname(target);
  const failed = readdirSync(folder)
    .filter((name) => name.endsWith(FAILED))
    .toSorted()
    .toReversed();
  for (const name of failed.slice(FAILED_KEPT)) removePatiently(path.join(folder, name));
}

/** The stick may be at home: the backup is good without its second copy, and the page says that it is missing. */
function copyToSecond({ folder, secondFolder }: MakeOrder, name: string, sha: string): BackupMade['second'] {
  if (secondFolder === null) return null;
  const target = path.join(secondFolder, name);
  try {
    if (!existsSync(secondFolder)) return 'missing';
    sweep(secondFolder);
    copyFileSync(path.join(folder, name), `${target}${PARTIAL}`);
    syncFile(`${target}${PARTIAL}`);
    if (fileSha(`${target}${PARTIAL}`) !== sha) return 'missing';
    settle(`${target}${PARTIAL}`, target);
    return 'good';
  } catch {
    return 'missing';
  }
}

/** Only after a new one is good, so that there is always one. */
function removeOutdated({ folder, secondFolder, keep, now }: MakeOrder, siteCode: string): string[] {
  if (keep === null) return [];
  const removed = rotate(folder, siteCode, keep, now);
  if (secondFolder !== null && existsSync(secondFolder)) rotate(secondFolder, siteCode, keep, now);
  return removed;
}
