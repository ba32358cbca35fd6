import { lineHeight, widthOf } from '../text-width';

type Box = Readonly<{ xMm: number; yMm: number; widthMm: number; heightMm: number }>;
/** One line that fits its box: whoever draws it breaks and cuts nothing. */
export type LabelText = Box & Readonly<{ as: 'text'; text: string; pt: number; isBold: boolean; align: 'left' | 'center' | 'right' }>;
/**
 * What stands on a label, placed in millimetres from its top left corner. The sheet of the preview and the languages of label printers
 * draw the same elements.
 */
export type LabelElement =
  | LabelText
  | (Box & Readonly<{ as: 'bars'; value: string }>)
  | (Box & Readonly<{ as: 'qr'; value: string; moduleMm: number }>)
  | (Box & Readonly<{ as: 'frame'; lineMm: number }>);
/** One label of a print; its elements lie within its size. */
export type Label = Readonly<{ widthMm: number; heightMm: number; elements: readonly LabelElement[] }>;

type Line = Readonly<{ text: string; pt: number; isBold?: boolean; align?: LabelText['align'] }>;
/** A line of text as wide as its room. */
export const textAt = (xMm: number, yMm: number, widthMm: number, { text, pt, isBold = false, align = 'left' }: Line): LabelText => ({
  as: 'text',
  xMm,
  yMm,
  widthMm,
  heightMm: lineHeight(pt),
  text,
  pt,
  isBold,
  align,
});
/** A hair more than the text, for the printer that rounds to dots. */
export const roomFor = (text: string, pt: number, isBold = false): number => widthOf(text, pt, isBold) + 0.4;
