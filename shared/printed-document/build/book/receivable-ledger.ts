import type { ReceivableView } from '../../../receivable/schema';
import type { FormSheetPaper } from '../../models/form-sheet';
import { buildHead } from '../build-head';
import { factsBlock, tableBlock } from '../form-blocks';
import { paperWords, type PaperWords } from '../paper-words';
import { bookFields, stacked, type BookFacts } from './book-facts';

export type OwedLine = Pick<
  ReceivableView,
  | 'arNo'
  | 'openedAt'
  | 'customerName'
  | 'billNo'
  | 'invoiceNo'
  | 'dueOn'
  | 'amountMinor'
  | 'receivedMinor'
  | 'balanceMinor'
  | 'bucket'
  | 'status'
  | 'promiseOn'
  | 'collector'
  | 'disputeReason'
  | 'writeOffReason'
>;

/** 應收帳款 (B28): what is owed by day of payment, with its sum, as it stands at the moment of printing. */
export function buildReceivableLedger(f: BookFacts & Readonly<{ owed: readonly OwedLine[] }>): FormSheetPaper {
  const w = paperWords(f);
  const head = (key: 'no' | 'customer' | 'papers' | 'due' | 'amount' | 'received' | 'balance' | 'bucket' | 'status' | 'promise'): string =>
    w.t(`form.book.owed.${key}`);
  const sum = (of: (line: OwedLine) => number): string => w.money(f.owed.reduce((minor, line) => minor + of(line), 0));
  return {
    kind: 'receivable-ledger',
    template: 'form-sheet@1',
    head: buildHead(w, 'receivable-ledger', f, ''),
    blocks: [
      factsBlock(bookFields(w, f, w.t('form.book.owed.period'), f.owed.length)),
      tableBlock(
        '',
        [
          [head('no'), 32, 'code'],
          [head('customer'), 50],
          [head('papers'), 32],
          [head('due'), 24],
          [head('amount'), 26, 'figure'],
          [head('received'), 26, 'figure'],
          [head('balance'), 26, 'figure'],
          [head('bucket'), 22, 'middle'],
          [head('status'), 22, 'middle'],
          [head('promise'), 36],
        ],
        [
          ...f.owed.map((line) => rowOf(w, line)),
          [
            '',
            w.t('form.book.owed.sum', { currency: w.symbol }),
            '',
            '',
            sum((l) => l.amountMinor),
            sum((l) => l.receivedMinor),
            sum((l) => l.balanceMinor),
            '',
            '',
            '',
          ],
        ],
      ),
    ],
    terms: [w.t('form.book.copy')],
    signs: [],
  };
}

const rowOf = (w: PaperWords, l: OwedLine): string[] => [
  stacked(l.arNo, w.stamp(l.openedAt)),
  l.customerName,
  stacked(l.billNo, l.invoiceNo),
  w.shortDay(l.dueOn),
  w.money(l.amountMinor),
  w.money(l.receivedMinor),
  w.money(l.balanceMinor),
  l.balanceMinor === 0 ? '' : w.t(`form.book.buckets.${l.bucket}`),
  w.t(`form.book.status.owed.${l.status}`),
  stacked(l.promiseOn && w.t('form.book.owed.promised', { on: w.shortDay(l.promiseOn) }), l.collector, l.disputeReason, l.writeOffReason),
];
