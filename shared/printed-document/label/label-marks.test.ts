import { describe, expect, it } from 'vitest';
import { samplesOf } from '../sample/samples';
import { firstPrint } from '../print-mark';
import { TIE_ON_CARD, type LabelPaper, type PaperKind } from '../paper';
import { labelsOf } from './labels';
import type { Label, LabelText } from './element';

const KINDS: readonly PaperKind[] = ['repair-tag', 'bag-label', 'old-part-label', 'free-label', 'bin-label'];
const PAPERS: readonly LabelPaper[] = ['60x40', '50x30', '40x30'];
const LANGUAGES = ['zh-TW', 'zh-CN', 'en'] as const;
const STAMPS = ['補印', '副本 COPY 1', '副本 COPY 12', 'Printed again'];
const ofTags = LANGUAGES.map((language) => ({ kind: 'repair-tag', paper: TIE_ON_CARD, language }) as const);
const onLabels = KINDS.flatMap((kind) => PAPERS.flatMap((paper) => LANGUAGES.map((language) => ({ kind, paper, language }))));
const cases = [...onLabels, ...ofTags];

const textsOf = (label: Label): readonly LabelText[] => label.elements.filter((e) => e.as === 'text');
const overlaps = (a: LabelText, b: LabelText): boolean =>
  a.xMm < b.xMm + b.widthMm - 0.01 &&
  b.xMm < a.xMm + a.widthMm - 0.01 &&
  a.yMm < b.yMm + b.heightMm - 0.5 &&
  b.yMm < a.yMm + a.heightMm - 0.5;

describe.each(cases)('$kind on $paper in $language', ({ kind, paper, language }) => {
  it.each(STAMPS)('says %s, within the label and on no other word', (stamp) => {
    for (const doc of samplesOf(kind, language))
      for (const label of labelsOf(doc, { ...firstPrint('original'), stamp }, paper) ?? []) {
        const texts = textsOf(label);
        const mark = texts.find((t) => t.text.includes(stamp));
        if (mark === undefined) throw new Error(`no ${stamp} among ${texts.map((t) => t.text).join(' | ')}`);
        expect(mark.xMm + mark.widthMm).toBeLessThanOrEqual(label.widthMm);
        expect(texts.filter((t) => t !== mark && overlaps(t, mark)).map((t) => t.text)).toEqual([]);
      }
  });
});
