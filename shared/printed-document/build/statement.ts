import type { MoneySheetPaper } from '../models/money-sheet';
import { buildHead, staffText } from './build-head';
import type { CustomerFact, PaperFacts } from './facts';
import { customerField, field } from './fields';
import { paperWords } from './paper-words';

export type StatementFacts = PaperFacts &
  Readonly<{
    customer: CustomerFact;
    from: string;
    to: string;
    openingMinor: number;
    lines: readonly Readonly<{ at: string; documentNo: string; billNo: string; amountMinor: number }>[];
    closingMinor: number;
  }>;

/** 貨款徵詢函/对账单 (B28): each charge and payment with the balance after it; the customer stamps and returns one part. */
export function buildStatement(f: StatementFacts): MoneySheetPaper {
  const w = paperWords(f);
  let balance = f.openingMinor;
  const rows = f.lines.map((l) => {
    balance += l.amountMinor;
    const [charge, paid] = l.amountMinor > 0 ? [w.money(l.amountMinor), ''] : ['', w.money(0 - l.amountMinor)];
    return [w.shortDay(w.localDay(l.at)), l.documentNo, l.billNo, charge, paid, w.money(balance)];
  });
  return {
    kind: 'statement',
    template: 'money-sheet@1',
    head: buildHead(w, 'statement', f, ''),
    fields: [
      customerField(w, f.customer),
      field(w.t('statement.period'), `${w.shortDay(f.from)} – ${w.shortDay(f.to)}`),
      field(w.t('statement.opening'), w.money(f.openingMinor)),
    ],
    tables: [
      {
        title: w.t('statement.lines'),
        columns: (['on', 'document', 'bill', 'charge', 'paid', 'balance'] as const).map((c) => w.t(`statement.${c}`)),
        figures: [3, 4, 5],
        rows,
      },
    ],
    sums: [field(w.t('statement.closing'), `${w.symbol} ${w.money(f.closingMinor)}`, 'strong')],
    notes: [w.t('statement.ask')],
    signs: [
      { label: w.t('sign.accountant'), name: `${staffText(w, f.issuedBy)}\n${w.shortStamp(f.issuedAt)}` },
      { label: w.t('statement.stamp'), name: '' },
    ],
  };
}
