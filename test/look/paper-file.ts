/** One paper as a page of HTML, waiting to be pictured. A roll's slip has no height until it is measured. */
export type PaperFile = Readonly<{ name: string; file: string; widthMm: number; heightMm: number | null }>;

/** Stands in the page rule of a slip until its length has been measured. */
export const UNMEASURED_MM = 2999;
