import { describe, expect, test } from 'vitest';
import { deflateSync } from 'node:zlib';
import { bytes } from '../bytes';
import { blackDots } from '../dots';
import { drawPage } from '../draw-page';
import { linesOf, type Item } from '../page';
import { decodeZpl } from './decode-zpl';

const PRINTER = { dotsAcross: 832 };
const labels = (inside: string, size = '^PW480^LL320') => decodeZpl(bytes(`^XA${size}${inside}^XZ`), PRINTER);
const items = (inside: string): readonly Item[] => labels(inside)[0]?.items ?? [];
const black = (inside: string): number =>
  items(inside).reduce((sum, item) => sum + (item.kind === 'raster' ? blackDots(item.raster) : 0), 0);

test('two labels, the second four times', () => {
  const [first, second] = decodeZpl(
    bytes('^XA^PW480^LL320^FO10,20^A0N,30,30^FDRC-1^FS^XZ\r\n^XA^PW400^LL240^PQ4,0,0,N^XZ'.replace('\r\n', '')),
    PRINTER,
  );
  expect(first).toMatchObject({ widthDots: 480, heightDots: 320, copies: 1 });
  expect(first && linesOf(first)).toEqual(['RC-1']);
  expect(second).toMatchObject({ widthDots: 400, copies: 4, items: [] });
});

describe('fields', () => {
  test.each<readonly [string, string, Record<string, unknown>]>([
    ['^A0', '^FO10,20^A0N,30,30^FDAb^FS', { kind: 'text', x: 10, y: 20, height: 30, text: 'Ab', turns: 0 }],
    ['^CF', '^CF0,40^FO10,20^FDAb^FS', { height: 40 }],
    ['^FT names the base line', '^FT10,100^A0N,40,40^FDAb^FS', { x: 10, y: 70 }],
    ['^LH', '^LH8,16^FO10,20^A0N,30^FDAb^FS', { x: 18, y: 36 }],
    ['^FH', '^FH^FO0,0^A0N,30^FDA_5E_20B^FS', { text: 'A^ B' }],
    ['^FH with ^CI28', '^CI28^FO0,0^A0N,30^FH\\^FDcaf\\C3\\A9^FS', { text: 'café' }],
    ['turned a quarter', '^FO10,20^A0R,30,30^FDAb^FS', { x: 10, y: 20, width: 30, turns: 1 }],
    ['^GB as a frame', '^FO5,6^GB100,50,3^FS', { kind: 'box', x: 5, y: 6, width: 100, height: 50, border: 3, isWhite: false }],
    ['^GB as a line', '^FO5,6^GB100,0,2^FS', { width: 100, height: 2 }],
    [
      '^BC in set B, then C',
      '^BY2^FO9,9^BCN,50,N,N,N,N^FD>:RC->51234^FS',
      { kind: 'code128', value: 'RC-1234', width: 2 * (8 * 11 + 13), height: 50 },
    ],
    ['^BQ', '^FO9,9^BQN,2,4^FDMA,RC-2611-0001^FS', { kind: 'qr', value: 'RC-2611-0001', width: 84, height: 84 }],
  ])('%s', (_, inside, item) => {
    expect(items(inside)[0]).toMatchObject(item);
  });

  test('^FB breaks a text into lines, on the right', () => {
    const [first, second] = items('^FO10,10^A0N,20,20^FB120,3,4,R^FDone two three four^FS');
    expect(first?.y).toBe(10);
    expect(second?.y).toBe(34);
    expect(first && first.x + first.width).toBe(130);
  });

  test('letters below the bars, in their middle', () => {
    expect(items('^FO9,9^BCN,50,Y^FDAB12^FS').map(({ kind }) => kind)).toEqual(['code128', 'text']);
  });
});

describe('^GFA', () => {
  test.each<readonly [string, string, number]>([
    ['plain', '^GFA,4,4,2,FF0080FF', 8 + 9],
    ['rows filled with 0 and 1', '^GFA,4,4,2,FF,!', 8 + 16],
    ['the row before', '^GFA,6,6,2,8001::', 6],
    ['a digit many times: I is 3, G is 1', '^GFA,4,4,2,IF0GFI0', 16],
    ['times that add up: gJ is 24', '^GFA,12,12,12,gJF', 96],
  ])('%s', (_, field, dots) => {
    expect(black(`^FO0,0${field}^FS`)).toBe(dots);
  });

  test('Z64 is inflated, and its check must be right', () => {
    const body = deflateSync(Buffer.from([0xf0, 0x0f])).toString('base64');
    let crc = 0;
    for (const byte of Buffer.from(body)) {
      crc ^= byte << 8;
      for (let i = 0; i < 8; i++) crc = crc & 0x8000 ? ((crc << 1) ^ 0x1021) & 0xffff : (crc << 1) & 0xffff;
    }
    const check = crc.toString(16).padStart(4, '0');
    expect(black(`^FO0,0^GFA,2,2,1,:Z64:${body}:${check}^FS`)).toBe(8);
    expect(() => labels(`^FO0,0^GFA,2,2,1,:Z64:${body}:${check === '0000' ? '0001' : '0000'}^FS`)).toThrow('is not that of the data');
    expect(() => labels('^FO0,0^GFA,2,2,1,:B64:8A8=:1234^FS')).toThrow('is not that of the data');
  });

  test('a bit that is 1 is black', () => {
    const [label] = labels('^FO8,8^GFA,1,1,1,F0^FS');
    expect(label && blackDots(drawPage(label))).toBe(4);
  });
});

test.each<readonly [string, string, string]>([
  ['an unknown command', '^QQ1', 'unknown command ^QQ'],
  ['Chinese letters in font 0', '^CI28^FO0,0^A0N,30^FH^FD_E4_B8_AD^FS', 'font 0 has not all letters'],
  ['letters beyond ASCII without ^CI28', '^FO0,0^A0N,30^FD\u00e9^FS', 'without ^CI28'],
  ['a field without its end', '^FO0,0^A0N,30^FDA', 'before ^FS'],
  ['two places of one field', '^FO0,0^FO1,1', 'before ^FS'],
  ['data without a place', '^FDA^FS', '^FD without ^FO'],
  ['what runs over the edge', '^FO400,0^GB100,5,5^FS', 'over the edge of a label of 480×320'],
  ['a picture that is too short', '^FO0,0^GFA,4,4,2,FF00^FS', 'the picture has 2 bytes, it says 4'],
  ['a row that is not whole', '^FO0,0^GFA,4,4,2,FF00FF^FS', 'the last row is not whole'],
  ['a number of times before nothing', '^FO0,0^GFA,2,2,2,FF00I^FS', 'not whole'],
  ['a parameter too many', '^LL1,2', '1 parameters too many'],
  ['lines that do not fit', '^FO0,0^A0N,20^FB60,1,0,L^FDone two three^FS', 'the last is written over'],
  ['a QR code without its head', '^FO0,0^BQN,2,4^FDRC^FS', 'the data begin with'],
])('refuses %s', (_, inside, message) => {
  expect(() => labels(inside)).toThrow(message);
});

test('refuses a label without its length, a cut one, and one wider than the head', () => {
  expect(() => labels('', '^PW480')).toThrow('without ^LL');
  expect(() => decodeZpl(bytes('^XA^LL100'), PRINTER)).toThrow('no ^XZ');
  expect(() => labels('', '^PW900^LL9')).toThrow('the head has 832');
  expect(() => decodeZpl(bytes('x'), PRINTER)).toThrow('at byte 0: a command begins with ^');
});
