import { widthOf } from '#shared/printed-document/text-width';
import type { Raster } from '#shared/printer/raster';
import { toDots } from '../dots';
import { command, type LabelLanguage } from './label-language';

const PT_PER_MM = 1 / 0.3528;
/** Font 0 is condensed: its widest line is no wider than the paper's own letters of the same height. */
const LEAST_DOTS = 14;
/** `^`, `~` and `_` as `_5E`: under ^FH a field's data can hold no command. */
const field = (text: string): string =>
  `^FH_^FD${text.replaceAll(/[\^~_]/g, (c) => `_${c.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`)}^FS`;

/** n times a hex digit as Zebra writes it: g to z are twenties, G to Y the rest. */
function repeated(digit: string, times: number): string {
  let [left, out] = [times, ''];
  while (left >= 400) {
    out += `z${digit}`;
    left -= 400;
  }
  if (left === 1) return out + digit;
  if (left === 0) return out;
  const twenties = Math.floor(left / 20);
  const rest = left % 20;
  return `${out}${twenties === 0 ? '' : String.fromCharCode(102 + twenties)}${rest === 0 ? '' : String.fromCharCode(70 + rest)}${digit}`;
}

/** A row of hex digits in Zebra's short form: `,` fills with white to the end, `!` with black. */
function shortRow(hex: string): string {
  const end = /(?:(0+)|(F+))$/.exec(hex);
  const kept = end !== null && end[0].length > 1 ? hex.slice(0, end.index) : hex;
  const tail = kept === hex ? '' : end?.[1] === undefined ? '!' : ',';
  return kept.replaceAll(/(.)\1*/g, (run, digit: string) => repeated(digit, run.length)) + tail;
}

function graphic({ widthDots, heightDots, rows }: Raster): string {
  const stride = Math.ceil(widthDots / 8);
  const lines = Array.from({ length: heightDots }, (_, y) =>
    Array.from(rows.subarray(y * stride, (y + 1) * stride), (b) => b.toString(16).toUpperCase().padStart(2, '0')).join(''),
  );
  const data = lines.map((hex, y) => (hex === lines[y - 1] ? ':' : shortRow(hex))).join('');
  return `^GFA,${stride * heightDots},${stride * heightDots},${stride},${data}`;
}

/** ZPL II of Zebra's manual: one format of fields between ^XA and ^XZ. */
export const zpl: LabelLanguage = {
  begin: (widthMm, heightMm, dpi) => command(`^XA^PON^LH0,0^PW${toDots(widthMm, dpi)}^LL${toDots(heightMm, dpi)}\n`),
  letters({ x, y, text, width, height, align }) {
    const most = Math.round(height / 1.2);
    const needed = widthOf(text, PT_PER_MM, true); // dots of width for one dot of height
    const size = Math.min(most, Math.floor(width / Math.max(needed, 0.01)));
    if (size < LEAST_DOTS) return null;
    const block = align === 'left' ? '' : `^FB${width},1,0,${align === 'right' ? 'R' : 'C'}`;
    return command(`^FO${x},${y + Math.floor((height - size) / 2)}^A0N,${size},${size}${block}${field(text)}\n`);
  },
  frame: ({ x, y, width, height, line }) => command(`^FO${x},${y}^GB${width},${height},${line}^FS\n`),
  bars: ({ x, y, value, height, module }) => command(`^FO${x},${y}^BY${module}^BCN,${height},N,N,N,A${field(value)}\n`),
  qr: ({ x, y, value, module }) => command(`^FO${x},${y}^BQN,2,${module}${field(`MA,${value}`)}\n`),
  raster: ({ x, y }, picture) => command(`^FO${x},${y}${graphic(picture)}^FS\n`),
  end: () => command('^PQ1^XZ\n'),
};
