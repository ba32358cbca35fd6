import { fontFaces } from '#electron/print/print-fonts';
import { printHtml } from '#electron/print/render-html';
import { LANGUAGES } from '#shared/kernel/region';
import { numberOf } from '#shared/printed-document/models/paper-document';
import { PAPER_CHOICES, pageOf, partsToPrint, type PageSize } from '#shared/printed-document/paper';
import { firstPrint } from '#shared/printed-document/print-mark';
import { sampleDocuments } from '#shared/printed-document/sample/samples';

export type LookPage = Readonly<{ name: string; page: PageSize; html: (heightMm?: number) => string }>;

/** Every paper, part and size in three languages, plain and with long names, for people to look at (`npm run look`). */
export function lookPages(fontBase: string): readonly LookPage[] {
  const fonts = fontFaces(fontBase);
  return LANGUAGES.flatMap((language) =>
    [false, true].flatMap((long) =>
      sampleDocuments(language, { long }).flatMap((document, n) =>
        PAPER_CHOICES[document.kind].flatMap((paper) =>
          partsToPrint(document.kind, paper).map((part, i) => {
            const stamped = { ...firstPrint(part), stamp: '副本 COPY 2', stampLine: '115-11-24 09:10　林佳蓉　客戶要求', voidWord: '作廢' };
            const mark = long && i === 0 ? stamped : firstPrint(part);
            return {
              name: [document.kind, n, paper, part, language, long ? 'long' : 'plain', numberOf(document)].join('_'),
              page: pageOf(document.kind, paper),
              html: (heightMm?: number) => printHtml({ document, marks: [mark], paper }, fonts, heightMm === undefined ? {} : { heightMm }),
            };
          }),
        ),
      ),
    ),
  );
}
