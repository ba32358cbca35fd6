import type { Region } from '../kernel/region';

type Denomination = Readonly<{ minor: number; kind: 'note' | 'coin' }>;
const note = (minor: number): Denomination => ({ minor, kind: 'note' });
const coin = (minor: number): Denomination => ({ minor, kind: 'coin' });

/** 券別: what lies in a drawer, the largest first. */
export const DENOMINATIONS: Readonly<Record<Region, readonly Denomination[]>> = {
  TW: [note(2000), note(1000), note(500), note(200), note(100), coin(50), coin(20), coin(10), coin(5), coin(1)],
  CN: [note(10_000), note(5000), note(2000), note(1000), note(500), coin(100), coin(50), coin(10), coin(5), coin(2), coin(1)],
};
