import fc from 'fast-check';
import { expect, it } from 'vitest';
import { documentNumberAt, formatDocumentNumber, parseDocumentNumber, PREFIXES } from './document-number';

// quality 4.8, rows 140 to 151
it.each<[string, string | null, string | null]>([
  ['SC-2026-000101', null, 'SC-2026-000101'],
  ['TP1-SC-2026-000101', 'TP1', 'SC-2026-000101'],
  ['sc-2026-000101', null, 'SC-2026-000101'],
  ['SC－2026－000101', null, 'SC-2026-000101'],
  ['ｔｐ１－ｓｃ－２０２６－０００１０１', 'TP1', 'SC-2026-000101'],
  [']C1TP1-SC-2026-000101\r', 'TP1', 'SC-2026-000101'],
  ['  SC-2026-000101\r\n', null, 'SC-2026-000101'],
  ['\u0000SC-2026-\u200B000101', null, 'SC-2026-000101'],
  ['SC-2026-0001', null, null],
  ['SC-2026-000000', null, null],
  ['XX-2026-000101', null, null],
  ['TR-2026-000101', null, null],
  ['6901234567892', null, null],
  ['http://evil/SC-2026-000101', null, null],
  ['', null, null],
])('%s', (text, site, plain) => {
  const got = parseDocumentNumber(text);
  expect(got === null ? null : formatDocumentNumber(got.prefix, got.year, got.running)).toBe(plain);
  expect(got?.site ?? null).toBe(site);
});

it('a number of another centre is not one of ours', () => {
  expect([
    documentNumberAt('TP1-CR-2026-000009', 'TP1'),
    documentNumberAt('CR-2026-000009', 'TP1'),
    documentNumberAt('FZ1-CR-2026-000009', 'TP1'),
  ]).toEqual(['CR-2026-000009', 'CR-2026-000009', null]);
});

it('the running number fits its six places', () => {
  expect(formatDocumentNumber('SC', 2027, 1)).toBe('SC-2027-000001');
  for (const bad of [0, 1_000_000, 1.5]) expect(() => formatDocumentNumber('SC', 2027, bad)).toThrow('out of range');
});

it('what was formatted can be scanned', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...PREFIXES),
      fc.integer({ min: 2000, max: 2200 }),
      fc.integer({ min: 1, max: 999_999 }),
      (prefix, year, running) => {
        const text = `TP1-${formatDocumentNumber(prefix, year, running)}`;
        expect(parseDocumentNumber(text)).toEqual({ site: 'TP1', prefix, year, running });
      },
    ),
  );
});

it('no scan breaks it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 4000 }), (text) => {
      const got = parseDocumentNumber(text);
      expect(got === null || PREFIXES.includes(got.prefix)).toBe(true);
    }),
  );
});
