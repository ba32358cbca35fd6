import { expect, it } from 'vitest';
import { USUAL_GRID } from '#shared/printed-document/models/look';
import { PAPER_SIZES } from '#shared/printed-document/paper';
import { labelsOnSheets, twoOnSheet } from './many-on-sheet';

const page = (name: string): string => `<article class="p-sheet">${name}</article>`;
const sheetsOf = (html: string): string[] => html.split('<section').slice(1);
const namesOn = (sheet: string | undefined): string[] => [...(sheet ?? '').matchAll(/p-sheet">(\w+)</g)].map(([, name = '']) => name);

it('two parts lie beside each other, page by page; a third has a sheet of its own', () => {
  const sheets = sheetsOf(twoOnSheet([page('c1') + page('c2'), page('a1') + page('a2'), page('f1')], PAPER_SIZES['A4-2up']));
  expect(sheets.map(namesOn)).toEqual([['c1', 'a1'], ['f1'], ['c2', 'a2']]);
  expect(sheets.join('')).not.toContain('p-stacked');
});

it('what lies across is one above the other on an upright sheet', () =>
  expect(twoOnSheet([page('a'), page('b')], PAPER_SIZES.A4)).toContain('class="p-two p-stacked"'));

const GRID = { ...USUAL_GRID, columns: 2, rows: 2, leftMm: 10, topMm: 20, acrossMm: 70, downMm: 50, widthMm: 30, heightMm: 30 };
const places = (sheet: string | undefined): string[] =>
  [...(sheet ?? '').matchAll(/left:([\d.]+)mm;top:([\d.]+)mm/g)].map(([, x, y]) => `${x} ${y}`);

const names = (sheets: string): string[][] => sheetsOf(sheets).map(namesOn);

it('labels begin at the first free cell and go on to the next sheet, as large as their cell', () => {
  const sheets = sheetsOf(labelsOnSheets([{ html: ['a', 'b', 'c', 'd'].map(page).join(''), cell: 3 }], GRID));
  expect(sheets.map(namesOn)).toEqual([
    ['a', 'b'],
    ['c', 'd'],
  ]);
  expect(places(sheets[0])).toEqual(['10.00 70.00', '80.00 70.00']);
  expect(places(sheets[1])).toEqual(['10.00 20.00', '80.00 20.00']);
  expect(sheets[0]).toContain('scale(0.7500)'); // 40 mm into 30, 30 mm into 30: the narrower counts
});

it('papers share a sheet, each at its own cell, a free one between them left free', () => {
  const html = labelsOnSheets(
    [
      { html: page('a'), cell: 1 },
      { html: page('b'), cell: 2 },
      { html: page('c'), cell: 4 },
    ],
    GRID,
  );
  expect(names(html)).toEqual([['a', 'b', 'c']]);
  expect(places(html)).toEqual(['10.00 20.00', '80.00 20.00', '80.00 70.00']);
});

it('a full sheet, and a cell that is taken, begin the next one', () => {
  const html = labelsOnSheets(
    [
      { html: page('a') + page('b'), cell: 3 },
      { html: page('c'), cell: 1 },
      { html: page('d'), cell: 1 },
    ],
    GRID,
  );
  expect(names(html)).toEqual([['a', 'b'], ['c'], ['d']]);
});

it('a first cell behind the sheet’s last begins anew', () =>
  expect(places(labelsOnSheets([{ html: page('a'), cell: 5 }], GRID))).toEqual(['10.00 20.00']));
