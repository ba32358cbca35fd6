import { describe, expect, it } from 'vitest';
import { printHtml } from '#electron/print/render-html';
import { LANGUAGES, type Language } from '#shared/kernel/region';
import { applyTemplate } from '#shared/paper-template/apply-template';
import { MAY_HIDE } from '#shared/paper-template/may-hide';
import { PLAIN_TEMPLATE, type TemplateSettings } from '#shared/paper-template/schema';
import { shownTexts } from '#shared/paper-template/shown-texts';
import { buildQuote } from '#shared/printed-document/build/quote';
import { fieldWord } from '#shared/printed-document/build/paper-words';
import type { PaperDocument } from '#shared/printed-document/models/paper-document';
import {
  isLabel,
  PAPER_CHOICES,
  PAPER_KINDS,
  TEMPLATE_KINDS,
  partsToPrint,
  type Paper,
  type PaperKind,
  type Part,
} from '#shared/printed-document/paper';
import { firstPrint } from '#shared/printed-document/print-mark';
import { factsFor } from '#shared/printed-document/sample/sample-facts';
import { sampleDocuments, samplesOf } from '#shared/printed-document/sample/samples';

const HAN = /\p{sc=Han}/u;
const bodyOf = (document: PaperDocument, paper: Paper, part: Part): string => {
  const html = printHtml({ document, marks: [firstPrint(part)], paper }, () => '');
  return html.slice(html.indexOf('<body>'));
};
const textOf = (html: string): string =>
  html
    .replaceAll(/<svg.*?<\/svg>/g, '')
    .replaceAll(/<[^>]+>/g, '\n')
    .replaceAll('&quot;', '"');
const bare = (text: string): string => text.replaceAll(/\s/g, '');
const noInvoice = (language: Language): string =>
  ({ 'zh-TW': '本單據非統一發票', 'zh-CN': '本单据不作发票使用', en: 'This is not a tax invoice' })[language];
type Walked = Readonly<{ document: PaperDocument; paper: Paper; part: Part; html: string; text: string }>;
/** Every sample, plain and long, on every paper and in every part. */
const walk = (language: Language): Walked[] =>
  [false, true].flatMap((long) =>
    sampleDocuments(language, { long }).flatMap((document) =>
      PAPER_CHOICES[document.kind].flatMap((paper) =>
        partsToPrint(document.kind, paper).map((part) => {
          const html = bodyOf(document, paper, part);
          return { document, paper, part, html, text: textOf(html) };
        }),
      ),
    ),
  );
const nameOf = ({ document, paper, part }: Walked): string => `${document.kind} ${paper} ${part}`;

describe.each(LANGUAGES)('rules of every paper in %s, all samples × papers × parts', (language) => {
  const all = walk(language);

  it('walks all kinds', () => {
    expect(new Set(all.map((w) => w.document.kind)).size).toBe(PAPER_KINDS.length);
    expect(all.length).toBeGreaterThan(120);
  });

  it('a paper speaks its language: labels, title and terms', () => {
    const lang = { 'zh-TW': 'zh-Hant-TW', 'zh-CN': 'zh-Hans-CN', en: 'en' }[language];
    expect(all.filter((w) => !w.html.includes(`lang="${lang}"`)).map(nameOf)).toEqual([]);
    const foreign = all.flatMap((w) => {
      if (!('head' in w.document)) return [];
      const { title, parts } = w.document.head;
      const own = [title, ...parts.map((p) => p.label), ...('terms' in w.document ? w.document.terms : [])];
      return own.filter((text) => HAN.test(text) !== (language !== 'en')).map((text) => `${nameOf(w)}: ${text}`);
    });
    expect(foreign).toEqual([]);
  });

  it('every paper with a head names the centre with its address and telephones, and on a laser or a roll it carries its QR (B0)', () => {
    const headed = all.filter((w) => 'head' in w.document);
    const missing = headed.filter((w) => {
      if (!('head' in w.document)) return false;
      const { company, site, address, phone, complaint, qr } = w.document.head;
      const hasQr = w.html.includes('class="p-qr"') && w.html.includes(`aria-label="${qr}"`);
      const [words, own] = [bare(w.text), [company, site, address, phone, complaint].map(bare)];
      return own.some((text) => !words.includes(text)) || hasQr === w.paper.startsWith('241x');
    });
    expect(missing.map(nameOf)).toEqual([]);
  });

  it('what takes or gives money back says that it is no tax invoice', () => {
    const says = noInvoice(language);
    const kinds = ['charge-slip', 'deposit-receipt', 'refund-slip', 'loan-agreement', 'loan-settlement', 'quote', 'return-slip'];
    const owing = all.filter((w) => kinds.includes(w.document.kind) && w.part !== 'card');
    expect(owing.filter((w) => !w.text.includes(says)).map(nameOf)).toEqual([]);
  });

  it('years of the Republic stand on Chinese papers of Taiwan only, and there only when the centre wants them', () => {
    const years = all.map((w) => [nameOf(w), /(?<!\d)1(?:1[2-6]) 年 \d+ 月|(?<!\d)11[2-6]-\d\d-\d\d/.test(w.text)] as const);
    expect(years.some(([, isRoc]) => isRoc)).toBe(language === 'zh-TW');
    const { of, customer, product } = factsFor({ language: 'zh-TW' });
    const facts = of('QT-2026-000009');
    const quoteOf = (rocDates: boolean) =>
      textOf(
        bodyOf(
          buildQuote({
            ...facts,
            site: { ...facts.site, rocDates },
            version: 1,
            cardNo: 'RC-2026-000005',
            customer,
            product,
            fault: '',
            diagnosis: null,
            lines: [{ kind: 'labour', text: '工資', qty: 1, priceMinor: 800, amountMinor: 800 }],
            grossMinor: 800,
            taxMinor: 38,
            netMinor: 762,
            validUntil: '2026-12-01',
          }),
          'A5',
          'customer',
        ),
      );
    expect(quoteOf(true)).toContain('115 年 12 月 1 日');
    expect(quoteOf(false)).toContain('2026 年 12 月 1 日');
  });

  it('a sum is written in words where the language writes it so', () => {
    const sums = all.flatMap(({ document }) =>
      'total' in document ? [document.total.words] : 'sum' in document && document.sum !== null ? [document.sum.words] : [],
    );
    const written = sums.filter((words) => words !== null);
    const asLaw = {
      'zh-TW': /^新臺幣[零壹貳參肆伍陸柒捌玖拾佰仟萬億元角分整]+$/,
      'zh-CN': /^人民币[零壹贰叁肆伍陆柒捌玖拾佰仟万亿元角分整]+$/,
      en: /^$/,
    }[language];
    expect(sums.length).toBeGreaterThan(0);
    expect(written.length > 0).toBe(language !== 'en');
    expect(written.filter((words) => !asLaw.test(words))).toEqual([]);
  });

  it('a tag or label has a masked phone, no price and no full name', () => {
    const labels = all.filter(({ document }) => isLabel(document.kind));
    expect(labels.length).toBeGreaterThan(8);
    const { customer } = factsFor({ language });
    const tells = labels.filter(
      (w) =>
        w.text.replaceAll(/[\s-]/g, '').includes(customer.phone ?? '-') ||
        /NT\$|¥|￥/.test(w.text) ||
        (w.document.kind === 'repair-tag' && w.text.includes(customer.name)),
    );
    expect(tells.map(nameOf)).toEqual([]);
  });

  it('the part for the bench has no prices', () => {
    const cards = all.filter(({ part }) => part === 'card');
    expect(cards.length).toBeGreaterThan(1);
    expect(new Set(cards.map((w) => w.document.kind))).toEqual(new Set(['quote']));
    const quotes = all.flatMap((w) => (w.document.kind === 'quote' ? [{ ...w, document: w.document }] : []));
    const moneyOn = ({ document: { lines, total, columns }, text }: (typeof quotes)[number]): string[] => {
      const money = [...lines.flatMap((l) => [l.price, l.amount]), total.amount, total.label, total.words ?? '', ...columns.slice(3)];
      const shown = text.split('\n');
      return money.filter((amount) => amount !== '' && shown.includes(amount));
    };
    expect(quotes.filter((w) => w.part === 'card').flatMap(moneyOn)).toEqual([]);
    expect(quotes.filter((w) => w.part === 'customer').every((w) => moneyOn(w).length > 3)).toBe(true);
    const lost = quotes.flatMap((w) => w.document.lines.filter((line) => !w.text.replaceAll('\n', '').includes(line.text)));
    expect(lost).toEqual([]);
  });

  it('the customer’s part has nothing that is for the house', () => {
    const customers = all.filter(({ part }) => part === 'customer');
    expect(new Set(customers.map((w) => w.document.kind)).size).toBeGreaterThan(7);
    const receipts = customers.flatMap((w) => ('shopOnly' in w.document ? [{ ...w, document: w.document }] : []));
    const innerOf = ({ document }: (typeof receipts)[number]) => [...document.shopOnly, ...document.devices.flatMap((d) => d.shopFields)];
    expect(receipts.every((w) => innerOf(w).length > 0)).toBe(true);
    const told = receipts.flatMap((w) => {
      // On A5 the stub at the left of the tear line is the shop's.
      const own = textOf(w.html.replaceAll(/<section class="p-stub.*?<\/section>/g, '')).split('\n');
      return innerOf(w)
        .filter((field) => own.includes(field.value))
        .map((field) => `${nameOf(w)}: ${field.label}`);
    });
    expect(told).toEqual([]);
  });
});

const template = (over: Partial<TemplateSettings>) => ({ version: 3, settings: { ...PLAIN_TEMPLATE, ...over } });
describe('a template on every kind', () => {
  const words = { header: 'HEAD-ONE\nHEAD-TWO', footer: 'FOOT-ONE', terms: 'TERM-ONE\nTERM-TWO' };
  const settings = { words: { 'zh-TW': words, 'zh-CN': words, en: words }, font: 'large' as const };

  it.each(TEMPLATE_KINDS.filter((kind) => !isLabel(kind)))('%s shows its lines on every page of every paper', (kind) => {
    for (const sample of LANGUAGES.flatMap((language) => samplesOf(kind, language, { long: true }))) {
      const document = applyTemplate(sample, template(settings));
      for (const paper of PAPER_CHOICES[kind])
        for (const part of partsToPrint(kind, paper)) {
          const html = bodyOf(document, paper, part);
          const pages = html.split('<article').length - 1;
          for (const line of ['HEAD-ONE', 'HEAD-TWO', 'FOOT-ONE'])
            expect(html.split(line).length - 1, `${paper} ${part} ${line}`).toBe(pages);
          expect(html.split('p-font-large').length - 1).toBe(pages);
        }
      const texts = shownTexts(document);
      expect(texts).toContain(kind === 'loss-statement' ? 'FOOT-ONE' : 'TERM-TWO');
    }
  });

  const hideable = PAPER_KINDS.flatMap((kind) => MAY_HIDE[kind].map((key) => [kind, key] as const));
  it.each(hideable)('%s without %s', (kind: PaperKind, key) => {
    const shown = samplesOf(kind, 'zh-TW', { long: true });
    const hidden = shown.map((d) => applyTemplate(d, template({ hidden: [key] })));
    const word = fieldWord('zh-TW', key);
    const has = (d: PaperDocument): boolean => {
      const text = JSON.stringify(d);
      if (d.kind !== 'test-page' && 'columns' in d && 'about' in d) {
        const named = [...d.about.flat().map((f) => f.label), ...d.columns.map((c) => c.title)];
        return named.includes(word) || d.rows.some((row) => row.length === 1 && row[0]?.startsWith(word));
      }
      if (!isLabel(kind)) return text.includes(`"label":"${word}"`);
      return d.kind === 'bin-label'
        ? d.labels.some((l) => l.name !== '')
        : key in d && (d as unknown as Record<string, string>)[key] !== '';
    };
    expect(shown.some(has)).toBe(true);
    expect(hidden.some(has)).toBe(false);
    expect(JSON.stringify(hidden).length).toBeLessThan(JSON.stringify(shown).length + 100 * shown.length);
  });
});
