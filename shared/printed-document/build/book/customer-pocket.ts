import type { CustomerView } from '../../../customer/schema';
import type { ProductView } from '../../../product/schema';
import type { FormSheetPaper } from '../../models/form-sheet';
import { buildHead } from '../build-head';
import type { PaperFacts } from '../facts';
import { field, wideField } from '../fields';
import { factsBlock, tableBlock } from '../form-blocks';
import { paperWords, type PaperWords } from '../paper-words';
import { stacked } from './book-facts';

export type PocketProduct = Pick<
  ProductView,
  | 'deviceClass'
  | 'brand'
  | 'model'
  | 'serial'
  | 'imei1'
  | 'imei2'
  | 'purchaseOn'
  | 'dealer'
  | 'proofType'
  | 'proofNo'
  | 'warrantyCardNo'
  | 'exFactoryOn'
  | 'installOn'
> &
  Readonly<{ voucherNo: string | null }>;
export type PocketFacts = PaperFacts &
  Readonly<{
    customer: Pick<
      CustomerView,
      'customerNo' | 'kind' | 'name' | 'contact' | 'phones' | 'address' | 'zone' | 'taxId' | 'consentAt' | 'marketingOk'
    > &
      Readonly<{ rep: string | null }>;
    products: readonly PocketProduct[];
  }>;

/** 客戶資料袋 (B1): the cover of the pocket in the archive: whose it is, and which products it holds the vouchers of. */
export function buildCustomerPocket(f: PocketFacts): FormSheetPaper {
  const w = paperWords(f);
  const { customer: c } = f;
  const head = (key: 'product' | 'serial' | 'bought' | 'proof' | 'days' | 'voucher'): string => w.t(`form.book.pocket.${key}`);
  return {
    kind: 'customer-pocket',
    template: 'form-sheet@1',
    head: buildHead(w, 'customer-pocket', f, w.t('form.book.pocket.note')),
    blocks: [
      factsBlock([
        wideField(w.t('field.customer'), `${c.name}　${c.customerNo}`, 'strong'),
        field(w.t('form.book.pocket.kind'), w.t(`form.book.pocket.kinds.${c.kind}`)),
        field(w.t('form.book.pocket.contact'), c.contact ?? ''),
        wideField(
          w.t('field.phone'),
          c.phones.length === 0 ? w.t('value.none') : c.phones.map((p) => w.phone(p.number)).join(w.t('value.separator')),
          'strong',
        ),
        wideField(w.t('field.address'), c.address ?? ''),
        field(w.t('form.book.pocket.zone'), w.t(`form.book.call.zones.${c.zone}`)),
        field(w.t('form.book.pocket.taxId'), c.taxId ?? '', 'code'),
        field(w.t('form.book.pocket.rep'), c.rep ?? ''),
        field(w.t('form.book.pocket.consent'), c.consentAt === null ? '' : w.stamp(c.consentAt)),
        field(w.t('form.book.pocket.marketing'), w.t(`form.book.pocket.${c.marketingOk ? 'yes' : 'no'}`)),
        field(w.t('form.book.asOf'), w.stamp(f.issuedAt)),
      ]),
      tableBlock(
        w.t('form.book.pocket.products'),
        [
          [head('product'), 55],
          [head('serial'), 42, 'code'],
          [head('bought'), 32],
          [head('proof'), 36],
          [head('days'), 39],
          [head('voucher'), 36, 'code'],
        ],
        f.products.map((p) => rowOf(w, p)),
        f.products.length === 0 ? 6 : 2,
      ),
    ],
    terms: [w.t('form.book.pocket.kept')],
    signs: [],
  };
}

function rowOf(w: PaperWords, p: PocketProduct): string[] {
  const on = (key: 'exFactory' | 'installed', day: string | null) =>
    day === null ? null : w.t(`form.book.pocket.${key}`, { on: w.shortDay(day) });
  return [
    stacked(w.t(`form.book.deviceClass.${p.deviceClass}`), [p.brand, p.model].filter(Boolean).join(' ')),
    stacked(p.serial, p.imei1, p.imei2) || w.t('value.none'),
    stacked(p.purchaseOn && w.shortDay(p.purchaseOn), p.dealer),
    stacked(
      w.t(`form.book.pocket.proofs.${p.proofType}`),
      p.proofNo,
      p.warrantyCardNo && w.t('form.book.pocket.cardNo', { no: p.warrantyCardNo }),
    ),
    stacked(on('exFactory', p.exFactoryOn), on('installed', p.installOn)),
    p.voucherNo ?? '',
  ];
}
