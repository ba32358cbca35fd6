import { z } from 'zod';

/** Sizes of labels (D7). */
export const LABEL_PAPERS = ['60x40', '50x30', '40x30'] as const;
export type LabelPaper = (typeof LABEL_PAPERS)[number];
/** 吊卡 (D7): a tag for large goods, tied on through its eyelet. */
export const TIE_ON_CARD = '70x140';
/** Continuous carbon paper, half and third of a page of eleven inches; one print goes through all its copies. */
export const FORM_PAPERS = ['241x140', '241x93'] as const;
export type FormPaper = (typeof FORM_PAPERS)[number];
export const PAPERS = ['A4', 'A5', '80mm', '58mm', ...LABEL_PAPERS, ...FORM_PAPERS, TIE_ON_CARD, 'A4-2up', 'A4-labels'] as const;
export const Paper = z.enum(PAPERS);
export type Paper = z.infer<typeof Paper>;

/** Size of a page; a roll has no height of its own, the slip is as long as its content. */
export type PageSize = Readonly<{ widthMm: number; heightMm: number | null }>;
export const PAPER_SIZES: Readonly<Record<Paper, PageSize>> = {
  A4: { widthMm: 210, heightMm: 297 },
  A5: { widthMm: 148, heightMm: 210 },
  '80mm': { widthMm: 80, heightMm: null },
  '58mm': { widthMm: 58, heightMm: null },
  '60x40': { widthMm: 60, heightMm: 40 },
  '50x30': { widthMm: 50, heightMm: 30 },
  '40x30': { widthMm: 40, heightMm: 30 },
  [TIE_ON_CARD]: { widthMm: 70, heightMm: 140 },
  '241x140': { widthMm: 241, heightMm: 140 },
  // Two parts of an A5 paper beside each other, to be cut; and labels on a sheet.
  'A4-2up': { widthMm: 297, heightMm: 210 },
  'A4-labels': { widthMm: 210, heightMm: 297 },
  '241x93': { widthMm: 241, heightMm: 93 },
};
export const isLabelPaper = (paper: Paper): paper is LabelPaper => LABEL_PAPERS.some((p) => p === paper);
export const isFormPaper = (paper: Paper): paper is FormPaper => FORM_PAPERS.some((p) => p === paper);

/** What a receipt printer prints on, and the width its head reaches (D7). */
export const ROLL_PRINT_MM = { '80mm': 72, '58mm': 48 } as const satisfies Partial<Record<Paper, number>>;
export type Roll = keyof typeof ROLL_PRINT_MM;
export const isRoll = (paper: Paper): paper is Roll => paper in ROLL_PRINT_MM;
