import type { CHARGEABLE_KINDS } from './schema';

/** 收費標準: what the centre charges for one kind of work from a day on. Without a price it is not offered any more from that day. */
export type StandardCharge = Readonly<{
  code: string;
  name: string;
  kind: (typeof CHARGEABLE_KINDS)[number];
  priceMinor: number | null;
  fromOn: string;
}>;

const byCode = (a: StandardCharge, b: StandardCharge): number => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0);
const byDay = (a: StandardCharge, b: StandardCharge): number => (a.fromOn < b.fromOn ? -1 : a.fromOn > b.fromOn ? 1 : 0);

/** What counts on a day: of each code the last row that was written for that day or before. `rows` in the order they were written. */
export function countingOn<T extends StandardCharge>(rows: readonly T[], on: string): T[] {
  const last = new Map(
    rows
      .toSorted(byDay)
      .filter((r) => r.fromOn <= on)
      .map((r) => [r.code, r]),
  );
  return [...last.values()].toSorted(byCode);
}
