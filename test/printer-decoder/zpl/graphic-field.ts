import { inflateSync } from 'node:zlib';
import type { Raster } from '#shared/printer/raster';
import type { Parameters } from './parameters';

const BASE64 = /^:(B64|Z64):([A-Za-z0-9+/=]+):([\da-fA-F]{4})$/;

/** CRC-16 of CCITT (polynomial 1021, start 0) over the letters of the Base64. */
function crc16(text: string): number {
  let crc = 0;
  for (let i = 0; i < text.length; i++) {
    crc ^= text.charCodeAt(i) << 8;
    for (let bit = 0; bit < 8; bit++) crc = (crc & 0x8000) === 0 ? (crc << 1) & 0xffff : ((crc << 1) ^ 0x1021) & 0xffff;
  }
  return crc;
}

function fromBase64(p: Parameters, [, kind, body = '', check = '']: readonly (string | undefined)[]): Uint8Array {
  if (crc16(body) !== parseInt(check, 16)) p.fail(`check ${check} is not that of the data`);
  const packed = Buffer.from(body, 'base64');
  return kind === 'Z64' ? inflateSync(packed) : packed;
}

/** Letters that say how often the next digit comes: G to Y once to 19 times, g to z 20 to 400 times, added up. */
function timesOf(letter: string): number {
  if (letter >= 'G' && letter <= 'Y') return letter.charCodeAt(0) - 70;
  return letter >= 'g' && letter <= 'z' ? (letter.charCodeAt(0) - 102) * 20 : 0;
}

/** Digits with repeats; a comma fills the row with 0, ! with 1, a colon repeats the row before. */
function fromDigits(p: Parameters, text: string, bytesPerRow: number): Uint8Array {
  const rows: string[] = [];
  let [row, times] = ['', 0];
  const inRow = bytesPerRow * 2;
  const close = (filled: string): void => {
    rows.push(filled);
    row = '';
  };
  for (const letter of text) {
    if (/[\r\n]/.test(letter)) continue;
    const repeat = timesOf(letter);
    if (repeat > 0) times += repeat;
    else if (/[\dA-F]/.test(letter)) {
      row += letter.repeat(Math.max(1, times));
      times = 0;
      while (row.length >= inRow) {
        const rest = row.slice(inRow);
        close(row.slice(0, inRow));
        row = rest;
      }
    } else if (times > 0) p.fail(`a number of times before ${letter}`);
    else if (letter === ',') close(row.padEnd(inRow, '0'));
    else if (letter === '!') close(row.padEnd(inRow, 'F'));
    else if (letter === ':' && row === '' && rows.length > 0) close(rows.at(-1) ?? '');
    else p.fail(`${JSON.stringify(letter)} is no digit of a picture`);
  }
  if (row !== '' || times > 0) p.fail('the last row is not whole');
  return Buffer.from(rows.join(''), 'hex');
}

/** ^GFA,bytes,bytes of the picture,bytes in a row,data: in letters, plain or compressed. */
export function graphic(p: Parameters): Raster {
  p.letter('compression', 'A', 'A');
  const [sent, total, inRow] = [p.whole('bytes sent', 1, 9_999_999), p.whole('bytes', 1, 9_999_999), p.whole('bytes in a row', 1, 99_999)];
  if (sent !== total || total % inRow !== 0) p.fail(`${sent} and ${total} bytes in rows of ${inRow}`);
  const text = p.rest();
  const base64 = BASE64.exec(text);
  const rows = base64 === null ? fromDigits(p, text, inRow) : fromBase64(p, base64);
  if (rows.length !== total) p.fail(`the picture has ${rows.length} bytes, it says ${total}`);
  return { widthDots: inRow * 8, heightDots: total / inRow, rows: new Uint8Array(rows) };
}
