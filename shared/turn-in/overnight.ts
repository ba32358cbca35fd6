import { localDateOf } from '../kernel/business-date';
import type { Region } from '../kernel/region';

type Cash = Readonly<{ at: string; amountMinor: number }>;
type Today = Readonly<{ today: string; region: Region }>;
export type Overnight = Readonly<{ overnightMinor: number; overnightSince: string | null }>;

/** 過夜現金 (B10, S0§10): cash goes to the accountant on the day it was taken; how much of it was taken before today, and since which day. */
export function overnightOf(carried: readonly Cash[], { today, region }: Today): Overnight {
  const late = carried.map(({ at, amountMinor }) => ({ on: localDateOf(at, region), amountMinor })).filter(({ on }) => on < today);
  return {
    overnightMinor: late.reduce((sum, c) => sum + c.amountMinor, 0),
    overnightSince: late.reduce<string | null>((first, { on }) => (first === null || on < first ? on : first), null),
  };
}
