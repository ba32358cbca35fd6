import { describe, expect, it } from 'vitest';
import { PAPER_CHOICES, ROUTED_KINDS, type Paper, type PaperKind } from '../printed-document/paper';
import { PRESETS, PRINTER_MODELS, type PrinterModel } from './models';
import { paperFor, papersFor } from './papers-for';

const printer = (model: PrinterModel) => ({ model, device: PRESETS[model].device });

describe('the papers a printer takes of a kind', () => {
  it.each<readonly [PrinterModel, PaperKind, readonly Paper[]]>([
    ['office', 'intake-slip', ['A5', '80mm', '58mm', 'A4-2up']],
    ['office', 'repair-tag', ['60x40', '50x30', '40x30', '70x140', 'A4-labels']],
    ['office', 'repair-card', ['A4', 'A5']],
    ['zpl203', 'repair-tag', ['60x40', '50x30', '40x30', '70x140']],
    ['office', 'service-voucher', ['A4']],
    ['escpos80', 'intake-slip', ['80mm', '58mm']],
    ['escpos80Big5', 'turn-in', ['80mm', '58mm']],
    ['escpos58', 'charge-slip', ['58mm']],
    ['escpos80', 'quote', []],
    ['tspl203', 'bin-label', ['60x40', '50x30', '40x30']],
    ['zpl300', 'statement', []],
    ['escp', 'requisition', ['241x140', '241x93']],
    ['escp', 'pick-list', []],
  ])('%s, %s: %j', (model, kind, papers) => expect(papersFor(printer(model), kind)).toEqual(papers));

  it('a PDF is of any paper', () => {
    for (const kind of ROUTED_KINDS) expect(papersFor(null, kind)).toEqual(PAPER_CHOICES[kind]);
  });
  it('an office printer takes every paper of every kind', () => {
    for (const kind of ROUTED_KINDS) expect(new Set(papersFor(printer('office'), kind))).toEqual(new Set(PAPER_CHOICES[kind]));
  });
  it('no printer takes a paper its kind has not', () => {
    for (const kind of ROUTED_KINDS)
      for (const model of PRINTER_MODELS)
        expect(papersFor(printer(model), kind).filter((p) => !PAPER_CHOICES[kind].includes(p))).toEqual([]);
  });
});

describe('the paper that a print takes at a printer', () => {
  it.each<readonly [PrinterModel | null, PaperKind, Paper, Paper | null]>([
    ['office', 'intake-slip', '80mm', '80mm'],
    ['escpos80', 'intake-slip', 'A5', '80mm'],
    ['escpos80', 'intake-slip', '58mm', '58mm'],
    ['escpos58', 'intake-slip', '80mm', '58mm'],
    ['zpl203', 'repair-tag', 'A4-labels', '60x40'],
    ['escp', 'stock-issue', 'A4', '241x140'],
    ['escpos80', 'loss-statement', 'A5', null],
    [null, 'intake-slip', '80mm', '80mm'],
  ])('%s, %s on %s: %s', (model, kind, wanted, paper) =>
    expect(paperFor(model === null ? null : printer(model), kind, wanted)).toBe(paper),
  );
});
