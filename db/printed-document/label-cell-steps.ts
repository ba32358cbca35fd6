import { textQuery } from '../kernel/rows';
import type { ReadDb } from '../kernel/connection';
import { cellsOf, USUAL_GRID, type LabelGrid } from '#shared/printed-document/models/look';
import { PaperDocument } from '#shared/printed-document/models/paper-document';

const lastOnSheet = textQuery<[startCell: number, model: string]>(
  `select j.start_cell, d.model from print_job j join printed_document d on d.id = j.document_id
   where j.printer = ? and j.start_cell is not null order by j.rowid desc limit 1`,
);
const labelsOf = (model: unknown): number => {
  const read = PaperDocument.safeParse(model);
  return read.success && read.data.kind === 'bin-label' ? read.data.labels.length : 1;
};
/** The sheet a stored label was made for. */
export function gridOf(model: unknown): LabelGrid {
  const read = PaperDocument.safeParse(model);
  return (read.success && 'look' in read.data ? read.data.look?.grid : null) ?? USUAL_GRID;
}

/** The cell behind a paper's last label; behind the last of a sheet is the first of the next. */
export const cellBehind = (cell: number, model: unknown, grid: LabelGrid = gridOf(model)): number =>
  ((cell - 1 + labelsOf(model)) % cellsOf(grid)) + 1;

/** The first free cell of the sheet that lies in this printer: behind the last label that went there; remembered by the print register. */
export function nextCell(db: ReadDb, printer: string, grid: LabelGrid): number {
  const last = lastOnSheet(db, printer)[0];
  return last === undefined ? 1 : cellBehind(last[0], JSON.parse(last[1]), grid);
}
