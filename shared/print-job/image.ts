/** What the image of a print is written in: the sheet as a PDF, or the very bytes that the printer got. */
export const IMAGE_LANGUAGES = ['pdf', 'escpos', 'tspl', 'zpl', 'escp'] as const;
export type ImageLanguage = (typeof IMAGE_LANGUAGES)[number];

/** A print of more than this is printed and not kept: its model is (decision 047). */
export const MAX_IMAGE_BYTES = 12_000_000;
/** Images of papers that can be drawn again from their model may take so much, until the centre says otherwise. */
export const IMAGE_LIMIT_MB = 2_048;
