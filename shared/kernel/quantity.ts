const MILLI = 1000;
/** Quantities have at most three decimals and are stored in thousandths. */
export const milliOf = (qty: number): number => Math.round(qty * MILLI);
export const qtyOf = (milli: number): number => milli / MILLI;
