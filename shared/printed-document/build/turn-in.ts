import type { TurnInView } from '../../turn-in/schema';
import type { MoneySheetPaper } from '../models/money-sheet';
import { buildHead, staffText } from './build-head';
import type { PaperFacts } from './facts';
import { field } from './fields';
import { paperWords, type PaperWords } from './paper-words';

export type TurnInFacts = PaperFacts & Readonly<{ turnIn: TurnInView }>;

/** 發票號碼, and the day it was mailed (B10). */
function invoiceCell(w: PaperWords, { invoiceNo, mailedOn }: TurnInView['bills'][number]): string {
  if (invoiceNo === null) return '—';
  return mailedOn === null ? invoiceNo : w.t('turnIn.mailed', { no: invoiceNo, on: w.monthDay(mailedOn) });
}

/** 技術員繳款單 (B10): which slips, what it should be, what was counted; technician and accountant sign. */
export function buildTurnIn(f: TurnInFacts): MoneySheetPaper {
  const w = paperWords(f);
  const { bills, technician, expectedMinor, countedMinor, differenceMinor, reason } = f.turnIn;
  return {
    kind: 'turn-in',
    template: 'money-sheet@1',
    head: buildHead(w, 'turn-in', f, ''),
    fields: [field(w.t('turnIn.technician'), technician, 'strong'), field(w.t('turnIn.receivedAt'), w.stamp(f.turnIn.receivedAt))],
    tables: [
      {
        title: w.t('turnIn.slips'),
        columns: (['bill', 'customer', 'takenAt', 'invoice', 'amount'] as const).map((c) => w.t(`turnIn.${c}`)),
        figures: [4],
        rows: bills.map((b) => [b.billNo, b.customerName, w.shortStamp(b.at), invoiceCell(w, b), w.money(b.amountMinor)]),
      },
    ],
    sums: [
      field(w.t('turnIn.expected'), w.money(expectedMinor)),
      field(w.t('turnIn.counted'), `${w.symbol} ${w.money(countedMinor)}`, 'strong'),
      field(w.t('turnIn.difference'), w.money(differenceMinor), differenceMinor === 0 ? 'text' : 'strong'),
    ],
    notes: reason === null ? [] : [w.t('turnIn.why', { reason })],
    signs: [
      { label: w.t('sign.technician'), name: technician },
      { label: w.t('sign.accountant'), name: `${staffText(w, f.issuedBy)}\n${w.shortStamp(f.issuedAt)}` },
      ...(differenceMinor === 0 ? [] : [{ label: w.t('sign.chief'), name: '' }]),
    ],
  };
}
