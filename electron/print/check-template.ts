import { DomainError } from '#shared/kernel/app-error';
import { LANGUAGES, type Language } from '#shared/kernel/region';
import { applyTemplate } from '#shared/paper-template/apply-template';
import { shownTexts } from '#shared/paper-template/shown-texts';
import type { TemplateInput } from '#shared/paper-template/schema';
import type { PaperDocument } from '#shared/printed-document/models/paper-document';
import { carbonSheetOf } from '#shared/printed-document/carbon-sheet';
import { cellsOf, USUAL_GRID } from '#shared/printed-document/models/look';
import { isFormPaper, PAPER_CHOICES, pageOf, partsToPrint, type Paper } from '#shared/printed-document/paper';
import { firstPrint } from '#shared/printed-document/print-mark';
import { samplesOf } from '#shared/printed-document/sample/samples';
import { lookFits } from './escp/form-page';
import { isOffSheet, isOverPage, missingText, snapshotOf, type Snapshot } from './page-faults';
import { loadSheets } from './print-pdf';
import type { PrintWindow } from './print-window';

/** So many labels have neighbours at each side, whatever their grid; all 800 of the finest would only take longer. */
const MOST_LABELS = 45;
async function laidOut(window: PrintWindow, document: PaperDocument, paper: Paper): Promise<Snapshot> {
  const { sheetHtml } = await loadSheets();
  const one = { document, marks: partsToPrint(document.kind, paper).map(firstPrint) };
  const grid = ('look' in document ? document.look?.grid : null) ?? USUAL_GRID;
  const cells = paper === 'A4-labels' ? Math.min(cellsOf(grid), MOST_LABELS) : 1;
  const along = Array.from({ length: cells - 1 }, (_, i) => ({ ...one, marks: one.marks.map((mark) => ({ ...mark, cell: i + 2 })) }));
  return window.withLoaded(sheetHtml({ ...one, along, paper }), snapshotOf);
}
const isMany = (paper: Paper): boolean => paper === 'A4-2up' || paper === 'A4-labels';
const isOver = async (window: PrintWindow, document: PaperDocument, paper: Paper): Promise<boolean> =>
  isOutside(await laidOut(window, document, paper), document, paper);
function isOutside(snapshot: Snapshot, { kind }: PaperDocument, paper: Paper): boolean {
  const page = pageOf(kind, paper);
  return isOverPage(snapshot, page.heightMm) || (isMany(paper) && isOffSheet(snapshot, page));
}

type Case = Readonly<{ sample: PaperDocument; paper: Paper; language: Language }>;
const casesOf = (kind: TemplateInput['kind']): Case[] =>
  LANGUAGES.flatMap((language) =>
    [false, true].flatMap((long) =>
      samplesOf(kind, language, { long }).flatMap((sample) => PAPER_CHOICES[kind].map((paper) => ({ sample, paper, language }))),
    ),
  );

/**
 * Draws the samples of a kind, plain and at their nastiest, in each language, on each paper of the kind, through the real print window,
 * and refuses the template when something stands outside its page or is lost (users-ask 38).
 */
export async function checkTemplate(window: PrintWindow, { kind, settings, picture }: TemplateInput, logo: string | null): Promise<void> {
  const drawn = picture === null ? logo : `data:image/jpeg;base64,${picture.jpegBase64}`;
  for (const { sample, paper, language } of casesOf(kind)) {
    const document = applyTemplate(sample, { version: 1, settings: { ...settings, logo: drawn } });
    const carbon = isFormPaper(paper) ? carbonSheetOf(document) : null;
    if (isFormPaper(paper) && carbon !== null && !lookFits(carbon, firstPrint('original'), paper))
      throw new DomainError('TEMPLATE_OVERFLOWS', { paper, language }); // as a dot-matrix printer writes it
    const snapshot = await laidOut(window, document, paper);
    // what the program's own paper does not keep either is no fault of the template
    if (isOutside(snapshot, document, paper) && !(await isOver(window, sample, paper)))
      throw new DomainError('TEMPLATE_OVERFLOWS', { paper, language });
    const lost = missingText(snapshot, shownTexts(document));
    if (lost !== null) throw new DomainError('TEMPLATE_LOSES', { paper, language, text: lost.slice(0, 40) });
  }
}
