import { isBlack } from '../dots';
import { command, type LabelLanguage } from './label-language';

/** The printer's own types, large to small: name, cell in dots. A cell may be set double. */
const TYPES = [
  ['5', 32, 48],
  ['4', 24, 32],
  ['3', 16, 24],
  ['2', 12, 20],
  ['1', 8, 12],
] as const;
const GAP_MM = 2;
const QR_LEVEL = 'M';
const line = (text: string): Uint8Array => command(`${text}\r\n`);

/** TSPL of TSC's manual: lines of commands; in a BITMAP a dot that is not set is black. */
export const tspl: LabelLanguage = {
  begin: (widthMm, heightMm) =>
    line([`SIZE ${widthMm} mm,${heightMm} mm`, `GAP ${GAP_MM} mm,0 mm`, 'DIRECTION 1', 'REFERENCE 0,0', 'CLS'].join('\r\n')),
  letters({ x, y, text, width, height, align }) {
    const type = TYPES.find(([, cellWidth, cellHeight]) => cellHeight <= height && cellWidth * text.length <= width);
    if (type === undefined) return null;
    const [name, cellWidth, cellHeight] = type;
    const spare = width - cellWidth * text.length;
    const left = x + (align === 'left' ? 0 : align === 'right' ? spare : Math.floor(spare / 2));
    return line(`TEXT ${left},${y + Math.floor((height - cellHeight) / 2)},"${name}",0,1,1,"${text}"`);
  },
  frame: ({ x, y, width, height, line: thick }) => line(`BOX ${x},${y},${x + width - 1},${y + height - 1},${thick}`),
  bars: ({ x, y, value, height, module }) => line(`BARCODE ${x},${y},"128",${height},0,0,${module},${module},"${value}"`),
  qr: ({ x, y, value, module }) => line(`QRCODE ${x},${y},${QR_LEVEL},${module},A,0,M2,"${value}"`),
  raster({ x, y }, picture) {
    const stride = Math.ceil(picture.widthDots / 8);
    const white = new Uint8Array(stride * picture.heightDots).fill(0xff);
    for (let row = 0; row < picture.heightDots; row++)
      for (let dot = 0; dot < picture.widthDots; dot++) {
        const at = row * stride + (dot >> 3);
        if (isBlack(picture, dot, row)) white[at] = (white[at] ?? 0) & ~(0x80 >> (dot & 7));
      }
    return Buffer.concat([command(`BITMAP ${x},${y},${stride},${picture.heightDots},0,`), white, line('')]);
  },
  end: () => line('PRINT 1,1'),
};
