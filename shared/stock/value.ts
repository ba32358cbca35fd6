/** What a card of stock says: how much there is (thousandths) and what it is worth (minor units). */
export type StockBalance = Readonly<{ qtyMilli: number; valueMinor: number }>;
export const EMPTY: StockBalance = { qtyMilli: 0, valueMinor: 0 };

/**
 * 移動平均: what leaves takes its share of the value, rounded half up; the last piece takes the rest, so that an empty card is worth
 * nothing (B11, 存貨會計處理程序 S0§3). Quantities in thousandths; the caller has made sure that there is enough.
 */
export function issueValue(balance: StockBalance, qtyMilli: number): number {
  if (qtyMilli <= 0 || qtyMilli > balance.qtyMilli) throw new Error(`cannot value ${qtyMilli} of ${balance.qtyMilli}`);
  if (qtyMilli === balance.qtyMilli) return balance.valueMinor;
  const whole = BigInt(balance.qtyMilli);
  return Number((BigInt(balance.valueMinor) * BigInt(qtyMilli) * 2n + whole) / (whole * 2n));
}
