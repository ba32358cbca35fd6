import { describe, expect, it } from 'vitest';
import { printHtml } from '#electron/print/render-html';
import { LANGUAGES } from '#shared/kernel/region';
import { FORM_SHEETS } from '#shared/printed-document/models/form-sheet';
import type { PaperDocument } from '#shared/printed-document/models/paper-document';
import { PAPER_CHOICES, partsToPrint, ROUTED_KINDS, TEMPLATE_KINDS, type Paper } from '#shared/printed-document/paper';
import { firstPrint } from '#shared/printed-document/print-mark';
import { samplesOf } from '#shared/printed-document/sample/samples';

const htmlOf = (document: PaperDocument, paper: Paper): string => {
  const [part = 'original'] = partsToPrint(document.kind, paper);
  const html = printHtml({ document, marks: [firstPrint(part)], paper }, () => '');
  return html.slice(html.indexOf('<body>'));
};
const plain = (html: string): string =>
  html
    .replaceAll(/<svg.*?<\/svg>/g, '')
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
const pagesIn = (html: string): number => html.split('<article').length - 1;

/** Every word of a form, block by block. */
function wordsIn(document: PaperDocument): string[] {
  if (!('blocks' in document)) return [];
  const inBlocks = document.blocks.flatMap((block) => {
    switch (block.as) {
      case 'fields':
        return [block.title, ...block.fields.flatMap((f) => [f.label, f.value])];
      case 'table':
        return [block.title, ...block.columns.map((c) => c.title), ...block.rows.flat()];
      case 'choices':
        return block.rows.flatMap((row) => [row.label, ...row.choices.map((c) => c.text)]);
      case 'writing':
        return [block.label, block.text];
      case 'text':
        return [block.title, ...block.lines];
    }
  });
  return [...inBlocks, ...document.terms, ...document.signs.flatMap((s) => [s.label, s.name])];
}

describe.each(FORM_SHEETS)('%s', (kind) => {
  const samples = LANGUAGES.flatMap((language) =>
    [{}, { long: true }, { long: true, rare: true }].flatMap((filling) => samplesOf(kind, language, filling)),
  );
  it('says every word of its model on every paper, over however many pages', () => {
    for (const document of samples)
      for (const paper of PAPER_CHOICES[kind]) {
        const text = plain(htmlOf(document, paper));
        expect(wordsIn(document).filter((word) => !text.includes(word))).toEqual([]);
      }
  });
  it('counts its pages, and signs on the last alone', () => {
    for (const document of samples)
      for (const paper of PAPER_CHOICES[kind]) {
        const html = htmlOf(document, paper);
        expect(html.split('p-form-foot').length - 1).toBe(1);
        expect(html.lastIndexOf('p-form-foot')).toBeGreaterThan(html.lastIndexOf('<article'));
      }
  });
});

it('lines to write on fill a page and never begin another', () => {
  const [open] = samplesOf('repair-card', 'zh-TW');
  if (open?.kind !== 'repair-card') throw new Error('no sample');
  const without = { ...open, blocks: open.blocks.map((b) => (b.as === 'table' ? { ...b, blanks: 1 } : b)) };
  const blanks = (html: string): number => html.split('p-blank').length - 1;
  for (const paper of PAPER_CHOICES['repair-card']) {
    expect(pagesIn(htmlOf(open, paper))).toBe(pagesIn(htmlOf(without, paper)));
    expect(blanks(htmlOf(open, paper))).toBeGreaterThanOrEqual(2);
  }
  expect(blanks(htmlOf(open, 'A4'))).toBeGreaterThan(blanks(htmlOf(open, 'A5')));
});

it('the repair card says no price, no whole phone and no passcode (B7)', () => {
  for (const document of samplesOf('repair-card', 'zh-TW', { long: true }))
    for (const paper of PAPER_CHOICES['repair-card'])
      expect(plain(htmlOf(document, paper))).not.toMatch(/NT\$|1,450|2,250|0928-765-432|0928765432/);
});

it('the boxes say what was found: F23’s card is ticked four times, an unanswered one not at all', () => {
  const ticked = (long: boolean): number => {
    const [card] = samplesOf('opinion-card', 'zh-TW', { long });
    return card === undefined ? 0 : htmlOf(card, 'A5').split('p-chosen').length - 1;
  };
  expect([ticked(true), ticked(false)]).toEqual([4, 0]);
});

it('a paper whose business comes later has a preview and no printer (decision 055)', () => {
  const ahead = TEMPLATE_KINDS.filter((kind) => !ROUTED_KINDS.some((routed) => routed === kind));
  expect(ahead).toHaveLength(8);
  for (const kind of ahead) expect(samplesOf(kind, 'en').length).toBeGreaterThan(0);
  for (const kind of ['repair-card', 'technician-day', 'chief-day', 'exchange-order'] as const) expect(ahead).not.toContain(kind);
});
