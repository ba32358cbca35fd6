import { closeSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { DomainError } from '#shared/kernel/app-error';
import { csvLine, plainCell } from '#shared/kernel/sheet-cell';
import { load } from '#shared/messages/catalogue';
import { problemWords } from '#shared/part-import/problem-words';
import type { Checked } from './check-list';
import type { ImportOrder } from './import-order';
import type { OpenTable } from './open-table';

const BOM = '\uFEFF';

/**
 * The rows that cannot be taken, as they stand in the file, with a column of reasons before them: to be corrected and imported again,
 * where the column of reasons is nobody's field. A half file never has the name the person chose.
 */
export async function writeProblems(order: ImportOrder, table: OpenTable, { book, headers }: Checked): Promise<number> {
  const target = order.target ?? '';
  const partial = `${target}.partial`;
  const say = problemWords(order.language);
  const reasons = new Map<number, string>();
  for (const problem of book.problems) {
    const before = reasons.get(problem.line);
    reasons.set(problem.line, before === undefined ? say(problem) : `${before} / ${say(problem)}`);
  }
  let file: number | null = null;
  let rows = 0;
  try {
    file = openSync(partial, 'w');
    writeSync(file, BOM + csvLine([load(order.language).partImport.reasonHead, ...headers]));
    for await (const some of table.rows(() => undefined)) {
      const bad = some.filter(({ line }) => reasons.has(line));
      rows += bad.length;
      const whole = bad.map(({ line, cells }) =>
        csvLine([reasons.get(line) ?? '', ...headers.map((_head, at) => plainCell(cells[at] ?? ''))]),
      );
      if (whole.length > 0) writeSync(file, whole.join(''));
    }
    closeSync(file);
    file = null;
    renameSync(partial, target);
    return rows;
  } catch (error) {
    if (file !== null) closeSync(file);
    rmSync(partial, { force: true });
    if (error instanceof DomainError) throw error;
    throw new DomainError('FILE_NOT_WRITTEN', { file: target });
  }
}
