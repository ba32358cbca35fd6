import type { Language } from '../../kernel/region';
import type { OldPartView } from '../../old-part/schema';
import type { RepairTagPaper } from '../models/repair-tag';
import { paperCodeOf, siteNumberOf } from '../paper-code';
import type { PaperSite } from './facts';
import { paperWords } from './paper-words';
import { numberParts } from './repair-tag';

type Facts = Readonly<{ site: PaperSite; language: Language; item: OldPartView }>;
/** 舊件袋標籤: whose part it is, from which job, and until when it must be on its way; the bars find it in the ledger. */
export function buildOldPartLabel({ site, language, item }: Facts): RepairTagPaper {
  const w = paperWords({ site, language });
  const siteNumber = siteNumberOf(site.code, item.opNo);
  return {
    kind: 'old-part-label',
    template: 'repair-tag@1',
    language: w.language,
    region: site.region,
    ...numberParts(item.opNo),
    barcode: siteNumber,
    qr: paperCodeOf(siteNumber),
    title: item.name,
    serial: item.oldSerial ?? item.sku,
    person: item.maker ?? '',
    phone: item.jobNo,
    text: item.model,
    promise: w.t('maker.sendBy', { day: w.monthDay(item.dueOn) }),
    type: '',
    count: `×${item.qty}`,
    shelf: w.t('maker.oldPart'),
  };
}
