import { z } from 'zod';
import { Field, Head, SignBox, Total } from './blocks';
import type { StoreSheetPaper } from './store-sheet';

/** 領料單 and its like as they were stored before the papers of the warehouse were one sheet. */
const OldStoreSheet = z.object({
  kind: z.string(),
  head: Head,
  fields: z.array(Field),
  columns: z.array(z.object({ label: z.string(), mm: z.number(), isFigure: z.boolean() })),
  rows: z.array(z.array(z.string())),
  total: Total.nullable(),
  notes: z.array(z.string()),
  signs: z.array(SignBox),
});

function fromStoreSheet(stored: unknown): unknown {
  const read = OldStoreSheet.safeParse(stored);
  if (!read.success) return stored;
  const { kind, head, fields, columns, rows, total, notes, signs } = read.data;
  const isPaired = (i: number): boolean => i % 2 === 0;
  return {
    kind: kind as StoreSheetPaper['kind'],
    template: 'store-sheet@2',
    head,
    about: fields.flatMap((f, i) => (isPaired(i) ? [fields.slice(i, i + 2)] : [])),
    columns: columns.map((c) => ({ title: c.label, mm: c.mm, as: c.isFigure ? 'figure' : 'text' })),
    rows,
    sum: total === null ? null : { label: total.label, words: total.words, amount: total.amount, column: columns.length - 1 },
    notes,
    signs,
    copies: head.parts.length < 2 ? '' : head.parts.map((p) => p.label).join('　'),
  } satisfies StoreSheetPaper;
}

/** A stored paper in the shape of today's sheets: the words stay as they were made, a reprint is the same paper. */
export function inTodaysShape(stored: unknown): unknown {
  if (typeof stored !== 'object' || stored === null || !('template' in stored)) return stored;
  if (stored.template === 'carbon-sheet@1') return { ...stored, template: 'store-sheet@2' };
  return stored.template === 'store-sheet@1' ? fromStoreSheet(stored) : stored;
}
