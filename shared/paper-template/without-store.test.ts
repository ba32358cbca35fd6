import { expect, it } from 'vitest';
import { LANGUAGES } from '../kernel/region';
import { fieldWord } from '../printed-document/build/paper-words';
import { STORE_SHEETS, type StoreSheetPaper } from '../printed-document/models/store-sheet';
import { samplesOf } from '../printed-document/sample/samples';
import { MAY_HIDE, type Hideable } from './may-hide';
import { withoutStore } from './without-store';

const cases = LANGUAGES.flatMap((language) => STORE_SHEETS.flatMap((kind) => MAY_HIDE[kind].map((key) => [language, kind, key] as const)));
const sheetOf = (kind: StoreSheetPaper['kind'], language: (typeof LANGUAGES)[number]): StoreSheetPaper => {
  const [sample] = samplesOf(kind, language, { long: true });
  if (sample?.kind !== kind || !('about' in sample)) throw new Error(`no sample of ${kind}`);
  return sample;
};
const widthOf = ({ columns }: StoreSheetPaper): number => columns.reduce((mm, c) => mm + c.mm, 0);

it.each(cases)('%s %s without %s: as wide, its rows in their columns, the sum in its own', (language, kind, key: Hideable) => {
  const shown = sheetOf(kind, language);
  const word = fieldWord(language, key);
  const hidden = withoutStore(shown, new Set([word]));
  expect(word).not.toBe('');
  expect(hidden).not.toEqual(shown);
  expect(widthOf(hidden)).toBeCloseTo(widthOf(shown));
  expect(hidden.rows.filter((row) => row.length !== 1 && row.length !== hidden.columns.length)).toEqual([]);
  const titleOf = ({ sum, columns }: StoreSheetPaper): string | undefined => (sum === null ? undefined : columns[sum.column]?.title);
  expect(titleOf(hidden)).toBe(titleOf(shown));
  expect(hidden.about.every((line) => line.length > 0)).toBe(true);
});

it('what the forms must have is never among them (B12 to B15, B18, B26)', () => {
  expect(MAY_HIDE['warranty-claim']).toEqual([]);
  expect(MAY_HIDE['delivery-order']).toEqual([]);
  const amounts = ['amount', 'price', 'asked', 'issued', 'requestedAt', 'purpose', 'supplier', 'name', 'sku'];
  for (const kind of STORE_SHEETS) expect(MAY_HIDE[kind].filter((key) => amounts.includes(key))).toEqual([]);
});

it('the column of the sum stays, whatever is said', () => {
  const shown = sheetOf('stock-issue', 'zh-TW');
  const all = new Set(shown.columns.map((c) => c.title));
  expect(withoutStore(shown, all).columns.map((c) => c.title)).toEqual([shown.columns[shown.sum?.column ?? 0]?.title]);
});
