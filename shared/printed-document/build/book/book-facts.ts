import type { Field } from '../../models/blocks';
import { field, wideField } from '../fields';
import type { PaperFacts } from '../facts';
import type { PaperWords } from '../paper-words';

/** What every register on paper says of itself: of which days, filtered how, how many lines, as of when. */
export type BookFacts = PaperFacts & Readonly<{ from: string | null; to: string | null; filters: readonly string[] }>;

function periodText(w: PaperWords, { from, to }: Pick<BookFacts, 'from' | 'to'>): string {
  if (from === null && to === null) return w.t('form.book.wholeTime');
  return `${from === null ? w.t('form.book.beginning') : w.shortDay(from)} – ${to === null ? w.t('form.book.today') : w.shortDay(to)}`;
}

/** The page is a copy of what changes, so the moment stands on it (B0). */
export const bookFields = (w: PaperWords, f: BookFacts, periodLabel: string, lines: number): readonly (Field | null)[] => [
  field(periodLabel, periodText(w, f), 'strong'),
  field(w.t('form.book.asOf'), w.stamp(f.issuedAt), 'strong'),
  field(w.t('form.book.lines'), w.t('form.book.lineCount', { count: lines })),
  f.filters.length === 0 ? null : wideField(w.t('form.book.filter'), f.filters.join(w.t('value.separator'))),
];

/** One below the other in a cell; what is not known is left out. */
export const stacked = (...lines: readonly (string | null | false)[]): string =>
  lines.filter((l) => typeof l === 'string' && l !== '').join('\n');
