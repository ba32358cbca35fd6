import type { SheetColumn, StoreSheetPaper } from '../printed-document/models/store-sheet';

/** The room of what does not show goes to the widest text. */
function widened(shown: readonly SheetColumn[], freeMm: number): SheetColumn[] {
  const widest = shown.reduce<SheetColumn | null>((a, b) => (b.as === 'text' && (a === null || b.mm > a.mm) ? b : a), null);
  return shown.map((column) => (column === widest ? { ...column, mm: column.mm + freeMm } : column));
}

/**
 * A paper of the warehouse without the facts, columns and rows that are called so (issue line 5). A row of one cell is called by how it
 * begins; the column of the sum stays.
 */
export function withoutStore(sheet: StoreSheetPaper, words: ReadonlySet<string>): StoreSheetPaper {
  const stays = sheet.columns.map((column, i) => i === sheet.sum?.column || !words.has(column.title));
  const columns = sheet.columns.filter((_, i) => stays[i] === true);
  const freeMm = sheet.columns.reduce((mm, column, i) => (stays[i] === true ? mm : mm + column.mm), 0);
  const isHidden = (row: readonly string[]): boolean => row.length === 1 && [...words].some((word) => row[0]?.startsWith(word));
  return {
    ...sheet,
    about: sheet.about.map((line) => line.filter((f) => !words.has(f.label))).filter((line) => line.length > 0),
    columns: widened(columns, freeMm),
    rows: sheet.rows
      .filter((row) => !isHidden(row))
      .map((row) => (row.length === sheet.columns.length ? row.filter((_, i) => stays[i] === true) : row)),
    sum: sheet.sum && { ...sheet.sum, column: stays.slice(0, sheet.sum.column).filter(Boolean).length },
  };
}
