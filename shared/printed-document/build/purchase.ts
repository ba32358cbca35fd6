import type { OrderView, ReceiptView, RequisitionView, SupplierReturnView } from '../../purchase/views';
import type { SheetColumn, StoreSheetKind, StoreSheetPaper } from '../models/store-sheet';
import type { PaperFacts } from './facts';
import { field } from './fields';
import { paperWords, type PaperWords } from './paper-words';
import { fillSheet } from './sheet-columns';
import { headOf } from './store-parts';

type ColumnName = keyof typeof WIDTHS;
const WIDTHS = {
  no: [8, 'middle'],
  sku: [28, 'code'],
  name: [45, 'text'],
  unit: [10, 'middle'],
  onHand: [13, 'figure'],
  onOrder: [13, 'figure'],
  asked: [13, 'figure'],
  approved: [13, 'figure'],
  ordered: [14, 'figure'],
  delivered: [14, 'figure'],
  accepted: [14, 'figure'],
  rejected: [14, 'figure'],
  returned: [14, 'figure'],
  price: [17, 'figure'],
  amount: [20, 'figure'],
  use: [34, 'text'],
  code: [28, 'code'],
  bin: [16, 'middle'],
  why: [24, 'text'],
  serials: [44, 'text'],
} as const;
const columnsOf = (w: PaperWords, names: readonly ColumnName[]): SheetColumn[] =>
  fillSheet({ names, widths: WIDTHS, growing: 'name', titleOf: (name) => w.t(`purchase.column.${name}`) });

type Body = Pick<StoreSheetPaper, 'about' | 'rows' | 'notes' | 'signs'> & Readonly<{ columns: readonly ColumnName[]; totalMinor: number }>;
function sheet(w: PaperWords, kind: StoreSheetKind, f: PaperFacts, b: Body): StoreSheetPaper {
  return {
    kind,
    template: 'store-sheet@2',
    ...headOf(w, kind, f),
    about: b.about,
    columns: columnsOf(w, b.columns),
    rows: b.rows,
    sum: { label: w.t('purchase.sum'), words: w.inWords(b.totalMinor), amount: w.money(b.totalMinor), column: b.columns.indexOf('amount') },
    notes: b.notes,
    signs: b.signs,
  };
}
const named = (l: Readonly<{ name: string; spec: string | null }>): string => (l.spec === null ? l.name : `${l.name} ${l.spec}`);
const signed = (w: PaperWords, name: string, at: string): string => `${name} ${w.monthDay(w.localDay(at))}`;
const qty = (n: number): string => String(n);

/** 三家比價 of a line, as a row of its own: who asked how much, which is the lowest, who gets it and why (P17). */
function quoteRows(w: PaperWords, l: RequisitionView['lines'][number]): string[][] {
  if (l.quotes.length === 0) return [];
  const each = l.quotes.map((q) =>
    w.t(q.isChosen ? 'purchase.quoteChosen' : q.isCheapest ? 'purchase.quoteLowest' : 'purchase.quoteOf', {
      name: q.supplier,
      price: w.money(q.priceMinor),
    }),
  );
  const why = l.quoteReason === null ? '' : w.t('purchase.quoteReason', { reason: l.quoteReason });
  return [[`${w.t('purchase.quotes', { list: each.join(w.t('value.separator')) })}${why}`]];
}

/** 零件請購單 (B12), printed when it is submitted: approved is written in by whoever decides. */
export function buildRequisition(f: PaperFacts & Readonly<{ requisition: RequisitionView }>): StoreSheetPaper {
  const w = paperWords(f);
  const pr = f.requisition;
  const suppliers = [...new Set(pr.lines.flatMap((l) => l.supplier ?? []))];
  return sheet(w, 'requisition', f, {
    columns: ['no', 'sku', 'name', 'unit', 'onHand', 'onOrder', 'asked', 'approved', 'price', 'amount', 'use'],
    about: [
      [field(w.t('purchase.department'), w.t(`purchase.departments.${pr.department}`)), field(w.t('purchase.requester'), pr.requester)],
      [field('', w.day(w.localDay(pr.requestedAt))), field(w.t('purchase.needBy'), w.day(pr.needBy))],
    ],
    rows: pr.lines.flatMap((l) => [
      [
        String(l.lineNo),
        l.sku,
        named(l),
        w.t(`unit.${l.unit}`),
        qty(l.onHand),
        qty(l.onOrder),
        qty(l.qty),
        '',
        w.money(l.priceMinor ?? 0),
        w.money(l.amountMinor),
        l.jobNo ?? w.t(`purchase.reason.${pr.reason}`),
      ],
      ...quoteRows(w, l),
    ]),
    totalMinor: pr.totalMinor,
    notes: [
      [
        w.t('purchase.limit', { amount: w.money(pr.chiefMinor) }),
        suppliers.length === 0 ? '' : w.t('purchase.suppliers', { names: suppliers.join(w.t('value.separator')) }),
        w.t('purchase.kept'),
      ].join(''),
      ...(pr.note === null ? [] : [pr.note]),
    ],
    signs: [
      { label: w.t('purchase.sign.requester'), name: signed(w, pr.requester, pr.requestedAt) },
      { label: w.t('purchase.sign.approver'), name: '' },
      { label: w.t('purchase.sign.buyer'), name: '' },
      { label: w.t('purchase.sign.receiver'), name: '' },
      { label: w.t('purchase.sign.accountant'), name: '' },
    ],
  });
}

/** 訂購單 (B13), for the supplier. */
export function buildPurchaseOrder(f: PaperFacts & Readonly<{ order: OrderView }>): StoreSheetPaper {
  const w = paperWords(f);
  const po = f.order;
  return sheet(w, 'purchase-order', f, {
    columns: ['no', 'code', 'sku', 'name', 'unit', 'ordered', 'price', 'amount', 'use'],
    about: [
      [
        field(w.t('purchase.supplier'), po.supplier, 'strong'),
        ...(po.supplierPhone === null ? [] : [field(w.t('field.phone'), po.supplierPhone, 'code')]),
      ],
      [field('', w.day(w.localDay(po.sentAt))), field(w.t('purchase.dueOn'), w.day(po.dueOn))],
    ],
    rows: po.lines.map((l) => [
      String(l.lineNo),
      l.supplierCode ?? '',
      l.sku,
      named(l),
      w.t(`unit.${l.unit}`),
      qty(l.qty),
      w.money(l.priceMinor),
      w.money(l.amountMinor),
      l.prNo,
    ]),
    totalMinor: po.totalMinor,
    notes: [w.t('purchase.orderTerms'), ...(po.note === null ? [] : [po.note])],
    signs: [
      { label: w.t('purchase.sign.buyer'), name: signed(w, po.sentBy, po.sentAt) },
      { label: w.t('purchase.sign.approver'), name: '' },
      { label: w.t('purchase.sign.supplier'), name: '' },
    ],
  });
}

/** 驗收入庫單 (B13): what came, what was accepted, what it costs. */
export function buildGoodsReceipt(f: PaperFacts & Readonly<{ receipt: ReceiptView }>): StoreSheetPaper {
  const w = paperWords(f);
  const gr = f.receipt;
  const why = (l: ReceiptView['lines'][number]): string =>
    [l.rejectReason === null ? '' : w.t(`purchase.reject.${l.rejectReason}`), l.priceReason ?? '']
      .filter((s) => s !== '')
      .join(w.t('value.separator'));
  return sheet(w, 'goods-receipt', f, {
    columns: ['no', 'sku', 'name', 'unit', 'delivered', 'accepted', 'rejected', 'price', 'amount', 'bin', 'why'],
    about: [
      [
        field(w.t('purchase.supplier'), gr.supplier, 'strong'),
        ...(gr.deliveryNo === null ? [] : [field(w.t('purchase.deliveryNo'), gr.deliveryNo, 'code')]),
      ],
      [field('', w.stamp(gr.receivedAt)), field(w.t('purchase.order'), gr.poNo, 'code')],
    ],
    rows: gr.lines.map((l) => [
      String(l.lineNo),
      l.sku,
      l.serials.length === 0 ? named(l) : `${named(l)}\n${l.serials.join(w.t('value.separator'))}`,
      w.t(`unit.${l.unit}`),
      qty(l.delivered),
      qty(l.accepted),
      qty(l.rejected),
      w.money(l.priceMinor),
      w.money(l.amountMinor),
      l.bin ?? '',
      why(l),
    ]),
    totalMinor: gr.totalMinor,
    notes: gr.note === null ? [] : [gr.note],
    signs: [
      { label: w.t('purchase.sign.receiver'), name: signed(w, gr.receivedBy, gr.receivedAt) },
      { label: w.t('purchase.sign.buyer'), name: '' },
      { label: w.t('purchase.sign.accountant'), name: '' },
    ],
  });
}

/** 退供應商單: goes with the pieces. */
export function buildSupplierReturn(f: PaperFacts & Readonly<{ returned: SupplierReturnView }>): StoreSheetPaper {
  const w = paperWords(f);
  const vr = f.returned;
  return sheet(w, 'supplier-return', f, {
    columns: ['no', 'sku', 'name', 'unit', 'returned', 'amount', 'serials'],
    about: [
      [
        field(w.t('purchase.supplier'), vr.supplier, 'strong'),
        ...(vr.supplierPhone === null ? [] : [field(w.t('field.phone'), vr.supplierPhone, 'code')]),
      ],
      [field('', w.day(w.localDay(vr.sentAt)))],
    ],
    rows: vr.lines.map((l) => [
      String(l.lineNo),
      l.sku,
      named(l),
      w.t(`unit.${l.unit}`),
      qty(l.qty),
      w.money(l.valueMinor),
      l.serials.join(w.t('value.separator')),
    ]),
    totalMinor: vr.totalMinor,
    notes: [w.t('purchase.returnReason', { reason: vr.reason })],
    signs: [
      { label: w.t('purchase.sign.sender'), name: signed(w, vr.sentBy, vr.sentAt) },
      { label: w.t('purchase.sign.supplier'), name: '' },
      { label: w.t('purchase.sign.accountant'), name: '' },
    ],
  });
}
