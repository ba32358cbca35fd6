import type { RecordedMethod } from '../../billing/schema';
import type { SheetTable } from '../models/money-sheet';
import type { PaperWords } from './paper-words';

export type MoneyLineFact<M extends RecordedMethod> = Readonly<{ no: string; method: M; reference: string | null; amountMinor: number }>;

/** Money that came in or went back, one row for each way. */
export const moneyLines = (w: PaperWords, title: string, lines: readonly MoneyLineFact<RecordedMethod>[]): SheetTable => ({
  title,
  columns: (['no', 'method', 'reference', 'amount'] as const).map((c) => w.t(`receipt.${c}`)),
  figures: [3],
  rows: lines.map((l) => [l.no, w.t(`method.${l.method}`), l.reference ?? '—', w.money(l.amountMinor)]),
});
