import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { DomainError, type AppError } from '#shared/kernel/app-error';
import type { Language } from '#shared/kernel/region';
import type { ImportPreview, ImportProgress, RowProblem } from '#shared/part-import/schema';
import type { ImportAnswer, ImportOrder, ImportSite, Looked, ReadParts, Reading } from './import-order';
import type { ImportReader, Running } from './import-reader';

type Lent = {
  path: string;
  reading: Reading;
  running: Running | null;
  progress: ImportProgress | null;
  looked: Looked | null;
  refusal: AppError | null;
};
type Parts = Readonly<{ database: string; addon: string | undefined; reader: ImportReader; onBug: (error: unknown) => string }>;
export type ImportState = Readonly<{ progress: ImportProgress | null; preview: ImportPreview | null; refusal: AppError | null }>;

const AS_IT_SEEMS: Reading = { encoding: null, separator: null, mapping: null };
/** Chosen, looked at and left: more than these nobody comes back to. */
const MOST_LENT = 5;

/** The files that were lent to the engine, and what is being read of them. In memory: after a restart they are chosen again. */
export class ImportDesk {
  private readonly lent = new Map<string, Lent>();
  private readonly parts: Parts;
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

  private async run(file: Lent, order: Pick<ImportOrder, 'task' | 'site' | 'target' | 'language'>): Promise<ImportAnswer> {
    file.running?.stop();
    const { database, addon, reader } = this.parts;
    file.progress = { bytes: 0, ofBytes: 0, rows: 0 };
    const running = reader(
      { ...order, path: file.path, name: path.basename(file.path), reading: file.reading, database, addon },
      (progress) => {
        if (file.running === running) file.progress = progress;
      },
    );
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

  /** Everything that is to be written, read anew; refused when the file is no longer the one that was looked at. */
  async read(token: string, site: ImportSite): Promise<ReadParts & Readonly<{ name: string }>> {
    const file = this.get(token);
    if (file.looked === null) throw new DomainError('IMPORT_NOT_LOOKED_AT');
    const { sha, mapping } = file.looked.preview;
    file.reading = { ...file.reading, mapping };
    const answer = await this.run(file, { task: 'rows', site, target: null, language: site.language });
    if (!('parts' in answer)) throw new Error('a reading without parts');
    if (answer.parts.sha !== sha) {
      file.looked = null;
      throw new DomainError('IMPORT_FILE_CHANGED');
    }
    return { ...answer.parts, name: path.basename(file.path) };
  }

  async saveProblems(token: string, site: ImportSite, target: string, language: Language): Promise<number> {
    const answer = await this.run(this.get(token), { task: 'problems', site, target, language });
    return 'saved' in answer ? answer.saved : 0;
  }

  cancel(token: string): void {
    this.get(token).running?.stop();
  }

  close(): void {
    for (const { running } of this.lent.values()) running?.stop();
    this.lent.clear();
  }
}
