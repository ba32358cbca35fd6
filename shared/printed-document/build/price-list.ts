import type { CHARGEABLE_KINDS } from '../../quote/schema';
import type { FormSheetPaper } from '../models/form-sheet';
import { buildHead } from './build-head';
import type { PaperFacts } from './facts';
import { field } from './fields';
import { factsBlock, tableBlock } from './form-blocks';
import { paperWords, type PaperWords } from './paper-words';

export type PriceListFacts = PaperFacts &
  Readonly<{
    /** The day whose prices stand on it. */
    on: string;
    charges: readonly Readonly<{ code: string; name: string; kind: (typeof CHARGEABLE_KINDS)[number]; priceMinor: number }>[];
    guaranteeDays: number;
    /** Prices of parts, where the centre wants them on the wall. */
    parts: readonly Readonly<{ sku: string; name: string; priceMinor: number }>[];
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
      ...(f.charges.length === 0 ? [] : [servicesTable(w, f.charges)]),
      ...(f.parts.length === 0 ? [] : [partsTable(w, f.parts)]),
    ],
    terms: [
      w.t('form.priceList.tax'),
      w.t(f.parts.length === 0 ? 'form.priceList.parts' : 'form.priceList.partsHere'),
      ...(f.site.complaintPhone === '' ? [] : [w.t('form.priceList.complaint', { phone: f.site.complaintPhone })]),
    ],
    signs: [],
  };
}

const servicesTable = (w: PaperWords, charges: PriceListFacts['charges']) =>
  tableBlock(
    w.t('form.priceList.services'),
    [
      [w.t('form.priceList.code'), 26, 'code'],
      [w.t('form.priceList.item'), 88],
      [w.t('form.priceList.kind'), 24, 'middle'],
      [w.t('form.priceList.price', { currency: w.symbol }), 30, 'figure'],
    ],
    charges.map((c) => [c.code, c.name, w.t(`form.priceList.kinds.${c.kind}`), w.money(c.priceMinor)]),
  );

const partsTable = (w: PaperWords, parts: PriceListFacts['parts']) =>
  tableBlock(
    w.t('form.priceList.partsTitle'),
    [
      [w.t('form.priceList.partNo'), 42, 'code'],
      [w.t('form.priceList.partName'), 96],
      [w.t('form.priceList.price', { currency: w.symbol }), 30, 'figure'],
    ],
    parts.map((p) => [p.sku, p.name, w.money(p.priceMinor)]),
  );
