import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openWorkbook } from '#db/part-import/read-workbook';
import { ListFile } from '#electron/list-export/list-file';
import { plainCell } from '#shared/kernel/sheet-cell';
import { CsvReader } from '#shared/part-import/csv-reader';
import type { ExportKind, ExportRow } from '#shared/list-export/routes';

const folder = mkdtempSync(path.join(tmpdir(), 'counterbook-office-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** LibreOffice of this machine, if it has one: a real spreadsheet is what S9 is about. */
const hasOffice = spawnSync('soffice', ['--version']).status === 0;
const office = (file: string, to: string, ...how: readonly string[]): string => {
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  const run = spawnSync('soffice', [profile, '--headless', ...how, '--convert-to', to, '--outdir', path.join(folder, 'out'), file], {
    timeout: 120_000,
  });
  if (run.status !== 0) throw new Error(`soffice: ${String(run.stderr)}`);
  return path.join(folder, 'out', path.basename(file).replace(/\.\w+$/, `.${to.split(':', 1)[0] ?? ''}`));
};

/** Every cell of quality 4.6 that a spreadsheet would run, and what an owner of a shop keeps in a list beside them. */
const LIVE = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '＝1', "=cmd|' /C calc'!A0", '=HYPERLINK("http://x.invalid","x")', '+"x"&"y"', "'=1"];
const ODD = ['王小明', '<b>&"', '000123', '4710000000012', "O'Brien", 'a,b;c', '面板 43"'];
const ROWS: ExportRow[] = [...LIVE, ...ODD].map((text, at) => [`K-${at}`, text, at]);
const written = (kind: ExportKind): string => {
  const target = path.join(folder, `list.${kind}`);
  const file = new ListFile(target, kind, '清單', ['編號', '內容', '數']);
  file.add(ROWS);
  file.end();
  return target;
};
const UTF8_CSV = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false';

describe.skipIf(!hasOffice)('an export in LibreOffice (quality S9); left out where soffice is not installed', () => {
  it('as a workbook: every text is shown as it is kept, and nothing was reckoned', { timeout: 180_000 }, () => {
    const text = readFileSync(office(written('xlsx'), UTF8_CSV), 'utf8');
    const reader = new CsvReader(',');
    const read = [...reader.push(text), ...reader.end()].map(({ cells }) => cells);
    expect(
      read.slice(1).map(([, shown]) =>
        plainCell(shown ?? '')
          .replaceAll('\t', ' ')
          .trim(),
      ),
    ).toEqual(ROWS.map(([, kept]) => String(kept).replaceAll('\t', ' ').trim()));
    expect(read.slice(1).map(([, , number]) => Number(number))).toEqual(ROWS.map(([, , number]) => number));
  });

  it('as CSV: no cell of it becomes a formula', { timeout: 180_000 }, async () => {
    const book = await openWorkbook(readFileSync(office(written('csv'), 'xlsx', '--infilter=Text - txt - csv (StarCalc):44,34,76,1')));
    const read: string[][] = [];
    for await (const rows of book.rows(() => undefined)) read.push(...rows.map((row) => row.cells));
    expect(book.formulas()).toBe(0);
    const shown = read.slice(1).map(([, cell]) => cell ?? '');
    LIVE.forEach((kept, at) => expect(plainCell(shown[at] ?? '').trim()).toBe(kept.trim()));
  });
});
