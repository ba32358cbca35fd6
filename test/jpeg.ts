/** One block of a JPEG: marker, length, contents. */
export const jpegBlock = (marker: number, contents: readonly number[] | string): number[] => {
  const body = typeof contents === 'string' ? Array.from(contents, (c) => c.charCodeAt(0)) : contents;
  return [0xff, marker, (body.length + 2) >> 8, (body.length + 2) & 255, ...body];
};
type Extra = Readonly<{ head?: readonly number[]; tail?: readonly number[] }>;

/** The blocks of a small photo as the page draws it; `no` makes each another picture. No decoder would show much. */
export function jpegOf(width: number, height: number, no = 0, { head = [], tail = [] }: Extra = {}): Buffer {
  const size = [height >> 8, height & 255, width >> 8, width & 255];
  return Buffer.from([
    0xff,
    0xd8,
    ...jpegBlock(0xe0, 'JFIF\0\u0001\u0001\0\0\u0001\0\u0001\0\0'),
    ...head,
    ...jpegBlock(0xdb, [0, ...Array.from({ length: 64 }, () => 1)]),
    ...jpegBlock(0xc0, [8, ...size, 1, 1, 0x11, 0]),
    ...jpegBlock(0xda, [1, 1, 0, 0, 63, 0]),
    ...Array.from({ length: 40 }, () => no % 250),
    0xff,
    0xd9,
    ...tail,
  ]);
}
