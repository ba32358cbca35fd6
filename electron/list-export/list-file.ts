import { closeSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { csvLine } from '#shared/kernel/sheet-cell';
import type { ExportKind, ExportRow } from '#shared/list-export/routes';
import { Workbook } from './workbook';

const BOM = '\uFEFF';

/**
 * A list on its way into a file: written beside it under another name, so that a half list never has the name the person chose,
 * and a stop leaves nothing.
 */
export class ListFile {
  private readonly partial: string;
  private readonly target: string;
  private readonly file: number;
  private readonly workbook: Workbook | null;
  private readonly width: number;
  rows = 0;

  constructor(target: string, kind: ExportKind, title: string, heads: readonly string[]) {
    this.target = target;
    this.partial = `${target}.partial`;
    this.file = openSync(this.partial, 'w');
    this.width = heads.length;
    const write = (bytes: Uint8Array): void => void writeSync(this.file, bytes);
    this.workbook = kind === 'xlsx' ? new Workbook(write, title) : null;
    if (this.workbook === null) writeSync(this.file, BOM);
    this.put([[...heads]]);
  }

  private put(rows: readonly ExportRow[]): void {
    if (this.workbook) this.workbook.add(rows);
    else writeSync(this.file, rows.map(csvLine).join(''));
  }

  add(rows: readonly ExportRow[]): void {
    if (rows.some((row) => row.length !== this.width)) throw new Error('a row of another width');
    this.rows += rows.length;
    this.put(rows);
  }

  /** The file is whole; only now it has its name. */
  end(): void {
    this.workbook?.end();
    closeSync(this.file);
    renameSync(this.partial, this.target);
  }

  remove(): void {
    try {
      closeSync(this.file);
    } catch {
      // it was closed before
    }
    rmSync(this.partial, { force: true });
  }
}
