import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { readPhrase } from '#shared/backup/phrase';
import type { BackupFile, Rehearsal } from '#shared/backup/schema';
import { DomainError } from '#shared/kernel/app-error';
import { checkConsistency } from '../consistency/check-consistency';
import { openEngine } from '../host';
import { openDatabase } from '../kernel/connection';
import { bundledMigrations } from '../kernel/migrate';
import { phraseKeyOf } from './backup-settings';
import { centreFacts, isBeginning, lostNumbers, readCurrent } from './centre-facts';
import type { Header } from './header';
import { removePatiently } from './patient-file';
import { rehearsalFolder } from './place-restore';
import { freeBytes, requireRoom, type FreeBytes } from './room';
import { fileSha, keysOf, readHead, unseal } from './sealed-file';
import { snapshotOf } from './verify-copy';

export type RehearseOrder = Readonly<{
  /** The chosen file, wherever it lies. It is only read. */
  source: string;
  /** The data in use. */
  file: string;
  /** Null: this computer has none, or cannot read it. */
  dataKey: Buffer | null;
  phrase: string | null;
  version: string;
  addon?: string | undefined;
}>;
export type Rehearsed = Readonly<{ report: Omit<Rehearsal, 'asksPin'>; staged: string; stagedSha: string; dataKey: Buffer }>;

/** The head of a backup as the list shows it; refusals that need no key come from here. */
export function inspect(source: string, dataKey: Buffer | null): BackupFile {
  const { header, bytes } = readHead(source);
  return {
    name: path.basename(source),
    folder: path.dirname(source),
    madeAt: header.madeAt,
    kind: header.kind,
    centreCode: header.centre.code,
    version: header.version,
    bytes,
    needsPhrase: dataKey === null || keysOf(header, { dataKey }) === null,
    phraseAt: header.phrase?.madeAt ?? null,
  };
}

/** What must be refused before a key is asked for: a newer program's, another centre's. */
export function assertOurs(source: string, header: Header, file: string, addon: string | undefined): void {
  const known = new Set(bundledMigrations().map(({ name }) => name));
  if (header.migrations.some((name) => !known.has(name)))
    throw new DomainError('BACKUP_NEWER', { name: path.basename(source), version: header.version });
  const own = readCurrent(
    file,
    addon,
    (db) => db.prepare<[], { id: string; code: string }>('select id, site_code as code from site').get() ?? null,
  );
  if (own && (own.id !== header.centre.id || own.code !== header.centre.code))
    throw new DomainError('BACKUP_OTHER_CENTRE', { code: header.centre.code, own: own.code });
}

/**
 * 試還原: unpacks into a folder of its own, checks every byte and every book, opens it with this program, and compares it with
 * what is in use. The data in use is only read (quality R23, 0.13: copy first, then open).
 */
export async function rehearse(order: RehearseOrder, free: FreeBytes = freeBytes): Promise<Rehearsed> {
  const { source, file, addon } = order;
  const head = readHead(source);
  const { header } = head;
  assertOurs(source, header, file, addon);
  const keys = await keysFor(order, header);
  const folder = rehearsalFolder(path.dirname(file));
  removePatiently(folder);
  requireRoom(path.dirname(file), 2 * header.size, free);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const staged = path.join(folder, 'counterbook.sqlite');
  try {
    unseal(source, head, keys.fileKey, staged);
    const checks = checkStaged(staged, header, path.basename(source), addon);
    await openOnce(staged, keys.dataKey, order);
    const report = { file: inspect(source, order.dataKey), ...compare(order, staged, header), checks };
    return { report, staged, stagedSha: fileSha(staged), dataKey: keys.dataKey };
  } catch (error) {
    removePatiently(folder);
    throw error;
  }
}

async function keysFor({ dataKey, phrase }: RehearseOrder, header: Header) {
  const own = dataKey && keysOf(header, { dataKey });
  if (own) return own;
  if (phrase === null || header.phrase === null) throw new DomainError('BACKUP_PHRASE_NEEDED');
  const typed = readPhrase(phrase);
  const keys = typed && keysOf(header, { phraseKey: await phraseKeyOf(typed, header.phrase.salt, header.phrase.cost) });
  if (!keys) throw new DomainError('BACKUP_PHRASE_WRONG');
  return keys;
}

/** The unpacked file is what its head says, and its books agree with each other. */
function checkStaged(staged: string, header: Header, name: string, addon: string | undefined): Rehearsal['checks'] {
  const { sqlite } = openDatabase(staged, { readonly: true, addon });
  try {
    const { violations, audit } = checkConsistency(sqlite, { depth: 'full' });
    const isWhole = violations.every(({ code }) => code !== 'fileDamaged');
    if (!isWhole || audit.rows !== header.chain.rows || audit.head !== header.chain.head) throw new DomainError('BACKUP_DAMAGED', { name });
    const { rows } = snapshotOf(sqlite);
    return {
      tables: rows.size,
      rows: [...rows.values()].reduce((sum, n) => sum + n, 0),
      auditRows: audit.rows,
      violations: violations.map(({ code, data }) => `${code} ${Object.values(data).join(' ')}`.trim()),
    };
  } finally {
    sqlite.close();
  }
}

/** Opened as the program will open it, migrations and all: a backup that only looks good is found here. */
async function openOnce(staged: string, dataKey: Buffer, { version, addon }: RehearseOrder): Promise<void> {
  const engine = await openEngine({ file: staged, dataKey, keyStore: 'file', version, sqliteAddon: addon });
  await engine.close();
}

function compare({ file, addon }: RehearseOrder, staged: string, header: Header) {
  const { sqlite: then } = openDatabase(staged, { readonly: true, addon });
  try {
    const facts = centreFacts(then);
    if (facts === null || facts.centreCode !== header.centre.code) throw new DomainError('BACKUP_DAMAGED', { name: path.basename(staged) });
    const now = readCurrent(file, addon, (current) => {
      const currentFacts = centreFacts(current);
      return currentFacts && { facts: currentFacts, lost: lostNumbers(current, then), isBeginning: isBeginning(current, header.chain) };
    });
    return {
      inBackup: facts,
      inUse: now?.facts ?? null,
      lost: now?.lost ?? [],
      lostChanges: now?.isBeginning === true ? now.facts.auditRows - header.chain.rows : null,
      isSameHistory: now?.isBeginning ?? null,
    };
  } finally {
    then.close();
  }
}
