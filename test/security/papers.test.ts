import { describe, expect, it } from 'vitest';
import { printHtml } from '#electron/print/render-html';
import { LANGUAGES } from '#shared/kernel/region';
import { cleanLine, cleanNote } from '#shared/kernel/text';
import type { PaperDocument } from '#shared/printed-document/models/paper-document';
import { PAPER_CHOICES, partsToPrint } from '#shared/printed-document/paper';
import { firstPrint } from '#shared/printed-document/print-mark';
import { sampleDocuments } from '#shared/printed-document/sample/samples';
import { site } from '../site';
import { filledWith, harmlessLike, HOSTILE } from './hostile-text';

const htmlOf = (document: PaperDocument): string =>
  PAPER_CHOICES[document.kind]
    .map((paper) => printHtml({ document, marks: partsToPrint(document.kind, paper).map(firstPrint), paper }, () => ''))
    .join('\n');
const bodyOf = (html: string): string => html.slice(html.indexOf('<body>'));
/** The paper without its words: what surrounds the data must be the same whatever the data is. */
const frameOf = (html: string): readonly string[] => (html.match(/<[^>]*>/g) ?? []).map((tag) => tag.replaceAll(/="[^"]*"/g, '=""'));
const isSame = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every((tag, i) => tag === b[i]);
const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

describe.each(LANGUAGES)('papers in %s', (language) => {
  describe.each(sampleDocuments(language).map((document, n) => [`${n} ${document.kind}`, document] as const))('%s', (_name, document) => {
    it.each(Object.entries(HOSTILE))('with %s in every field is the same paper with other words', (_case, text) => {
      const { document: filled, fields } = filledWith(document, text);
      expect(fields, 'fields that take any text').toBeGreaterThan('head' in document ? 10 : 4);
      const html = htmlOf(filled);
      const frame = frameOf(html);
      expect(isSame(frame, frameOf(htmlOf(filledWith(document, harmlessLike(text)).document)))).toBe(true);
      expect(frame.filter((tag) => /^<(img|script|iframe|object|embed|link|base|form)\b|\son\w+=/i.test(tag))).toEqual([]);
      expect(html.match(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u200E\u200F\u202A-\u202E\u2066-\u2069]/)).toBeNull();
      const words = escaped(text.replaceAll(/[\u0000-\u001F\u200F\u202A-\u202E\u2066-\u2069]/g, ''));
      expect(bodyOf(html).includes(words), 'the text stands there as it was typed').toBe(true);
    });
  });
});

it('what a printer would obey does not get past the door (quality S14)', async () => {
  const clerk = site().person('clerk');
  const name = `王\u001b@\u001dV0小\u0000明\n^XZ~JR\u202E`;
  const mei = await clerk.ask('customer.create', { name, noPhone: true, privacyConsent: true });
  expect(mei.name).not.toMatch(/[\u0000-\u001F\u202E]/);
  for (const clean of [cleanLine, cleanNote]) expect(clean('\u001b@a\u001dV0\u0000b\u0007\u202E')).toBe('@aV0b');
});
