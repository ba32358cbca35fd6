import type { StayView } from '../../../custody/schema';
import type { FormSheetPaper } from '../../models/form-sheet';
import { buildHead } from '../build-head';
import { accessoriesText } from '../fields';
import { factsBlock, tableBlock } from '../form-blocks';
import { paperWords, type PaperWords } from '../paper-words';
import { bookFields, stacked, type BookFacts } from './book-facts';

export type LedgerLine = Pick<
  StayView,
  | 'dlNo'
  | 'inAt'
  | 'openedAt'
  | 'correctionOfNo'
  | 'receiptNo'
  | 'lineNo'
  | 'cardNo'
  | 'voucherNo'
  | 'customerName'
  | 'phone'
  | 'model'
  | 'serial'
  | 'broughtBy'
  | 'accessories'
  | 'state'
  | 'placeKind'
  | 'place'
  | 'holder'
  | 'inspectedAt'
  | 'inspectedBy'
  | 'notifiedAt'
  | 'notifiedBy'
  | 'outAt'
  | 'outTo'
  | 'outBy'
>;

/** 客戶商品進出登記簿 (B6): a line for each stay, as it stands at the moment of printing. */
export function buildGoodsLedger(f: BookFacts & Readonly<{ stays: readonly LedgerLine[] }>): FormSheetPaper {
  const w = paperWords(f);
  const head = (
    key: 'no' | 'papers' | 'customer' | 'product' | 'broughtBy' | 'accessories' | 'now' | 'inspected' | 'notified' | 'out',
  ): string => w.t(`form.book.goods.${key}`);
  return {
    kind: 'goods-ledger',
    template: 'form-sheet@1',
    head: buildHead(w, 'goods-ledger', f, w.t('form.book.goods.note')),
    blocks: [
      factsBlock(bookFields(w, f, w.t('form.book.goods.period'), f.stays.length)),
      tableBlock(
        '',
        [
          [head('no'), 31, 'code'],
          [head('papers'), 31],
          [head('customer'), 34],
          [head('product'), 40],
          [head('broughtBy'), 19],
          [head('accessories'), 34],
          [head('now'), 26],
          [head('inspected'), 25],
          [head('notified'), 25],
          [head('out'), 26],
        ],
        f.stays.map((s) => rowOf(w, s)),
      ),
    ],
    terms: [w.t('form.book.copy'), w.t('form.book.masked')],
    signs: [],
  };
}

function rowOf(w: PaperWords, s: LedgerLine): string[] {
  const at = (moment: string | null): string | null => (moment === null ? null : w.shortStamp(moment));
  const isBack = s.placeKind === 'customer' || s.placeKind === 'gone';
  return [
    stacked(s.dlNo, w.stamp(s.inAt ?? s.openedAt), s.correctionOfNo && w.t('form.book.goods.corrects', { no: s.correctionOfNo })),
    stacked(s.receiptNo === '' ? null : `${s.receiptNo}/${s.lineNo}`, s.cardNo, s.voucherNo),
    stacked(s.customerName, s.phone === null ? w.t('value.none') : w.maskedPhone(s.phone)),
    stacked(s.model, s.serial),
    s.broughtBy === s.customerName ? w.t('form.book.goods.self') : s.broughtBy,
    accessoriesText(
      w,
      s.accessories.map(({ name, qty }) => ({ text: name, qty })),
    ),
    // who has his goods back stands in the last column
    isBack
      ? w.t(`form.book.status.stay.${s.state}`)
      : stacked(w.t(`form.book.status.stay.${s.state}`), s.place, s.holder === s.place ? null : s.holder),
    stacked(at(s.inspectedAt), s.inspectedBy),
    stacked(at(s.notifiedAt), s.notifiedBy),
    stacked(at(s.outAt), s.outTo, s.outBy),
  ];
}
