import { LANGUAGES, type Language } from '#shared/kernel/region';
import type { PrintFit } from '#shared/print-job/states';
import type { PaperDocument } from '#shared/printed-document/models/paper-document';
import { PAPER_CHOICES, type Paper } from '#shared/printed-document/paper';
import { sampleDocuments, samplesOf } from '#shared/printed-document/sample/samples';

/** How a sample is filled: a usual day, or names of sixty characters with rare letters, and thirty lines. */
export type Filling = 'plain' | 'rare';
/** One paper to draw; `file` is the golden file it is held against, `name` its part in it. */
export type GoldenPaper = Readonly<{
  file: string;
  name: string;
  language: Language;
  filling: Filling;
  document: PaperDocument;
  paper: Paper;
}>;
/** What the drawing program tells of each PDF it wrote. */
export type Drawn = Readonly<Omit<GoldenPaper, 'document' | 'paper'> & { pdf: string; fit: PrintFit | null }>;

/** Every kind on each of its papers. The short list is the hardest of them: rare letters in the language of most columns. */
export function goldenPapers(isShort: boolean): readonly GoldenPaper[] {
  const languages = isShort ? LANGUAGES.slice(0, 1) : LANGUAGES;
  const fillings: readonly Filling[] = isShort ? ['rare'] : ['rare', 'plain'];
  return languages.flatMap((language) =>
    fillings.flatMap((filling) =>
      sampleDocuments(language, filling === 'rare' ? { long: true, rare: true } : {}).flatMap((document, n, all) => {
        const no = all.slice(0, n).filter(({ kind }) => kind === document.kind).length + 1;
        return PAPER_CHOICES[document.kind].map((paper) => ({
          file: `${document.kind}-${paper}.txt`,
          name: `${language} ${filling} ${no}`,
          language,
          filling,
          document,
          paper,
        }));
      }),
    ),
  );
}

/** Quotes whose code in a narrow column fits as it is, fits in smaller letters, and fits in none. */
export function plantedPapers(): readonly Readonly<{ document: PaperDocument; paper: Paper }>[] {
  const quote = samplesOf('quote', 'zh-TW').find((d) => d.kind === 'quote');
  if (quote?.kind !== 'quote') throw new Error('no quote');
  return ['零件', 'AAAAAA-123456', 'WWWWWWWW-WWWWWWWWWWWWWWW'].map((kind) => ({
    document: { ...quote, lines: quote.lines.map((line) => ({ ...line, kind })) },
    paper: 'A5',
  }));
}
