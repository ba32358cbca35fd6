import type { RowReason } from '#shared/part-import/schema';

const HEAD = '料號,品名,規格,單位,適用型號,條碼,供應商,進價,訂購點,補到,儲位,售價';
/** Three rows of a hundred are bad, in twelve ways (R19). */
export const WAYS: readonly (readonly [RowReason, (n: number) => string])[] = [
  ['needed', (n) => `,缺料號 ${n},,個,,,,,,,,1`],
  ['nameNeeded', (n) => `N-${n},,,個,,,,,,,,1`],
  ['spoilt', (n) => `1.38E+${10 + (n % 5)},面板,,個,,,,,,,,1`],
  ['tooLong', (n) => `L-${n},${'長'.repeat(61)},,個,,,,,,,,1`],
  ['unitUnknown', (n) => `U-${n},面板,,桶,,,,,,,,1`],
  ['supplierUnknown', (n) => `S-${n},面板,,個,,,沒有這家,5,,,,1`],
  ['binUnknown', (n) => `B-${n},面板,,個,,,,,,,Z-99,1`],
  ['notMoney', (n) => `M-${n},面板,,個,,,,,,,,一百`],
  ['moneyDecimals', (n) => `D-${n},面板,,個,,,,,,,,1.5`],
  ['notAQuantity', (n) => `Q-${n},面板,,個,,,,,-1,,,1`],
  ['rowShort', (n) => `R-${n},面板`],
  ['rowLong', (n) => `G-${n},面板,,個,,,,,,,,1,多`],
];
const goodRow = (n: number): string =>
  `BULK-${n},"面板 ""${n}"", 43 吋",1080p,個,TV-${n % 900};TV-${n % 700},47${String(n).padStart(9, '0')},,,2,10,,${100 + (n % 900)}`;

export type BulkList = Readonly<{ text: string; rows: number; good: number; bad: readonly Readonly<{ line: number; code: RowReason }>[] }>;
/** A part list of so many rows of twelve columns, and what is to be said of it. */
export function bulkList(rows: number): BulkList {
  const bad: { line: number; code: RowReason }[] = [];
  const lines = Array.from({ length: rows }, (_row, n) => {
    const way = n % 100 < 3 ? WAYS[(Math.floor(n / 100) * 3 + (n % 100)) % WAYS.length] : undefined;
    if (way === undefined) return goodRow(n);
    bad.push({ line: n + 2, code: way[0] });
    return way[1](n);
  });
  return { text: [HEAD, ...lines].join('\r\n'), rows, good: rows - bad.length, bad };
}
