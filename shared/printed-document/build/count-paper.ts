import type { UNITS } from '../../part/schema';
import type { DifferenceView, StocktakeView } from '../../stocktake/schema';
import type { StoreSheetPaper } from '../models/store-sheet';
import { staffText } from './build-head';
import type { PaperFacts } from './facts';
import { field, known, wideField } from './fields';
import { paperWords, type PaperWords } from './paper-words';
import { column, headOf, inPairs, storeSum } from './store-parts';

type Unit = (typeof UNITS)[number];
type Head = Pick<StocktakeView, 'scope' | 'scopeText' | 'openedBy' | 'openedAt' | 'counters' | 'note'>;
export type CountSheetFacts = PaperFacts &
  Readonly<{ count: Head; lines: readonly Readonly<{ place: string; sku: string; name: string; spec: string | null; unit: Unit }>[] }>;
export type DifferenceReportFacts = PaperFacts & Readonly<{ count: Head; differences: readonly DifferenceView[] }>;
export type PickListFacts = PaperFacts &
  Readonly<{
    lines: readonly Readonly<{
      bin: string | null;
      sku: string;
      name: string;
      unit: Unit;
      qty: number;
      siNo: string;
      jobNo: string | null;
      requester: string;
    }>[];
  }>;

const countFacts = (w: PaperWords, c: Head) =>
  known([
    field(w.t('store.scope'), [w.t(`store.scopeOf.${c.scope}`), c.scopeText].filter(Boolean).join(' '), 'strong'),
    field(w.t('store.openedAt'), `${w.stamp(c.openedAt)} ${c.openedBy}`),
    c.note === null ? null : field(w.t('store.note'), c.note),
  ]);

/** 盤點表: what to count, bin by bin, and room to write; nothing the books say (blind). */
export function buildCountSheet(f: CountSheetFacts): StoreSheetPaper {
  const w = paperWords(f);
  return {
    kind: 'count-sheet',
    template: 'store-sheet@2',
    ...headOf(w, 'count-sheet', f),
    about: inPairs(countFacts(w, f.count)),
    columns: [
      column(w.t('store.bin'), 22),
      column(w.t('store.sku'), 34),
      column(w.t('store.name'), 64),
      column(w.t('store.unit'), 14),
      column(w.t('store.counted'), 26),
      column(w.t('store.recount'), 26),
    ],
    rows: f.lines.map((l) => [l.place, l.sku, [l.name, l.spec ?? ''].filter(Boolean).join(' '), w.t(`unit.${l.unit}`), '', '']),
    sum: null,
    notes: [w.t('store.blind')],
    signs: [
      { label: w.t('store.counter'), name: '' },
      { label: w.t('store.recounter'), name: '' },
    ],
  };
}

/** 盤點差異表 (B15): each difference with book, counts, value and reason; the manager has agreed. */
export function buildDifferenceReport(f: DifferenceReportFacts): StoreSheetPaper {
  const w = paperWords(f);
  const figure = (n: number | null): string => (n === null ? '' : String(n));
  const sign = { short: '−', over: '+', unknown: '+', otherBin: '' } as const;
  const sum = f.differences.reduce((minor, d) => minor + (d.resolution === 'leave' ? 0 : d.valueMinor), 0);
  return {
    kind: 'difference-report',
    template: 'store-sheet@2',
    ...headOf(w, 'difference-report', f),
    about: inPairs([...countFacts(w, f.count), wideField(w.t('store.counter'), f.count.counters.join(w.t('value.separator')))]),
    columns: [
      column(w.t('store.group'), 20),
      column(w.t('store.bin'), 22),
      column(w.t('store.sku'), 28),
      column(w.t('store.name'), 32),
      column(w.t('store.book'), 12, 'figure'),
      column(w.t('store.counted'), 12, 'figure'),
      column(w.t('store.recount'), 12, 'figure'),
      column(w.t('store.difference'), 13, 'figure'),
      column(w.t('store.amount'), 22, 'figure'),
      column(w.t('store.reason'), 23),
    ],
    rows: f.differences.map((d) => [
      w.t(`store.groupOf.${d.group}`),
      d.fromPlace === null ? d.place : `${d.fromPlace} → ${d.place}`,
      d.sku ?? d.code ?? '',
      [d.name ?? '', ...d.serials].filter(Boolean).join(' '),
      figure(d.book),
      figure(d.counted),
      figure(d.recount),
      `${sign[d.group]}${d.qty}`,
      w.money(d.valueMinor),
      [d.reason ?? '', d.resolution === 'leave' ? w.t('store.left') : ''].filter(Boolean).join(' '),
    ]),
    sum: storeSum(w, sum, null, 8),
    notes: [],
    signs: [
      { label: w.t('store.counter'), name: f.count.counters.join(w.t('value.separator')) },
      { label: w.t('store.manager'), name: `${staffText(w, f.issuedBy)}\n${w.shortStamp(f.issuedAt)}` },
      { label: w.t('store.bookkeeper'), name: '' },
    ],
  };
}

/** 揀料單 in the order one walks along the bins. */
export function buildPickList(f: PickListFacts): StoreSheetPaper {
  const w = paperWords(f);
  return {
    kind: 'pick-list',
    template: 'store-sheet@2',
    ...headOf(w, 'pick-list', f),
    about: [],
    columns: [
      column(w.t('store.bin'), 22),
      column(w.t('store.sku'), 32),
      column(w.t('store.name'), 46),
      column(w.t('store.asked'), 18, 'figure'),
      column(w.t('store.issued'), 16),
      column(w.t('store.slip'), 32),
      column(w.t('store.requester'), 20),
    ],
    rows: f.lines.map((l) => [l.bin ?? '', l.sku, l.name, `${l.qty} ${w.t(`unit.${l.unit}`)}`, '', l.siNo, l.requester]),
    sum: null,
    notes: [],
    signs: [{ label: w.t('store.issuer'), name: '' }],
  };
}
