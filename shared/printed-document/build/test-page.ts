import type { Language } from '../../kernel/region';
import type { PrinterDevice } from '../../printer/device';
import type { TestPagePaper } from '../models/test-page';
import type { Paper } from '../paper';
import { paperCodeOf, siteNumberOf } from '../paper-code';
import type { PaperSite } from './facts';
import { paperWords } from './paper-words';

export type TestPageFacts = Readonly<{
  site: PaperSite;
  language: Language;
  number: string;
  printer: string;
  device: PrinterDevice;
  paper: Paper;
  printedAt: string;
  by: string;
}>;

/** Traditional and simplified, letters of names that old printers lack, punctuation, figures that are easily mistaken. */
const LETTERS = [
  '國字測試：修護、領取收據。',
  '汉字测试：维修、收据。',
  '堃喆煊犇媖 𠮷',
  'ABC abc 0O 1lI 8B 5S',
  'NT$ ¥ ①②③ ／（）「」',
] as const;

/** 測試頁 of a printer: whether its paper is whole, straight and to the millimetre. */
export function buildTestPage({ site, language, number, printer, device, paper, printedAt, by }: TestPageFacts): TestPagePaper {
  const w = paperWords({ site, language });
  const siteNumber = siteNumberOf(site.code, number);
  const { way, address } = device;
  return {
    kind: 'test-page',
    template: 'test-page@1',
    language,
    region: site.region,
    company: site.company,
    number,
    title: w.t('testPage.title'),
    printer,
    checks: [w.t('testPage.measure'), w.t('testPage.edges'), w.t('testPage.read')],
    details: [
      { label: w.t('testPage.way'), value: `${w.t(`testPage.ways.${way}`)}　${address}` },
      { label: w.t('testPage.language'), value: w.t(`testPage.languages.${device.language}`) },
      { label: w.t('testPage.paper'), value: paper },
      ...(device.language === 'driver' ? [] : [{ label: w.t('testPage.head'), value: `${device.dpi} dpi　${device.dotsAcross}` }]),
    ],
    letters: [...LETTERS],
    printed: w.t('head.printed', { at: w.stamp(printedAt), by }),
    barcode: siteNumber,
    qr: paperCodeOf(siteNumber),
  };
}
