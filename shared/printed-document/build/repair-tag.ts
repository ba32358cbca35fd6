import type { Language, ServiceType } from '../../kernel/region';
import type { RepairTagPaper } from '../models/repair-tag';
import { paperCodeOf, siteNumberOf } from '../paper-code';
import type { AccessoryFact, PaperSite, ProductFact } from './facts';
import { accessoriesText } from './fields';
import { paperWords, type PaperWords } from './paper-words';

/** `bags`: what lies in each accessory bag; every bag has its own tag (decisions 4). */
export type RepairTagFacts = Readonly<{
  site: PaperSite;
  language: Language;
  cardNo: string;
  product: ProductFact;
  customerName: string;
  phone: string | null;
  fault: string;
  promisedOn: string;
  type: ServiceType;
  shelf: string;
  bags: readonly (readonly AccessoryFact[])[];
}>;

/** The running number stands, the series recedes (design §6.8). */
export function numberParts(cardNo: string): Readonly<{ series: string; running: string }> {
  const cut = cardNo.lastIndexOf('-') + 1;
  return { series: cardNo.slice(0, cut), running: cardNo.slice(cut) };
}

function tag(w: PaperWords, f: RepairTagFacts, n: number, title: string, text: string): RepairTagPaper {
  const siteNumber = siteNumberOf(f.site.code, f.cardNo);
  return {
    kind: 'repair-tag',
    template: 'repair-tag@1',
    language: w.language,
    region: f.site.region,
    ...numberParts(f.cardNo),
    barcode: siteNumber,
    qr: paperCodeOf(siteNumber),
    title,
    serial: f.product.identifier?.value ?? '',
    person: w.maskedName(f.customerName),
    phone: f.phone === null ? '' : w.maskedPhone(f.phone),
    text,
    promise: w.t('tag.promise', { day: w.monthDay(f.promisedOn) }),
    type: w.t(`type.${f.type}`),
    count: w.t('tag.count', { n: String(n), m: String(f.bags.length + 1) }),
    shelf: f.shelf,
  };
}

/** 修護吊牌: the device's tag first, then one for each accessory bag, numbered n/m. */
export function buildRepairTags(f: RepairTagFacts): RepairTagPaper[] {
  const w = paperWords(f);
  return [
    tag(w, f, 1, f.product.label, f.fault),
    ...f.bags.map((bag, i) => tag(w, f, i + 2, `${w.t('tag.bag')}　${accessoriesText(w, bag)}`, f.product.label)),
  ];
}
