import type { Field, SignBox } from '../models/blocks';
import type { FormBlock } from '../models/form-sheet';
import type { SheetColumn } from '../models/store-sheet';
import { known } from './fields';

type Of<As extends FormBlock['as']> = Extract<FormBlock, { as: As }>;

/** Facts; what is not known is left out. */
export const factsBlock = (fields: readonly (Field | null)[], title = ''): Of<'fields'> => ({ as: 'fields', title, fields: known(fields) });
type Column = readonly [title: string, mm: number, as?: SheetColumn['as']];
export const tableBlock = (title: string, columns: readonly Column[], rows: readonly (readonly string[])[], blanks = 0): Of<'table'> => ({
  as: 'table',
  title,
  columns: columns.map(([name, mm, as = 'text']) => ({ title: name, mm, as })),
  rows: rows.map((row) => [...row]),
  blanks,
});
type Ticks = Readonly<{ label: string; choices: readonly Readonly<{ text: string; chosen: boolean }>[] }>;
export const choicesBlock = (rows: readonly Ticks[], title = ''): Of<'choices'> => ({
  as: 'choices',
  title,
  rows: rows.map(({ label, choices }) => ({ label, choices: choices.map((c) => ({ ...c })) })),
});
/** A box to write in; `text` is what is known already. */
export const writingBlock = (label: string, text: string | null, mm: number): Of<'writing'> => ({
  as: 'writing',
  label,
  text: text ?? '',
  mm,
});
export const textBlock = (lines: readonly string[], title = ''): Of<'text'> => ({ as: 'text', title, lines: [...lines] });

/** A box of its own for each signature; a name stands in it where the program knows who. */
export const signBox = (label: string, name: string | null = null): SignBox => ({ label, name: name ?? '' });
