import { z } from 'zod';

export const FONT_SIZES = ['small', 'normal', 'large'] as const;
export const FontSize = z.enum(FONT_SIZES);
export type FontSize = z.infer<typeof FontSize>;

const Mm = z.number().min(0).max(297);
/** A sheet of A4 with labels: how many, where the first begins, from one to the next, and how large one is. */
export const LabelGrid = z
  .object({
    columns: z.int().min(1).max(20),
    rows: z.int().min(1).max(40),
    leftMm: Mm,
    topMm: Mm,
    acrossMm: Mm,
    downMm: Mm,
    widthMm: Mm.min(15),
    heightMm: Mm.min(10),
  })
  .refine((g) => g.leftMm + (g.columns - 1) * g.acrossMm + g.widthMm <= 210, 'gridTooWide')
  .refine((g) => g.topMm + (g.rows - 1) * g.downMm + g.heightMm <= 297, 'gridTooHigh')
  .refine((g) => (g.columns === 1 || g.acrossMm >= g.widthMm) && (g.rows === 1 || g.downMm >= g.heightMm), 'gridOverlaps');
export type LabelGrid = z.infer<typeof LabelGrid>;
export const cellsOf = (grid: LabelGrid): number => grid.columns * grid.rows;
/** 3 × 7 labels of 60 × 40 mm, what a print shop sells. */
export const USUAL_GRID: LabelGrid = { columns: 3, rows: 7, leftMm: 9, topMm: 6, acrossMm: 66, downMm: 41, widthMm: 60, heightMm: 40 };

/**
 * What the centre's template gave a paper, with the version it is of: a reprint is the same paper whatever became of the template.
 * `logo`: the picture's hash; when the paper is drawn, the picture itself as a data address.
 */
export const Look = z.object({
  version: z.int().min(1),
  logo: z.string(),
  header: z.array(z.string()),
  footer: z.array(z.string()),
  font: FontSize,
});
export type Look = z.infer<typeof Look>;
/** Left out: labels of before the size of their letters was asked for. */
export const LabelLook = z.object({ version: z.int().min(1), grid: LabelGrid.nullable(), font: FontSize.optional() });
export type LabelLook = z.infer<typeof LabelLook>;
