import type { SheetColumn } from '../models/store-sheet';

/** What can be printed on carbon paper of 241 mm between its holes. */
const SHEET_MM = 209;
type Width = readonly [mm: number, as: SheetColumn['as']];
type Wanted<N extends string> = Readonly<{
  names: readonly N[];
  widths: Readonly<Record<N, Width>>;
  /** Takes what the others leave. */
  growing: N;
  titleOf: (name: N) => string;
}>;

/** The columns fill the sheet. */
export function fillSheet<N extends string>({ names, widths, growing, titleOf }: Wanted<N>): SheetColumn[] {
  const rest = SHEET_MM - names.reduce((sum, name) => sum + widths[name][0], 0);
  return names.map((name) => ({ title: titleOf(name), mm: widths[name][0] + (name === growing ? rest : 0), as: widths[name][1] }));
}
