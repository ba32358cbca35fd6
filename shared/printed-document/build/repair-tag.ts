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
  /** Tags of the devices that came with it: how many before, and how many in all. Left out: it came alone. */
  among?: Readonly<{ before: number; of: number }>;
}>;

/** One for the device, one for each of its bags. */
export const tagsOf = (bags: RepairTagFacts['bags']): number => 1 + bags.length;

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
    count: w.t('tag.count', { n: String((f.among?.before ?? 0) + n), m: String(f.among?.of ?? tagsOf(f.bags)) }),
    shelf: f.shelf,
  };
}

/** 修護吊牌: the device's tag first, then one for each accessory bag; n/m counts all that one receipt brought (users-ask 37). */
export function buildRepairTags(f: RepairTagFacts): RepairTagPaper[] {
  const w = paperWords(f);
  return [
    tag(w, f, 1, f.product.label, f.fault),
    ...f.bags.map((bag, i) => tag(w, f, i + 2, `${w.t('tag.bag')}　${accessoriesText(w, bag)}`, f.product.label)),
  ];
}
