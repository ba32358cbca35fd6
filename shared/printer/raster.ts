/** Black and white dots, one bit each, rows filled up to whole bytes, the left dot in the highest bit, 1 is black. */
export type Raster = Readonly<{ widthDots: number; heightDots: number; rows: Uint8Array }>;
