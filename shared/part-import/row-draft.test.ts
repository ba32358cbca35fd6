import { describe, expect, it } from 'vitest';
import { guessMapping, IMPORT_FIELDS, missingFields, type ImportField } from './fields';
import { readRow } from './row-draft';

const one = (field: ImportField, text: string) => readRow(7, ['P-1', text], field === 'sku' ? [null, 'sku'] : ['sku', field], 'TWD');
const reasons = (field: ImportField, text: string): string[] => one(field, text).problems.map((p) => p.code);

describe('cells (quality 4.1, 4.4, 4.6)', () => {
  it.each<[ImportField, string, unknown]>([
    ['nameTw', '　顯示面板 ', { nameTw: '顯示面板' }],
    ['nameTw', '-', { nameTw: '-' }],
    ['nameTw', '=1+1', { nameTw: '=1+1' }],
    ['nameTw', "'=1+1", { nameTw: '=1+1' }],
    ['nameTw', "=cmd|' /C calc'!A0", { nameTw: "=cmd|' /C calc'!A0" }],
    ['unit', '個', { unit: 'piece' }],
    ['unit', 'PCS', { unit: 'piece' }],
    ['unit', '张', { unit: 'sheet' }],
    ['models', 'TV-43A；TV-50A、TV-55A\nTV-65A', { models: ['TV-43A', 'TV-50A', 'TV-55A', 'TV-65A'] }],
    ['barcodes', '4710088001, 4710088002', { barcodes: ['4710088001', '4710088002'] }],
    ['orderAt', '0', { orderAt: 0 }],
    ['orderAt', '２.5', { orderAt: 2.5 }],
    ['isSerialised', 'Ｙ', { isSerialised: true }],
    ['isSerialised', '否', { isSerialised: false }],
    ['warrantyDays', '180', { warrantyDays: 180 }],
    ['returnsOld', '須', { returnsOld: true }],
  ])('%s %j', (field, text, facts) => expect(one(field, text)).toMatchObject({ draft: { sku: 'P-1', facts }, problems: [] }));

  it.each<[string, number]>([
    ['1,234', 1234],
    ['１２３４', 1234],
    ['NT$300', 300],
    ['300元', 300],
    ['1 234', 1234],
    ['0', 0],
  ])('price %j', (text, priceMinor) => expect(one('price', text)).toMatchObject({ draft: { priceMinor } }));

  it.each<[ImportField, string, string]>([
    ['sku', '1.38001E+10', 'spoilt'],
    ['sku', '料 號', 'notRight'],
    ['sku', 'X'.repeat(21), 'tooLong'],
    ['nameTw', '王'.repeat(61), 'tooLong'],
    ['nameTw', '\uD83D', 'unreadable'],
    ['barcodes', '4.71009E+12', 'spoilt'],
    ['unit', '桶', 'unitUnknown'],
    ['orderAt', '-3', 'notAQuantity'],
    ['orderAt', '1.0005', 'notAQuantity'],
    ['orderAt', '1_000', 'notAQuantity'],
    ['orderAt', '6901234567892', 'looksLikeBarcode'],
    ['isSerialised', '也許', 'yesOrNo'],
    ['warrantyDays', '半年', 'notRight'],
    ['price', '1.234,00', 'notMoney'],
    ['price', '300.5', 'moneyDecimals'],
    ['price', '(1)', 'moneyNegative'],
    ['price', '−1', 'moneyNegative'],
    ['price', '¥300', 'moneyOtherCurrency'],
    ['price', '9007199254740993', 'moneyTooLarge'],
    ['price', '0x10', 'notMoney'],
    ['price', '1E+5', 'spoilt'],
    ['supplierCode', 'A-1', 'needed'],
  ])('%s %j is refused: %s', (field, text, code) => {
    expect(reasons(field, text)).toEqual([code]);
    expect(one(field, text).draft).toBeNull();
  });

  it('tells every reason of a row at once, with its line and its column', () => {
    const { problems } = readRow(12, ['', '桶', 'x'], ['sku', 'unit', 'price'], 'CNY');
    expect(problems.map((p) => [p.line, p.field, p.code])).toEqual([
      [12, 'unit', 'unitUnknown'],
      [12, 'price', 'notMoney'],
      [12, 'sku', 'needed'],
    ]);
  });

  it('says nothing about cells that are empty', () => {
    expect(readRow(2, ['P-1', '', ' ', '　'], ['sku', 'spec', 'price', 'homeBin'], 'TWD').draft).toEqual({
      sku: 'P-1',
      facts: {},
      supplier: null,
      homeBin: null,
      priceMinor: null,
    });
  });

  it('keeps what the supplier calls it', () => {
    const mapping = ['sku', 'supplier', 'supplierCode', 'supplierPrice', 'supplierPack', 'leadDays'] as const;
    expect(readRow(2, ['P-1', '大同料件', 'TT-9', '88', '10', '14'], mapping, 'TWD').draft?.supplier).toEqual({
      name: '大同料件',
      code: 'TT-9',
      priceMinor: 88,
      pack: 10,
      leadDays: 14,
    });
  });
});

describe('what a column seems to be', () => {
  it.each([
    [
      ['料號', '品名', '規格', '單位', '售價', '儲位', '備註'],
      ['sku', 'nameTw', 'spec', 'unit', 'price', 'homeBin', null],
    ],
    [
      ['Part No.', 'Name', 'Barcode(s)', 'Order at', 'Fill to'],
      ['sku', 'nameTw', 'barcodes', 'orderAt', 'fillTo'],
    ],
    [
      ['料号', '名称(简)', '供应商', '供应商料号', '进价'],
      ['sku', 'nameCn', 'supplier', 'supplierCode', 'supplierPrice'],
    ],
    [
      ['__proto__', 'constructor', 'SKU', 'sku '],
      [null, null, 'sku', null],
    ],
  ])('%j', (headers, mapping) => expect(guessMapping(headers, 'zh-TW')).toEqual(mapping));

  it('needs a number and a name', () => {
    expect(missingFields([])).toEqual(['sku', 'name']);
    expect(missingFields(['sku', 'nameEn'])).toEqual([]);
    expect(new Set(IMPORT_FIELDS).size).toBe(IMPORT_FIELDS.length);
  });
});
