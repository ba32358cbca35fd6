import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { DomainError, type AppError } from '#shared/kernel/app-error';
import type { Language } from '#shared/kernel/region';
import { missingFields } from '#shared/part-import/fields';
import type { ImportPreview, ImportProgress, RowProblem } from '#shared/part-import/schema';
import type { ReadDb } from '../kernel/connection';
import { hasPartChanged } from './books';
import type { ImportAnswer, ImportOrder, ImportSite, Looked, ReadyList, Reading } from './import-order';
import type { ImportReader, Running } from './import-reader';
import type { ImportWriter, WriteCall, Written } from './import-writer';
import type { Tell } from './import-task';
import { openTable } from './open-table';

type Lent = {
  path: string;
  reading: Reading;
  running: Running<unknown> | null;
  progress: ImportProgress | null;
  looked: Looked | null;
  refusal: AppError | null;
};
type Parts = Readonly<{
  database: string;
  addon: string | undefined;
  reader: ImportReader;
  /** Left out: the import is written by the thread that reads here. */
  writer?: ImportWriter | undefined;
  onBug: (error: unknown) => string;
  /** Told at every step of a reading or writing; throws to stop it. */
  onStep?: Tell;
}>;
export type ImportState = Readonly<{ progress: ImportProgress | null; preview: ImportPreview | null; refusal: AppError | null }>;

const AS_IT_SEEMS: Reading = { encoding: null, separator: null, mapping: null };
/** Chosen, looked at and left: more than these nobody comes back to. */
const MOST_LENT = 5;

/** The files that were lent to the engine, and what is being read of them. In memory: after a restart they are chosen again. */
export class ImportDesk {
  private readonly lent = new Map<string, Lent>();
  private readonly parts: Parts;
  /** The end of the thread that wrote last. */
  private ended = Promise.resolve();
  constructor(parts: Parts) {
    this.parts = parts;
  }

  lend(file: string): string {
    for (const [token, { running }] of this.lent) if (this.lent.size >= MOST_LENT && running === null) this.lent.delete(token);
    const token = randomBytes(18).toString('base64url');
    this.lent.set(token, { path: file, reading: AS_IT_SEEMS, running: null, progress: null, looked: null, refusal: null });
    return token;
  }

  private get(token: string): Lent {
    const file = this.lent.get(token);
    if (file === undefined) throw new DomainError('IMPORT_GONE');
    return file;
  }

  private run(file: Lent, order: Pick<ImportOrder, 'task' | 'site' | 'target' | 'language'>): Promise<ImportAnswer> {
    const { database, addon, reader } = this.parts;
    const whole = { ...order, path: file.path, name: path.basename(file.path), reading: file.reading, database, addon };
    return this.watch(file, (tell) => reader(whole, tell));
  }

  /** One thing at a time is done with a file; what begins ends what runs. */
  private async watch<T>(file: Lent, begin: (tell: Tell) => Running<T>): Promise<T> {
    file.running?.stop();
    file.progress = { bytes: 0, ofBytes: 0, rows: 0, isWriting: false };
    const running = begin((progress) => {
      if (file.running === running) file.progress = progress;
      this.parts.onStep?.(progress);
    });
    file.running = running;
    try {
      return await running.answer;
    } finally {
      if (file.running === running) Object.assign(file, { running: null, progress: null });
    }
  }

  /** Begins to read; `state` tells the rest. Reading again in another way ends the reading that runs. */
  look(token: string, reading: Reading, site: ImportSite): void {
    const file = this.get(token);
    Object.assign(file, { reading, refusal: null });
    const work = this.run(file, { task: 'look', site, target: null, language: site.language });
    const own = file.running;
    work.then(
      (answer) => {
        if ('looked' in answer && file.reading === reading) file.looked = answer.looked;
      },
      (error: unknown) => {
        if (file.reading !== reading || (own !== file.running && file.running !== null)) return; // it was read anew meanwhile
        file.looked = null;
        file.refusal = error instanceof DomainError ? error.app : { code: 'UNEXPECTED', params: { ref: this.parts.onBug(error) } };
      },
    );
  }

  state(token: string): ImportState {
    const { progress, looked, refusal } = this.get(token);
    return { progress, preview: progress === null ? (looked?.preview ?? null) : null, refusal };
  }

  problems(token: string, from: number, limit: number): readonly RowProblem[] {
    return this.get(token).looked?.problems.slice(from, from + limit) ?? [];
  }

  private lookedAt(file: Lent): Looked {
    if (file.looked === null) throw new DomainError('IMPORT_NOT_LOOKED_AT');
    return file.looked;
  }

  /**
   * The list as it was looked at, ready to be gone through once more; against the books of today, when a part was changed meanwhile.
   * Refused when the file is no longer the same.
   */
  async ready(token: string, site: ImportSite, db: ReadDb): Promise<ReadyList> {
    const file = this.get(token);
    const { preview, booksAt } = this.lookedAt(file);
    file.reading = { ...file.reading, mapping: preview.mapping };
    if (hasPartChanged(db, booksAt)) {
      const answer = await this.run(file, { task: 'look', site, target: null, language: site.language });
      if ('looked' in answer && answer.looked.preview.sha === preview.sha) file.looked = answer.looked;
    }
    const table = await openTable(file.path, file.reading, site.language);
    if (table.sha !== preview.sha) {
      file.looked = null;
      throw new DomainError('IMPORT_FILE_CHANGED');
    }
    if (preview.damagedLine !== null) throw new DomainError('IMPORT_ENCODING_WRONG', { line: preview.damagedLine });
    if (missingFields(preview.mapping).length > 0) throw new DomainError('IMPORT_COLUMN_NEEDED');
    return { name: path.basename(file.path), site, looked: this.lookedAt(file), bytes: table.bytes, pieces: await table.rowsAtOnce() };
  }

  /** A file of another desk, as it was looked at there. */
  adopt(token: string, file: Pick<Lent, 'path' | 'reading' | 'looked'>): void {
    this.lent.set(token, { ...file, running: null, progress: null, refusal: null });
  }

  /** So much of the list is written; throws when it is to stop. */
  wrote(token: string, bytes: number, rows: number): void {
    this.parts.onStep?.({ bytes, ofBytes: this.lookedAt(this.get(token)).preview.bytes, rows, isWriting: true });
  }

  /** Can it be written in a thread, beside the counter? */
  get hasWriter(): boolean {
    return this.parts.writer !== undefined;
  }

  /** 匯入 in a thread of its own (decision 040). */
  async write(token: string, call: WriteCall): Promise<Written> {
    const { database, addon, writer } = this.parts;
    if (writer === undefined) throw new Error('no thread to write in');
    const file = this.get(token);
    const looked = this.lookedAt(file);
    const written = await this.watch(file, (tell) => {
      const writing = writer({ ...call, token, path: file.path, reading: file.reading, looked, database, addon }, tell);
      this.ended = writing.ended;
      return writing;
    });
    if (!written.result.ok && written.result.error.code === 'IMPORT_FILE_CHANGED') file.looked = null;
    return written;
  }

  async saveProblems(token: string, site: ImportSite, target: string, language: Language): Promise<number> {
    const answer = await this.run(this.get(token), { task: 'problems', site, target, language });
    return 'saved' in answer ? answer.saved : 0;
  }

  cancel(token: string): void {
    this.get(token).running?.stop();
  }

  /** Nothing reads or writes any more when it is done. */
  async close(): Promise<void> {
    const running = [...this.lent.values()].flatMap((file) => file.running ?? []);
    for (const { stop } of running) stop();
    this.lent.clear();
    await Promise.allSettled([this.ended, ...running.map(({ answer }) => answer)]);
  }
}
