import { expect } from '@playwright/test';
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

const SPOOL = '/var/spool/cups';

/** The papers that the file printer wrote into the data folder, by name. */
export function paperFiles(dataDir: string): readonly string[] {
  const folder = path.join(dataDir, 'paper');
  return existsSync(folder) ? readdirSync(folder).toSorted() : [];
}

/** The words on a paper, as another program reads them. */
export const textOf = (file: string): string => execFileSync('pdftotext', ['-layout', file, '-']).toString();

/** The same in the order in which it was drawn, cell by cell: a text that fills narrow columns stays one text. */
export const drawnTextOf = (file: string): string => execFileSync('pdftotext', ['-raw', file, '-']).toString();

/** The size of the first page of a paper, in millimetres. */
export function sizeOf(file: string): Readonly<{ widthMm: number; heightMm: number }> {
  const [, width, height] = /Page size:\s+([\d.]+) x ([\d.]+) pts/.exec(execFileSync('pdfinfo', [file]).toString()) ?? [];
  const mm = (points: string | undefined): number => Math.round((Number(points) * 25.4) / 72);
  return { widthMm: mm(width), heightMm: mm(height) };
}

/** Jobs that wait in CUPS, as the program handed them over; the newest last. Root may look into the spool. */
export const waiting = (): readonly string[] =>
  readdirSync(SPOOL)
    .filter((file) => /^d\d+-001$/.test(file))
    .toSorted()
    .map((file) => path.join(SPOOL, file));

/** The one job that came after `before`. */
export async function handedOver(before: readonly string[]): Promise<string> {
  const fresh = () => waiting().filter((file) => !before.includes(file));
  await expect.poll(() => fresh().length, { timeout: 20_000 }).toBe(1);
  return fresh()[0] ?? '';
}
