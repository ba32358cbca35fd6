import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  allocate,
  currencyOf,
  formatMinor,
  maxMinor,
  mulRatio,
  parseMoney,
  splitTaxInclusive,
  timesQuantity,
  type Currency,
} from './money';
import { moneyInWords } from './money-words';

const VAT5 = { num: 5, den: 100 };
const VAT13 = { num: 13, den: 100 };

it.each([
  [880, VAT5, 42, 838],
  [6300, VAT5, 300, 6000],
  [585, VAT5, 28, 557],
  [2250, VAT5, 107, 2143],
  [2700, VAT5, 129, 2571],
  [1950, VAT5, 93, 1857],
  [105, VAT5, 5, 100],
  [0, VAT5, 0, 0],
  [-880, VAT5, -42, -838],
  [11_300, VAT13, 1_300, 10_000],
])('tax inside %i at %o is %i, net %i', (gross, rate, taxMinor, netMinor) => {
  expect(splitTaxInclusive(gross, rate)).toEqual({ taxMinor, netMinor });
});

it.each([
  [1, { num: 1, den: 2 }, 1],
  [-1, { num: 1, den: 2 }, -1],
  [3, { num: 1, den: 6 }, 1],
  [129_900, { num: 40, den: 100 }, 51_960],
  [650, { num: 10, den: 100 }, 65],
  [9_999_999_900, { num: 99_999, den: 100_000 }, 9_999_899_900],
])('mulRatio %i × %o = %i', (amount, ratio, expected) => {
  expect(mulRatio(amount, ratio)).toBe(expected);
});

describe('properties of integer money', () => {
  const amount = fc.integer({ min: -9_999_999_900, max: 9_999_999_900 });
  it('tax and net always add up, and a reversal mirrors the charge', () => {
    fc.assert(
      fc.property(amount, fc.constantFrom(VAT5, VAT13, { num: 3, den: 100 }), (gross, rate) => {
        const { taxMinor, netMinor } = splitTaxInclusive(gross, rate);
        expect(taxMinor + netMinor).toBe(gross);
        expect(splitTaxInclusive(-gross, rate).taxMinor + taxMinor).toBe(0);
      }),
    );
  });
  it('parts always add up to the whole', () => {
    fc.assert(
      fc.property(amount, fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 9 }), (total, weights) => {
        fc.pre(weights.some((w) => w > 0));
        expect(allocate(total, weights).reduce((a, b) => a + b, 0)).toBe(total);
      }),
    );
  });
  it('what is shown can be read back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9_999_999_900 }), fc.boolean(), (minor, sign) => {
        expect(parseMoney(formatMinor(minor, 'CNY', { sign }), 'CNY')).toEqual({ ok: true, minor });
      }),
    );
  });
});

it('the rest of a division goes to the last parts', () => {
  expect(allocate(10_000, [1, 1, 1])).toEqual([3333, 3333, 3334]);
  expect(allocate(100, [1, 0, 1, 0])).toEqual([50, 0, 50, 0]);
  expect(allocate(-100, [1, 1, 1])).toEqual([-33, -33, -34]);
});

it.each<[number, Currency, string, string]>([
  [1234567, 'TWD', '1,234,567', 'NT$1,234,567'],
  [329900, 'CNY', '3,299.00', '¥3,299.00'],
  [5, 'CNY', '0.05', '¥0.05'],
  [-51960, 'CNY', '-519.60', '-¥519.60'],
  [0, 'TWD', '0', 'NT$0'],
])('formatMinor %i %s', (minor, currency, plain, signed) => {
  expect(formatMinor(minor, currency)).toBe(plain);
  expect(formatMinor(minor, currency, { sign: true })).toBe(signed);
});

// quality 4.4, rows 69 to 78
it.each<[string, Currency, number | string]>([
  ['1,234', 'TWD', 1234],
  ['1.234,00', 'CNY', 'notMoney'],
  ['1 234', 'TWD', 1234],
  ['12,34', 'TWD', 'notMoney'],
  ['１２３４', 'TWD', 1234],
  ['$300', 'TWD', 300],
  ['NT$300', 'TWD', 300],
  ['nt$ 300', 'TWD', 300],
  ['¥300', 'CNY', 30_000],
  ['￥300', 'CNY', 30_000],
  ['300元', 'TWD', 300],
  ['¥300', 'TWD', 'moneyOtherCurrency'],
  ['NT$300', 'CNY', 'moneyOtherCurrency'],
  ['$300', 'CNY', 'moneyOtherCurrency'],
  ['300.5', 'TWD', 'moneyDecimals'],
  ['300.5', 'CNY', 30_050],
  ['19.999', 'CNY', 'moneyDecimals'],
  ['-1', 'TWD', 'moneyNegative'],
  ['\u22121', 'TWD', 'moneyNegative'],
  ['(1)', 'TWD', 'moneyNegative'],
  ['0', 'TWD', 0],
  ['1e3', 'TWD', 'notMoney'],
  ['0x10', 'TWD', 'notMoney'],
  ['Infinity', 'TWD', 'notMoney'],
  ['NaN', 'TWD', 'notMoney'],
  ['1_000', 'TWD', 'notMoney'],
  ['9007199254740993', 'TWD', 'moneyTooLarge'],
  ['99,999,999', 'TWD', 99_999_999],
  ['100000000', 'TWD', 'moneyTooLarge'],
  ['  ', 'TWD', 'moneyNeeded'],
])('parseMoney %s as %s', (text, currency, expected) => {
  const got = parseMoney(text, currency);
  expect(got.ok ? got.minor : got.code).toBe(expected);
});

it.each([
  [1450, 1, 1450],
  [450, 2.5, 1125],
  [333, 0.5, 167],
  [100, 1.005, 101],
])('price %i × %f is %i', (price, quantity, amount) => {
  expect(timesQuantity(price, quantity)).toBe(amount);
});

it('knows the currency of a region and its limit', () => {
  expect([currencyOf('TW'), currencyOf('CN'), maxMinor('TWD'), maxMinor('CNY')]).toEqual(['TWD', 'CNY', 99_999_999, 9_999_999_900]);
});

it.each<[number, Currency, string]>([
  [880, 'TWD', '新臺幣捌佰捌拾元整'],
  [0, 'TWD', '新臺幣零元整'],
  [10, 'TWD', '新臺幣壹拾元整'],
  [2250, 'TWD', '新臺幣貳仟貳佰伍拾元整'],
  [100_005, 'TWD', '新臺幣壹拾萬零伍元整'],
  [105_000, 'TWD', '新臺幣壹拾萬伍仟元整'],
  [10_203, 'TWD', '新臺幣壹萬零貳佰零參元整'],
  [99_999_999, 'TWD', '新臺幣玖仟玖佰玖拾玖萬玖仟玖佰玖拾玖元整'],
  [-300, 'TWD', '新臺幣負參佰元整'],
  [329_900, 'CNY', '人民币叁仟贰佰玖拾玖元整'],
  [50, 'CNY', '人民币伍角整'],
  [5, 'CNY', '人民币伍分'],
  [105, 'CNY', '人民币壹元零伍分'],
  [10_030, 'CNY', '人民币壹佰元叁角整'],
  [168_032, 'CNY', '人民币壹仟陆佰捌拾元叁角贰分'],
  [1_640_902, 'CNY', '人民币壹万陆仟肆佰零玖元零贰分'],
  [100_000_000_01, 'CNY', '人民币壹亿元零壹分'],
  [100_001_000_00, 'CNY', '人民币壹亿零壹仟元整'],
])('%i %s in words', (minor, currency, words) => {
  expect(moneyInWords(minor, currency)).toBe(words);
});

describe('what is no money', () => {
  it.each<[string, () => unknown, RegExp]>([
    ['half a minor unit', () => mulRatio(1.5, { num: 1, den: 2 }), /safe integer, got 1.5/],
    ['a float as a ratio', () => mulRatio(1, { num: 0.5, den: 1 }), /safe integer/],
    ['a ratio of nothing', () => mulRatio(1, { num: 1, den: 0 }), /denominator must be positive/],
    ['a ratio below nothing', () => mulRatio(1, { num: 1, den: -2 }), /denominator must be positive/],
    ['a product too large to be exact', () => mulRatio(Number.MAX_SAFE_INTEGER, { num: 3, den: 1 }), /safe integer/],
    ['a share of half a unit', () => allocate(0.5, [1]), /safe integer/],
    ['a weight of half', () => allocate(1, [0.5]), /safe integer/],
    ['no weight', () => allocate(1, [0, 0]), /weights must be/],
    ['a weight below nothing', () => allocate(1, [2, -1]), /weights must be/],
    ['weights below nothing', () => allocate(1, [-1]), /weights must be/],
    ['half a unit on paper', () => formatMinor(0.5, 'TWD'), /safe integer/],
  ])('%s', (_name, act, message) => expect(act).toThrow(message));

  it('nothing of anything is plain zero', () => {
    expect([mulRatio(0, { num: 5, den: 100 }), mulRatio(-1, { num: 1, den: 100 }), mulRatio(-0, { num: 1, den: 1 })]).toEqual([0, 0, 0]);
  });

  it('what is left over goes to the last that has a part', () => {
    expect([allocate(10, [1, 1, 1]), allocate(10, [1, 1, 1, 0]), allocate(-10, [1, 1, 1]), allocate(2, [0, 1])]).toEqual([
      [3, 3, 4],
      [3, 3, 4, 0],
      [-3, -3, -4],
      [0, 2],
    ]);
  });

  it('a report writes figures without groups', () => {
    expect([formatMinor(1_234_567, 'CNY', { group: false }), formatMinor(1_234_567, 'CNY')]).toEqual(['12345.67', '12,345.67']);
  });
});

it.each<[string, Currency, string]>([
  ['(1)', 'TWD', 'moneyNegative'],
  ['(1', 'TWD', 'notMoney'],
  ['1)', 'TWD', 'notMoney'],
  ['x(1)', 'TWD', 'notMoney'],
  ['(1)x', 'TWD', 'notMoney'],
  ['(1,234)', 'TWD', 'moneyNegative'],
  ['NT$-5', 'TWD', 'moneyNegative'],
  ['NT$ - 5', 'TWD', 'moneyNegative'],
  ['1-', 'TWD', 'notMoney'],
  ['NT$-', 'TWD', 'moneyNegative'],
  ['¥-', 'CNY', 'moneyNegative'],
  ['5 元', 'TWD', '5'],
  ['5 元 x', 'TWD', 'notMoney'],
  ['12 345', 'TWD', '12345'],
  ['123 456 789', 'TWD', 'moneyTooLarge {"maxMinor":99999999}'],
  ['12 345 678', 'TWD', '12345678'],
  ['1 23', 'TWD', 'notMoney'],
  ['0007', 'TWD', '7'],
  ['000', 'TWD', '0'],
  ['0.50', 'CNY', '50'],
  ['.5', 'CNY', 'notMoney'],
  ['1.5', 'TWD', 'moneyDecimals {"decimals":0}'],
  ['1.234', 'CNY', 'moneyDecimals {"decimals":2}'],
  ['¥5', 'TWD', 'moneyOtherCurrency {"sign":"¥"}'],
  ['99999999', 'TWD', '99999999'],
  ['100000000', 'TWD', 'moneyTooLarge {"maxMinor":99999999}'],
  ['1234567890123', 'TWD', 'moneyTooLarge {"maxMinor":99999999}'],
  ['9'.repeat(63), 'CNY', 'moneyTooLarge {"maxMinor":9999999900}'],
  [`7${' '.repeat(70)}x`, 'TWD', '7'],
])('%j in %s is read as %s', (text, currency, expected) => {
  const got = parseMoney(text, currency);
  const params = got.ok || Object.keys(got.params).length === 0 ? '' : ` ${JSON.stringify(got.params)}`;
  expect(got.ok ? String(got.minor) : `${got.code}${params}`).toBe(expected);
});
