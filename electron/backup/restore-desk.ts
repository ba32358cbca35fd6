import path from 'node:path';
import type { BackupWorker } from '#db/backup/backup-worker';
import { decideRestore, finishRestore, type Replacement } from '#db/backup/place-restore';
import type { Rehearsed } from '#db/backup/rehearse';
import type { BackupFile, Rehearsal } from '#shared/backup/schema';
import { DomainError } from '#shared/kernel/app-error';
import type { OpenOrder } from '../engine-messages';
import type { EngineLink } from '../ipc/engine-port';

type Parts = Readonly<{
  dataDir: string;
  file: string;
  version: string;
  addon: string | undefined;
  worker: BackupWorker;
  engine: EngineLink;
  /** The key of the data in use; null when there is none or it cannot be read. */
  ownKey: () => Buffer | null;
  /** Writes the note of a key into this folder; null: it goes to no file of its own. */
  stageKey: (key: Buffer, folder: string) => Promise<Readonly<{ replacement: Replacement; keyStore: 'os' | 'file' }>>;
  order: (key: Buffer, keyStore: 'os' | 'file' | null) => OpenOrder;
  /** The audit trail of this computer goes on from the restored one: that was a manager's deed, not a falsification (S19). */
  anchor: (key: Buffer, head: Readonly<{ rows: number; head: string }>) => void;
  clockAtMs: () => number | null;
}>;

const PIN_TRIES = 5;

/** One backup is chosen, rehearsed and restored at a time; the page never names a path (quality S10). */
export class RestoreDesk {
  readonly #parts: Parts;
  #source: string | null = null;
  #rehearsed: Rehearsed | null = null;
  #triesLeft = PIN_TRIES;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  list(folders: readonly string[]): Promise<BackupFile[]> {
    return this.#parts.worker('list', { folders, dataKey: this.#parts.ownKey() });
  }

  async choose(source: string): Promise<BackupFile> {
    this.#forget();
    const file = await this.#parts.worker('inspect', { source, dataKey: this.#parts.ownKey() });
    this.#source = source;
    return file;
  }

  async rehearse(phrase: string | null): Promise<Omit<Rehearsal, 'asksPin'>> {
    if (this.#source === null) throw new DomainError('RESTORE_NOT_REHEARSED');
    const { file, version, addon, worker, ownKey } = this.#parts;
    this.#rehearsed = null;
    this.#rehearsed = await worker('rehearse', { source: this.#source, file, dataKey: ownKey(), phrase, version, addon });
    this.#triesLeft = PIN_TRIES;
    return this.#rehearsed.report;
  }

  /** What was rehearsed, after the centre's code was typed right. */
  rehearsedFor(centreCode: string): Rehearsed {
    if (this.#rehearsed === null) throw new DomainError('RESTORE_NOT_REHEARSED');
    const code = this.#rehearsed.report.inBackup.centreCode;
    if (centreCode.trim().toUpperCase() !== code) throw new DomainError('RESTORE_CODE_WRONG', { code });
    return this.#rehearsed;
  }

  /** When nobody can sign in: the manager of the backup whose PIN this is. Five wrong ones, and it starts from the file again. */
  async managerOf({ staged, dataKey }: Rehearsed, pin: string | null): Promise<string> {
    const { worker, addon } = this.#parts;
    const name = pin === null ? null : await worker('manager', { staged, dataKey, pin, addon });
    if (name !== null) return name;
    this.#triesLeft -= 1;
    const triesLeft = this.#triesLeft;
    if (triesLeft === 0) this.#forget();
    throw new DomainError('RESTORE_PIN_WRONG', { triesLeft });
  }

  /** The engine ends, the data in use is kept aside, the rehearsed takes its place, the engine starts again. Returns where the old lies. */
  async restore(rehearsed: Rehearsed, by: string): Promise<string> {
    const { dataDir, file, version, addon, worker, engine, ownKey, stageKey, order, anchor, clockAtMs } = this.#parts;
    let keptIn = '';
    await engine.reopen(async () => {
      const head = await worker('prepare', { rehearsed, file, by, version, addon, clockAtMs: clockAtMs() });
      const isSameKey = ownKey()?.equals(rehearsed.dataKey) ?? false;
      const key = isSameKey ? null : await stageKey(rehearsed.dataKey, path.dirname(rehearsed.staged));
      decideRestore(dataDir, [{ from: rehearsed.staged, to: file }, ...(key ? [key.replacement] : [])]);
      keptIn = finishRestore(dataDir) ?? '';
      if (head !== null) anchor(rehearsed.dataKey, head);
      return order(rehearsed.dataKey, key?.keyStore ?? null);
    });
    this.#forget();
    return keptIn;
  }

  #forget(): void {
    this.#source = null;
    this.#rehearsed = null;
  }
}
