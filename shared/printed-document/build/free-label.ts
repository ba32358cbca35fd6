import type { Language } from '../../kernel/region';
import type { RepairTagPaper } from '../models/repair-tag';
import { paperCodeOf, siteNumberOf } from '../paper-code';
import type { PaperSite } from './facts';
import { paperWords } from './paper-words';
import { numberParts } from './repair-tag';

type FreeLabelFacts = Readonly<{
  site: PaperSite;
  language: Language;
  number: string;
  title: string;
  person: string | null;
  phone: string | null;
  text: string | null;
  place: string | null;
  madeOn: string;
  count: number;
}>;

/** 自由標籤 (users-ask 36): what somebody wants to stick on a thing that has no job yet, or never will; name and phone are masked as on a tag. */
export function buildFreeLabels(f: FreeLabelFacts): RepairTagPaper[] {
  const w = paperWords(f);
  const siteNumber = siteNumberOf(f.site.code, f.number);
  return Array.from({ length: f.count }, (_, n) => ({
    kind: 'free-label',
    template: 'repair-tag@1',
    language: w.language,
    region: f.site.region,
    ...numberParts(f.number),
    barcode: siteNumber,
    qr: paperCodeOf(siteNumber),
    title: f.title,
    serial: '',
    person: f.person === null ? '' : w.maskedName(f.person),
    phone: f.phone === null ? '' : w.maskedPhone(f.phone),
    text: f.text ?? '',
    promise: w.monthDay(f.madeOn),
    type: '',
    count: w.t('tag.count', { n: String(n + 1), m: String(f.count) }),
    shelf: f.place ?? '',
  }));
}
