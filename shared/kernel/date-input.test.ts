import { expect, it } from 'vitest';
import { parseTypedDate } from './date-input';
import type { Region } from './region';

// quality 4.5, rows 92 to 98
it.each<[Region, string, string]>([
  ['TW', '2026-11-22', '2026-11-22'],
  ['TW', '2026/1/5', '2026-01-05'],
  ['CN', '20261122', '2026-11-22'],
  ['CN', '2026年11月22日', '2026-11-22'],
  ['CN', '２０２６－１１－２２', '2026-11-22'],
  ['TW', '115/11/22', '2026-11-22'],
  ['TW', '民國115年11月22日', '2026-11-22'],
  ['TW', '民國 99 年 1 月 2 日', '2010-01-02'],
  ['CN', '115/11/22', 'notADay'],
  ['CN', '民国115年11月22日', 'notADay'],
  ['TW', '2026-02-29', 'notADay'],
  ['TW', '2028-02-29', '2028-02-29'],
  ['TW', '2026-13-01', 'notADay'],
  ['TW', '2026-00-10', 'notADay'],
  ['TW', '0000-00-00', 'notADay'],
  ['TW', '1899-12-31', 'notADay'],
  ['TW', '1970-01-01', '1970-01-01'],
  ['TW', '46348', 'notADay'],
  ['TW', 'tomorrow', 'notADay'],
  ['TW', '  ', 'dateNeeded'],
  ['TW', '26/11/22', '1937-11-22 2026-11-22'],
  ['CN', '26/11/22', '2026-11-22'],
  ['CN', '11/12/2026', '2026-11-12 2026-12-11'],
])('%s %s: %s', (region, text, expected) => {
  const got = parseTypedDate(text, region);
  expect(got.ok ? got.on : got.code === 'dateAmbiguous' ? got.options.join(' ') : got.code).toBe(expected);
});

it('asks even when only one reading of a short year exists', () => {
  expect(parseTypedDate('26/11/22', 'CN')).toMatchObject({ ok: false, code: 'dateAmbiguous' });
});

it.each<[string, Region, string]>([
  ['x20261122', 'TW', 'notADay'],
  ['20261122x', 'TW', 'notADay'],
  ['x2026/11/22', 'TW', 'notADay'],
  ['2026/11/22x', 'TW', 'notADay'],
  ['2026/11/022', 'TW', 'notADay'],
  ['2026 / 11  /  22', 'CN', '2026-11-22'],
  ['115/11/22', 'CN', 'notADay'],
  ['民國115年11月22日', 'CN', 'notADay'],
  ['1/2/2026', 'CN', '2026-01-02 2026-02-01'],
  ['31/12/26', 'CN', '2031-12-26'],
  ['13/14/15', 'CN', 'notADay'],
  [`20261122${' '.repeat(60)}x`, 'TW', '2026-11-22'],
])('%j in %s is read as %s', (text, region, expected) => {
  const got = parseTypedDate(text, region);
  expect(got.ok ? got.on : got.code === 'dateAmbiguous' ? got.options.join(' ') : got.code).toBe(expected);
});
