import { describe, expect, it } from 'vitest';
import { csvLine, isSpoiltByExcel, neutralCell, plainCell } from './sheet-cell';

const LIVE = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\0=1', '＝1', '＋1', '－1', '＠A1', "=cmd|' /C calc'!A0", "'=1", "''+1"];
const QUIET = ['', '王小明', "O'Brien", "'90s", '1+1', 'a=b', '900', '"quoted"'];

describe('a cell in a spreadsheet (quality S9, rows 115 and 116)', () => {
  it.each(LIVE)('%j is not live, and comes back as it was', (text) => {
    expect(neutralCell(text)).toBe(`'${text}`);
    expect(plainCell(neutralCell(text))).toBe(text);
  });
  it.each(QUIET)('%j stays as it is both ways', (text) => {
    expect(neutralCell(text)).toBe(text);
    expect(plainCell(text)).toBe(text);
  });
});

it('a line of RFC 4180: quotes doubled, breaks inside quotes, numbers as numbers', () => {
  expect(csvLine(['a "b" c', 'x\r\ny', -5, null, '=1', 'a,b', ' c'])).toBe('"a ""b"" c","x\r\ny",-5,,\'=1,"a,b"," c"\r\n');
});

it.each([
  ['1.38001E+10', true],
  ['4.90154E+14', true],
  ['9E9', true],
  ['13800138000', false],
  ['12E', false],
  ['P-1.2E+3', false],
])('%s spoilt by Excel: %s', (text, isSpoilt) => expect(isSpoiltByExcel(text)).toBe(isSpoilt));
