const MM_PER_PT = 0.3528;
/** Widths of the bundled letters from blank to tilde in thousandths of an em, regular and bold (Noto Sans TC; the test measures the font). */
const REGULAR = [
  224, 323, 474, 555, 555, 921, 680, 278, 338, 338, 467, 555, 278, 347, 278, 392, 555, 555, 555, 555, 555, 555, 555, 555, 555, 555, 278,
  278, 555, 555, 555, 474, 946, 608, 657, 638, 688, 589, 552, 689, 728, 293, 535, 646, 543, 812, 723, 742, 633, 742, 635, 596, 599, 721,
  575, 878, 573, 531, 603, 338, 392, 338, 555, 559, 606, 563, 618, 510, 620, 554, 325, 564, 607, 275, 275, 552, 284, 926, 610, 606, 620,
  620, 388, 468, 377, 607, 521, 802, 498, 521, 475, 338, 270, 338, 555,
];
const BOLD = [
  227, 370, 574, 590, 590, 963, 740, 325, 378, 378, 507, 590, 325, 370, 325, 387, 590, 590, 590, 590, 590, 590, 590, 590, 590, 590, 325,
  325, 590, 590, 590, 514, 1007, 641, 681, 656, 714, 615, 585, 717, 757, 330, 568, 686, 578, 853, 749, 770, 667, 770, 682, 624, 625, 748,
  619, 915, 627, 580, 613, 378, 387, 378, 590, 567, 626, 591, 644, 527, 644, 581, 372, 597, 640, 304, 306, 604, 315, 964, 641, 626, 644,
  644, 437, 495, 421, 637, 576, 863, 562, 574, 511, 378, 296, 378, 590,
];
const NO_WIDTH = /\p{Mn}|\p{Me}|[\u200B\u200C\u2060]|\u200D|[\uFE00-\uFE0F]/u;
const LATIN = /[\u00A0-\u024F\u1E00-\u1EFF\u2010-\u2015]/u;
const PICTURE = /\p{Extended_Pictographic}/u;

function emsOf(letter: string, isBold: boolean): number {
  const known = (isBold ? BOLD : REGULAR)[(letter.codePointAt(0) ?? 0) - 0x20];
  if (known !== undefined) return known / 1000;
  if (NO_WIDTH.test(letter)) return 0;
  if (PICTURE.test(letter)) return 1.3;
  return LATIN.test(letter) ? 0.78 : 1;
}

/** Width of a text on paper: measured letters of the alphabet, one em for a Chinese character, a little more for a picture. */
export function widthOf(text: string, pt: number, isBold = false): number {
  let ems = 0;
  for (const letter of text) ems += emsOf(letter, isBold);
  return ems * pt * MM_PER_PT;
}

/** Height of a line of one text in millimetres: its letters, and a fifth between the lines. */
export const lineHeight = (pt: number): number => pt * MM_PER_PT * 1.2;
