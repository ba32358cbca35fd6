import type { BinLabelPaper } from '../models/bin-label';
import { PAPER_SIZES, type LabelPaper } from '../paper';
import type { PrintMark } from '../print-mark';
import { lineHeight, widthOf } from '../text-width';
import { clipText, fitLines } from '../wrap-text';
import { barsIn, qrAt } from './codes';
import { roomFor, textAt, type Label, type LabelElement } from './element';
import { inLettersOf, inSize } from './letter-size';

type BinLayout = Readonly<{ marginMm: readonly [x: number, y: number]; codePt: number; namePt: number; smallPt: number; barsMm: number }>;
const LAYOUTS: Readonly<Record<LabelPaper, BinLayout>> = {
  '60x40': { marginMm: [2, 1.6], codePt: 30, namePt: 9, smallPt: 7.5, barsMm: 10 },
  '50x30': { marginMm: [1.6, 1.2], codePt: 22, namePt: 8, smallPt: 7.5, barsMm: 7 },
  '40x30': { marginMm: [1.6, 1.2], codePt: 20, namePt: 8, smallPt: 7.5, barsMm: 7 },
};
const LEAST_PT = 11;

type Bin = BinLabelPaper['labels'][number];
/** One bin: its code as large as it fits on one line, bars below; where the bars do not fit a QR stands at the right. */
function binLabel(doc: BinLabelPaper, bin: Bin, mark: PrintMark, paper: LabelPaper, by: number): Label {
  const layout = inSize(LAYOUTS[paper], by);
  const { widthMm, heightMm } = PAPER_SIZES[paper];
  const height = heightMm ?? 0;
  const [x, top] = layout.marginMm;
  const small = lineHeight(layout.smallPt);
  const barsAt = height - top - small - layout.barsMm;
  const bars = barsIn([bin.barcode, bin.code], 0, barsAt, widthMm, layout.barsMm);
  const qr = bars === null ? qrAt(bin.barcode, widthMm - x, top + small + 1, 16) : null;
  const wide = (qr === null ? widthMm - x : qr.xMm - 2) - x;
  const align = qr === null ? 'center' : 'left';

  let pt = layout.codePt;
  while (pt > LEAST_PT && roomFor(bin.code, pt, true) > wide) pt -= 1;
  const most = pt === LEAST_PT ? 3 : 1;
  const code = fitLines(
    bin.code,
    most,
    () => wide - 0.4,
    (t) => widthOf(t, pt, true),
  );
  const end = qr === null ? barsAt : height - top - small;
  const codeMm = code.length * lineHeight(pt);
  const named = Math.max(0, Math.min(qr === null ? 1 : 3, Math.floor((end - top - small - codeMm) / lineHeight(layout.namePt))));
  const name = fitLines(
    bin.name,
    named,
    () => wide - 0.4,
    (t) => widthOf(t, layout.namePt),
  );
  const company = [mark.voidWord, mark.stamp, doc.company].filter((word) => word !== null).join('　');
  const line = (text: string, textPt: number, yMm: number, isBold = false): LabelElement =>
    textAt(x, yMm, wide, { text, pt: textPt, isBold, align });
  const isMarked = mark.voidWord !== null || mark.stamp !== null;
  const wholeMm = widthMm - 2 * x;
  const across = (text: string, yMm: number, isBold: boolean): LabelElement =>
    textAt(x, yMm, wholeMm, {
      text: clipText(text, wholeMm - 0.4, (t) => widthOf(t, layout.smallPt, isBold)),
      pt: layout.smallPt,
      align,
      isBold,
    });
  const elements: LabelElement[] = [
    across(company, top, isMarked),
    ...code.map((text, i) => line(text, pt, top + small + i * lineHeight(pt), true)),
    ...name.map((text, i) => line(text, layout.namePt, top + small + codeMm + i * lineHeight(layout.namePt))),
    bars ?? qr,
    across(bin.barcode, height - top - small, false),
  ].filter((e) => e !== null);
  return { widthMm, heightMm: height, elements: elements.filter((e) => e.as !== 'text' || e.text !== '') };
}

/** 儲位標籤: one label for each bin, in the order of the shelf. */
export const binLabels = (doc: BinLabelPaper, mark: PrintMark, paper: LabelPaper): readonly Label[] =>
  doc.labels.map((bin) => inLettersOf(doc.look?.font ?? 'normal', (by) => binLabel(doc, bin, mark, paper, by)));
