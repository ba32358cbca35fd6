import type { CHARGEABLE_KINDS } from '../../quote/schema';
import type { FormSheetPaper } from '../models/form-sheet';
import { buildHead } from './build-head';
import type { PaperFacts } from './facts';
import { field } from './fields';
import { factsBlock, tableBlock } from './form-blocks';
import { paperWords } from './paper-words';

export type PriceListFacts = PaperFacts &
  Readonly<{
    /** The day whose prices stand on it. */
    on: string;
    charges: readonly Readonly<{ code: string; name: string; kind: (typeof CHARGEABLE_KINDS)[number]; priceMinor: number }>[];
    guaranteeDays: number;
  }>;

/** 收費標準表 for the wall: every service that is offered on a day with its price, the repair guarantee and the complaint phone (P9 art. 5). */
export function buildPriceList(f: PriceListFacts): FormSheetPaper {
  const w = paperWords(f);
  return {
    kind: 'price-list',
    template: 'form-sheet@1',
    head: buildHead(w, 'price-list', f, w.t('form.priceList.note')),
    blocks: [
      factsBlock([
        field(w.t('form.priceList.on'), w.dayWithWeek(f.on), 'strong'),
        field(w.t('form.priceList.guarantee'), w.t('form.priceList.guaranteeDays', { days: f.guaranteeDays }), 'strong'),
      ]),
      tableBlock(
        w.t('form.priceList.services'),
        [
          [w.t('form.priceList.code'), 26, 'code'],
          [w.t('form.priceList.item'), 88],
          [w.t('form.priceList.kind'), 24, 'middle'],
          [w.t('form.priceList.price', { currency: w.symbol }), 30, 'figure'],
        ],
        f.charges.map((c) => [c.code, c.name, w.t(`form.priceList.kinds.${c.kind}`), w.money(c.priceMinor)]),
      ),
    ],
    terms: [
      w.t('form.priceList.tax'),
      w.t('form.priceList.parts'),
      ...(f.site.complaintPhone === '' ? [] : [w.t('form.priceList.complaint', { phone: f.site.complaintPhone })]),
    ],
    signs: [],
  };
}
