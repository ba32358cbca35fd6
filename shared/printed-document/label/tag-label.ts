import type { RepairTagPaper } from '../models/repair-tag';
import { PAPER_SIZES, TIE_ON_CARD, type LabelPaper } from '../paper';
import type { PrintMark } from '../print-mark';
import { lineHeight, widthOf } from '../text-width';
import { clipText, fitLines } from '../wrap-text';
import { barsIn, qrAt } from './codes';
import { roomFor, textAt, type Label, type LabelElement, type LabelText } from './element';
import { inLettersOf, inSize } from './letter-size';

type TagLayout = Readonly<{
  marginMm: readonly [x: number, y: number];
  qrMm: number;
  numberPt: number;
  seriesPt: number;
  titlePt: number;
  titleLines: number;
  textPt: number;
  /** Two, where nothing else is said. */
  serialLines?: number;
  footPt: number;
  shelfPt: number;
  /** 0: no bars, the QR carries the number alone. */
  barsMm: number;
  /** Left free at the top for the hole that the string goes through. */
  eyeletMm?: number;
}>;
export type TagPaper = LabelPaper | typeof TIE_ON_CARD;
/** 修護吊牌 and the labels of its shape, by size (D7, design §6.8). */
const LAYOUTS: Readonly<Record<TagPaper, TagLayout>> = {
  [TIE_ON_CARD]: {
    marginMm: [4, 4],
    qrMm: 22,
    numberPt: 20,
    seriesPt: 9,
    titlePt: 16,
    titleLines: 5,
    textPt: 12,
    serialLines: 3,
    footPt: 14,
    shelfPt: 20,
    barsMm: 13,
    eyeletMm: 14,
  },
  '60x40': {
    marginMm: [2, 1.6],
    qrMm: 16,
    numberPt: 15,
    seriesPt: 8,
    titlePt: 11,
    titleLines: 2,
    textPt: 8.5,
    footPt: 8.5,
    shelfPt: 13,
    barsMm: 6.5,
  },
  '50x30': {
    marginMm: [1.6, 1.2],
    qrMm: 13,
    numberPt: 12,
    seriesPt: 7.5,
    titlePt: 9,
    titleLines: 2,
    textPt: 7.5,
    footPt: 7.5,
    shelfPt: 10,
    barsMm: 6,
  },
  '40x30': {
    marginMm: [1.6, 1.2],
    qrMm: 13,
    numberPt: 12,
    seriesPt: 7.5,
    titlePt: 8.5,
    titleLines: 1,
    textPt: 7.5,
    footPt: 7.5,
    shelfPt: 10,
    barsMm: 0,
  },
};
/** Clear around a QR and above the foot. */
const GAP_MM = 2;
const FRAME_MM = 0.3;
const VOID_PT = 12;
const LEAST_PT = 7.5;
const LEAST_STAMP_PT = 5;
/** A day cut shorter than this says nothing. */
const LEAST_DAY_MM = 6;

/** A text in a frame of its own; the letters keep clear of the line. */
function framed(text: string, xMm: number, yMm: number, widthMm: number, pt: number): LabelElement[] {
  const heightMm = lineHeight(pt) + 2 * FRAME_MM;
  return [
    { as: 'frame', xMm, yMm, widthMm, heightMm, lineMm: FRAME_MM },
    textAt(xMm + FRAME_MM, yMm + FRAME_MM, widthMm - 2 * FRAME_MM, { text, pt, isBold: true, align: 'center' }),
  ];
}

/** The stamp of a reprint as large as it fits: a label without it would pass for the first one (B31). */
function stampOf({ stamp }: PrintMark, roomMm: number, footPt: number): Readonly<{ text: string; pt: number; widthMm: number }> | null {
  if (stamp === null) return null;
  let pt = footPt;
  while (pt > LEAST_STAMP_PT && roomFor(stamp, pt, true) + 1 > roomMm) pt -= 0.5;
  const text = clipText(stamp, roomMm - 1.4, (t) => widthOf(t, pt, true));
  return { text, pt, widthMm: roomFor(text, pt, true) + 1 };
}

/** Day at the left, n/m at the right, the stamp of a reprint between them; day and type give way to the stamp. */
function foot(doc: RepairTagPaper, mark: PrintMark, xMm: number, yMm: number, widthMm: number, pt: number): LabelElement[] {
  const most = widthMm * 0.4;
  const count = clipText(doc.count, most, (t) => widthOf(t, pt, true));
  const countMm = roomFor(count, pt, true);
  const end = xMm + widthMm - countMm - 1;
  const stamp = stampOf(mark, end - xMm, pt);
  const dayMm = end - xMm - (stamp === null ? 0 : stamp.widthMm + 1.6);
  const promise = dayMm < LEAST_DAY_MM ? '' : clipText(doc.promise, dayMm, (t) => widthOf(t, pt, true));
  const placed: LabelElement[] = [
    textAt(xMm + widthMm - countMm, yMm, countMm, { text: count, pt, isBold: true, align: 'right' }),
    textAt(xMm, yMm, roomFor(promise, pt, true), { text: promise, pt, isBold: true }),
  ];
  let at = xMm + (promise === '' ? 0 : roomFor(promise, pt, true) + 1.2);
  if (stamp !== null) {
    placed.push(...framed(stamp.text, at, yMm - FRAME_MM, stamp.widthMm, stamp.pt));
    at += stamp.widthMm + 1.2;
  }
  if (at + roomFor(doc.type, pt) <= end) placed.push(textAt(at, yMm, roomFor(doc.type, pt), { text: doc.type, pt }));
  return placed;
}

/** The shelf in its frame below the QR; a long one is set smaller, and ends in an ellipsis only below the smallest type. */
function shelfBox(
  shelf: string,
  qr: Readonly<{ xMm: number; yMm: number; widthMm: number; heightMm: number }>,
  layout: TagLayout,
): LabelElement[] {
  const room = qr.widthMm - 1;
  let pt = layout.shelfPt;
  while (pt > LEAST_PT && widthOf(shelf, pt, true) > room) pt -= 0.5;
  const shown = clipText(shelf, room, (t) => widthOf(t, pt, true));
  return shown === '' ? [] : framed(shown, qr.xMm, qr.yMm + qr.heightMm + 1.6, qr.widthMm, pt);
}

/** The number at the top: the running part stands, the series recedes. A number that is too long is set smaller. */
function numberLine(doc: RepairTagPaper, layout: TagLayout, xMm: number, yMm: number, widthMm: number): LabelText[] {
  const runningMm = (pt: number): number => roomFor(doc.running, pt, true);
  const seriesMm = roomFor(doc.series, layout.seriesPt);
  let pt = layout.numberPt;
  while (pt > layout.seriesPt && seriesMm + runningMm(pt) > widthMm) pt -= 0.5;
  const series = clipText(doc.series, widthMm - runningMm(pt), (t) => roomFor(t, layout.seriesPt));
  const own = series === '' ? 0 : roomFor(series, layout.seriesPt);
  const down = (lineHeight(pt) - lineHeight(layout.seriesPt)) * 0.72; // both stand on one line
  return [
    textAt(xMm, yMm + down, own, { text: series, pt: layout.seriesPt }),
    textAt(xMm + own, yMm, widthMm - own, { text: clipText(doc.running, widthMm - own, (t) => roomFor(t, pt, true)), pt, isBold: true }),
  ];
}

function layOut(doc: RepairTagPaper, mark: PrintMark, paper: TagPaper, by: number): Label {
  const layout = inSize(LAYOUTS[paper], by);
  const { widthMm, heightMm } = PAPER_SIZES[paper];
  const height = heightMm ?? 0;
  const [x, margin] = layout.marginMm;
  const top = margin + (layout.eyeletMm ?? 0);
  const wide = widthMm - 2 * x;
  const qr = qrAt(doc.qr, widthMm - x, top, layout.qrMm);
  const side = shelfBox(doc.shelf, qr, layout);
  const sideEnd = Math.max(...[qr, ...side].map((e) => e.yMm + e.heightMm)) + 0.6;
  const bars =
    layout.barsMm === 0
      ? null
      : barsIn([doc.barcode, `${doc.series}${doc.running}`], 0, height - margin - layout.barsMm, widthMm, layout.barsMm);
  const footAt = (bars?.yMm ?? height - margin) - lineHeight(layout.footPt) - 0.5;
  const footMm = sideEnd > footAt ? qr.xMm - 1 - x : wide;
  const elements: LabelElement[] = [qr, ...side, ...foot(doc, mark, x, footAt, footMm, layout.footPt), ...(bars === null ? [] : [bars])];

  let y = top;
  const roomAt = (at: number): number => (at < sideEnd ? qr.xMm - GAP_MM - x : wide);
  elements.push(...numberLine(doc, layout, x, y, roomAt(y)));
  y += lineHeight(layout.numberPt);
  const textLine = lineHeight(layout.textPt);
  const bodyEnd = footAt - (mark.voidWord === null ? 0 : lineHeight(VOID_PT) + 2 * FRAME_MM);
  const put = (text: string, pt: number, most: number, isBold = false): void => {
    const from = y;
    const lines = fitLines(
      text,
      most,
      (n) => roomAt(from + n * lineHeight(pt)) - 0.4,
      (t) => widthOf(t, pt, isBold),
    );
    for (const line of lines) {
      elements.push(textAt(x, y, roomAt(y), { text: line, pt, isBold }));
      y += lineHeight(pt);
    }
  };
  const linesLeft = (pt: number, keptMm: number): number => Math.floor((bodyEnd - y - keptMm + 0.01) / lineHeight(pt));
  const [person, phone] = ownerLines(doc, roomAt(y + lineHeight(layout.titlePt) + textLine) - 0.4, layout.textPt);
  const serialAt = y + lineHeight(layout.titlePt);
  const serialMost = layout.serialLines ?? 2;
  const serialLines = fitLines(
    doc.serial,
    serialMost,
    (n) => roomAt(serialAt + n * textLine) - 0.4,
    (t) => widthOf(t, layout.textPt),
  ).length;
  const below = serialLines * textLine + (person === '' ? 0 : textLine) + (phone === '' ? 0 : textLine);
  put(doc.title, layout.titlePt, Math.max(1, Math.min(layout.titleLines, linesLeft(layout.titlePt, below))), true);
  put(doc.serial, layout.textPt, Math.min(serialMost, Math.max(1, linesLeft(layout.textPt, below - serialLines * textLine))));
  put(person, layout.textPt, Math.min(1, linesLeft(layout.textPt, 0)));
  put(phone, layout.textPt, Math.min(1, linesLeft(layout.textPt, 0)));
  if (mark.voidWord !== null) elements.push(...framed(mark.voidWord, x, bodyEnd, roomFor(mark.voidWord, VOID_PT, true) + 3, VOID_PT));
  else put(doc.text, layout.textPt, linesLeft(layout.textPt, 0));
  return { widthMm, heightMm: height, elements: elements.filter((e) => e.as !== 'text' || e.text !== '') };
}

/** A tag, laid out: number, model, serial, owner with masked phone, fault; QR and shelf at the right; day and n/m; bars below. */
export const tagLabel = (doc: RepairTagPaper, mark: PrintMark, paper: TagPaper): Label =>
  inLettersOf(doc.look?.font ?? 'normal', (by) => layOut(doc, mark, paper, by));

/** Owner and phone share a line where both are whole; else each has its own. */
function ownerLines(doc: RepairTagPaper, roomMm: number, pt: number): readonly [person: string, phone: string] {
  const both = [doc.person, doc.phone].filter(Boolean).join('　');
  return widthOf(both, pt) <= roomMm ? [both, ''] : [doc.person, doc.phone];
}
