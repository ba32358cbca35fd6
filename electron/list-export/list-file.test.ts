import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openWorkbook } from '#db/part-import/read-workbook';
import { plainCell } from '#shared/kernel/sheet-cell';
import { CsvReader } from '#shared/part-import/csv-reader';
import type { ExportRow } from '#shared/list-export/routes';
import { ListFile } from './list-file';

const folder = mkdtempSync(path.join(tmpdir(), 'counterbook-list-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const LIVE = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1', '＠A1', "=cmd|' /C calc'!A0", "'=1"];
const ODD = ['王小明', '<b>&"', 'a\r\nb', '  x ', '_x000D_', '𠮷田', '', "O'Brien"];
const ROWS: ExportRow[] = [...LIVE, ...ODD].map((text, at) => [text, at, null, `面板 ${at}`]);
const many: ExportRow[] = Array.from({ length: 9_000 }, (_row, at) => [`P-${at}`, at, 'x'.repeat(60), '']);

const written = (name: string, kind: 'csv' | 'xlsx'): Buffer => {
  const target = path.join(folder, name);
  const file = new ListFile(target, kind, '零件庫：庫存', ['甲', '乙', '丙', '丁']);
  expect(existsSync(target)).toBe(false);
  file.add(ROWS);
  file.add(many);
  file.end();
  expect(existsSync(`${target}.partial`)).toBe(false);
  return readFileSync(target);
};
const asRead = (cells: readonly string[]): string[] => Array.from({ length: 4 }, (_cell, at) => plainCell(cells[at] ?? ''));
const expected = [['甲', '乙', '丙', '丁'], ...[...ROWS, ...many].map((row) => row.map((cell) => String(cell ?? '')))];

describe('a list in a file (quality S9, P9)', () => {
  it('as CSV: a mark, RFC 4180, nothing live, and the original comes back', () => {
    const text = written('list.csv', 'csv').toString('utf8');
    expect(text.startsWith('\uFEFF甲,乙,丙,丁\r\n')).toBe(true);
    const reader = new CsvReader(',');
    const read = [...reader.push(text.slice(1)), ...reader.end()].map((row) => row.cells);
    for (const cells of read) expect(cells.filter((cell) => /^[=+\-@\t\r\n\0＝＋－＠]/.test(cell))).toEqual([]);
    expect(read.map(asRead)).toEqual(expected);
  });

  it('as a workbook: text is typed as text, numbers as numbers, and the original comes back', async () => {
    const book = await openWorkbook(written('list.xlsx', 'xlsx'));
    expect(book.sheet).toBe('零件庫：庫存');
    const read: string[][] = [];
    for await (const rows of book.rows(() => undefined)) read.push(...rows.map((row) => row.cells));
    expect(book.formulas()).toBe(0);
    for (const cells of read) expect(cells.filter((cell) => /^[=+\-@\t＝＋－＠]/.test(cell))).toEqual([]);
    expect(read.map(asRead)).toEqual(expected);
  });

  it('stopped: no file, neither half nor whole', () => {
    const target = path.join(folder, 'stopped.xlsx');
    const file = new ListFile(target, 'xlsx', 'x', ['a']);
    file.add([['b']]);
    file.remove();
    expect([existsSync(target), existsSync(`${target}.partial`)]).toEqual([false, false]);
  });
});
