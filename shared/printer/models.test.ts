import { describe, expect, it } from 'vitest';
import { mayHaveChinese, PRINTER_LANGUAGES, PrinterDevice } from './device';
import { deviceOf, guessModel, papersOf, PRINTER_MODELS, type PrinterModel } from './models';
import { PrinterInput, waysFor } from './schema';

describe('a model', () => {
  it.each(PRINTER_MODELS)('%s is a whole device with a paper of its own', (model) => {
    const { language } = deviceOf(model, { way: 'file', address: 'x' });
    const [way = 'file'] = waysFor(language);
    expect(PrinterDevice.parse(deviceOf(model, { way, address: 'x' })).language).toBe(language);
    expect(new Set(papersOf(model)).size).toBe(papersOf(model).length);
  });
  it('may have Chinese letters where the bytes can say them; a dot-matrix printer draws them until somebody says otherwise', () => {
    expect(PRINTER_LANGUAGES.filter(mayHaveChinese)).toEqual(['escpos', 'escp']);
    expect(deviceOf('escp', { way: 'raw-queue', address: 'LQ' }).codePage).toBe('none');
    const device = deviceOf('escp', { way: 'raw-queue', address: 'LQ' });
    for (const codePage of ['cp950', 'gb18030'] as const)
      expect(PrinterInput.parse({ name: 'LQ', model: 'escp', device: { ...device, codePage } }).device.codePage).toBe(codePage);
  });
  it('of 80 mm has 576 dots, of 58 mm 384 (D7)', () => {
    expect(deviceOf('escpos80', { way: 'tcp', address: 'x' }).dotsAcross).toBe(576);
    expect(deviceOf('escpos58', { way: 'tcp', address: 'x' }).dotsAcross).toBe(384);
  });
  it.each<readonly [string, PrinterModel]>([
    ['Zebra ZD421 ZPL', 'zpl203'],
    ['TSC TE210', 'tspl203'],
    ['XP-58 thermal', 'escpos58'],
    ['POS-80 Rongta', 'escpos80Big5'],
    ['EPSON TM-T82III Receipt', 'escpos80Big5'],
    ['EPSON LQ-690C', 'escp'],
    ['HP LaserJet M404', 'office'],
    ['Generic CUPS-PDF Printer', 'office'],
  ])('is guessed from the words %s: %s', (words, model) => expect(guessModel(words, 'TW')).toBe(model));
  it('of a mainland slip printer speaks GB18030', () => expect(guessModel('POS-80', 'CN')).toBe('escpos80'));
});

describe('an address', () => {
  const checked = (way: PrinterDevice['way'], address: string) =>
    PrinterInput.safeParse({ name: 'P', model: 'escpos80', device: { ...deviceOf('escpos80', { way, address }) } }).success;
  it.each([
    ['tcp', '192.168.1.87', true],
    ['tcp', 'printer.local:9101', true],
    ['tcp', '[fe80::1]:9100', true],
    ['tcp', '', false],
    ['tcp', 'http://x/', false],
    ['tcp', 'a b', false],
    ['tcp', 'host:0', false],
    ['raw-queue', 'POS 80（櫃台）', true],
    ['raw-queue', ' ', false],
    ['queue', 'POS', false], // no driver speaks ESC/POS for us
    ['file', 'slips', true],
    ['file', '../..', false],
    ['file', '/etc', false],
    ['file', 'C:\\temp', false],
  ] as const)('%s %j: %s', (way, address, isRight) => expect(checked(way, address)).toBe(isRight));
});
