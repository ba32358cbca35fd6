import type { UNITS } from '../../part/schema';
import type { ReturnCondition } from '../../stock-issue/states';
import type { StoreSheetPaper } from '../models/store-sheet';
import { staffText } from './build-head';
import type { PaperFacts, PersonFact } from './facts';
import { field, known } from './fields';
import { paperWords, type PaperWords } from './paper-words';
import { column, headOf, inPairs, storeSum } from './store-parts';

type Unit = (typeof UNITS)[number];
type Line = Readonly<{ bin: string | null; sku: string; name: string; spec: string | null; unit: Unit; qty: number; valueMinor: number }>;
export type StockIssueFacts = PaperFacts &
  Readonly<{
    requester: PersonFact;
    requestedAt: string;
    approver: PersonFact;
    jobNo: string | null;
    jobModel: string | null;
    note: string | null;
    lines: readonly Line[];
  }>;
export type StockReturnFacts = PaperFacts &
  Readonly<{
    requester: PersonFact;
    requestedAt: string;
    note: string | null;
    lines: readonly (Omit<Line, 'spec'> & Readonly<{ siNo: string; jobNo: string | null; condition: ReturnCondition }>)[];
  }>;

const nameOf = (l: Readonly<{ name: string; spec?: string | null }>): string => [l.name, l.spec ?? ''].filter(Boolean).join(' ');
const priceOf = (w: PaperWords, l: Line | StockReturnFacts['lines'][number]): string =>
  l.qty === 0 ? '' : w.money(Math.round(l.valueMinor / l.qty));
const signed = (w: PaperWords, label: string, p: PersonFact, at: string) => ({ label, name: `${staffText(w, p)}\n${w.shortStamp(at)}` });
function sumOf(w: PaperWords, lines: readonly Readonly<{ valueMinor: number }>[], column: number): StoreSheetPaper['sum'] {
  const sum = lines.reduce((minor, l) => minor + l.valueMinor, 0);
  return storeSum(w, sum, w.inWords(sum), column);
}
/** The last column of 領料單; 退料單 has one more before it. */
const AMOUNT = 8;

/** 領料單 (B14): printed when the chief agrees; what is handed out is written on it by hand. */
export function buildStockIssue(f: StockIssueFacts): StoreSheetPaper {
  const w = paperWords(f);
  return {
    kind: 'stock-issue',
    template: 'store-sheet@2',
    ...headOf(w, 'stock-issue', f),
    about: inPairs(
      known([
        field(w.t('store.requester'), staffText(w, f.requester), 'strong'),
        field(w.t('store.requestedAt'), w.stamp(f.requestedAt)),
        field(w.t('store.purpose'), f.jobNo === null ? w.t('store.vanStock') : [f.jobNo, f.jobModel ?? ''].join(' '), 'code'),
        f.note === null ? null : field(w.t('store.note'), f.note),
      ]),
    ),
    columns: [
      column(w.t('store.no'), 8),
      column(w.t('store.bin'), 18),
      column(w.t('store.sku'), 32),
      column(w.t('store.name'), 61),
      column(w.t('store.unit'), 12),
      column(w.t('store.asked'), 16, 'figure'),
      column(w.t('store.issued'), 16, 'figure'),
      column(w.t('store.price'), 20, 'figure'),
      column(w.t('store.amount'), 26, 'figure'),
    ],
    rows: f.lines.map((l, i) => [
      String(i + 1),
      l.bin ?? '',
      l.sku,
      nameOf(l),
      w.t(`unit.${l.unit}`),
      String(l.qty),
      '',
      priceOf(w, l),
      w.money(l.valueMinor),
    ]),
    sum: sumOf(w, f.lines, AMOUNT),
    notes: [w.t('store.costNote')],
    signs: [
      signed(w, w.t('store.requester'), f.requester, f.requestedAt),
      signed(w, w.t('store.approver'), f.approver, f.issuedAt),
      { label: w.t('store.issuer'), name: '' },
      { label: w.t('store.taker'), name: '' },
      { label: w.t('store.bookkeeper'), name: '' },
    ],
  };
}

/** 退料單 (B14): printed when the warehouse has it. */
export function buildStockReturn(f: StockReturnFacts): StoreSheetPaper {
  const w = paperWords(f);
  return {
    kind: 'stock-return',
    template: 'store-sheet@2',
    ...headOf(w, 'stock-return', f),
    about: inPairs(
      known([
        field(w.t('store.giver'), staffText(w, f.requester), 'strong'),
        field(w.t('store.requestedAt'), w.stamp(f.requestedAt)),
        f.note === null ? null : field(w.t('store.note'), f.note),
      ]),
    ),
    columns: [
      column(w.t('store.no'), 8),
      column(w.t('store.slip'), 30),
      column(w.t('store.job'), 30),
      column(w.t('store.sku'), 28),
      column(w.t('store.name'), 37),
      column(w.t('store.unit'), 10),
      column(w.t('store.returned'), 13, 'figure'),
      column(w.t('store.condition'), 13),
      column(w.t('store.bin'), 16),
      column(w.t('store.amount'), 24, 'figure'),
    ],
    rows: f.lines.map((l, i) => [
      String(i + 1),
      l.siNo,
      l.jobNo ?? w.t('store.vanStock'),
      l.sku,
      l.name,
      w.t(`unit.${l.unit}`),
      String(l.qty),
      w.t(`store.is.${l.condition}`),
      l.condition === 'good' ? (l.bin ?? '') : w.t('store.quarantine'),
      w.money(l.valueMinor),
    ]),
    sum: sumOf(w, f.lines, AMOUNT + 1),
    notes: [],
    signs: [
      signed(w, w.t('store.giver'), f.requester, f.requestedAt),
      signed(w, w.t('store.receiver'), f.issuedBy, f.issuedAt),
      { label: w.t('store.bookkeeper'), name: '' },
    ],
  };
}
