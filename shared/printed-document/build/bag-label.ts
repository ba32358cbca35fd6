import type { Unit } from '../../part/schema';
import type { RepairTagPaper } from '../models/repair-tag';
import { paperCodeOf, siteNumberOf } from '../paper-code';
import type { PaperSite } from './facts';
import { paperWords } from './paper-words';
import { numberParts } from './repair-tag';
import type { Language } from '../../kernel/region';

export type BagLabelFacts = Readonly<{
  site: PaperSite;
  language: Language;
  /** The job, or the slip when it is for the van. */
  number: string;
  isJob: boolean;
  sku: string;
  part: string;
  unit: Unit;
  qty: number;
  technician: string;
  device: string | null;
  siNo: string;
  promisedOn: string | null;
  bin: string | null;
}>;

/** 料袋標籤 (users-ask 44): whoever sees the bag knows whose it is; the bars open the job. */
export function buildBagLabel(f: BagLabelFacts): RepairTagPaper {
  const w = paperWords(f);
  const siteNumber = siteNumberOf(f.site.code, f.number);
  return {
    kind: 'bag-label',
    template: 'repair-tag@1',
    language: w.language,
    region: f.site.region,
    ...numberParts(f.number),
    barcode: siteNumber,
    qr: paperCodeOf(siteNumber),
    title: f.part,
    serial: f.sku,
    person: f.technician,
    phone: f.isJob ? f.siNo : w.t('bagLabel.van'),
    text: f.device ?? '',
    promise: f.promisedOn === null ? '' : w.t('tag.promise', { day: w.monthDay(f.promisedOn) }),
    type: '',
    count: w.t('bagLabel.qty', { qty: String(f.qty), unit: w.t(`unit.${f.unit}`) }),
    shelf: f.bin ?? '',
  };
}
