import { mulRatio } from '../kernel/money';
import type { Region } from '../kernel/region';

/** What an hour at the bench and a trip to a customer cost us, from a day on. A new rate is a new row, never an edit. */
export type CostRate = Readonly<{ fromOn: string; hourMinor: number; tripMinor: number }>;

/** What counts until the centre writes down its own. */
const FIRST: Readonly<Record<Region, CostRate>> = {
  TW: { fromOn: '2000-01-01', hourMinor: 480, tripMinor: 200 },
  CN: { fromOn: '2000-01-01', hourMinor: 8000, tripMinor: 3000 },
};

export const firstRate = (region: Region): CostRate => FIRST[region];

/** The rate of a day: the last row written down for the newest day that has begun. `rates` in the order they were written. */
export function rateOn(rates: readonly CostRate[], region: Region, on: string): CostRate {
  return rates.reduce((best, r) => (r.fromOn <= on && r.fromOn >= best.fromOn ? r : best), FIRST[region]);
}

/** 工時成本: minutes at the rate of an hour, rounded once. */
export const labourCost = (minutes: number, { hourMinor }: CostRate): number => mulRatio(hourMinor, { num: minutes, den: 60 });
