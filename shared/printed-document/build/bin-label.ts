import type { Language } from '../../kernel/region';
import type { BinLabelPaper } from '../models/bin-label';
import { siteNumberOf } from '../paper-code';
import type { PaperSite } from './facts';

export type BinLabelFacts = Readonly<{
  site: PaperSite;
  language: Language;
  bins: readonly Readonly<{ code: string; name: string | null }>[];
}>;

/** 儲位標籤, one for each bin, in the order of the shelf. */
export const buildBinLabels = ({ site, language, bins }: BinLabelFacts): BinLabelPaper => ({
  kind: 'bin-label',
  template: 'bin-label@1',
  language,
  region: site.region,
  company: site.company,
  labels: bins.map(({ code, name }) => ({ code, name: name ?? '', barcode: siteNumberOf(site.code, code) })),
});
