/** How much of a fault is tried: a few rounds in the continuous integration, everything by hand, or one part of everything at a time. */
export type Amount = Readonly<{ isShort: boolean; part: number; of: number }>;

/** `2/5`: the second fifth. */
export function amountOf(isShort: boolean, part: string | undefined): Amount {
  const [, k = '1', n = '1'] = /^(\d+)\/(\d+)$/.exec(part ?? '1/1') ?? [];
  if (Number(k) < 1 || Number(k) > Number(n)) throw new Error(`--part ${part}: say 1/5 to 5/5`);
  return { isShort, part: Number(k), of: Number(n) };
}

export const roundsOf = ({ isShort, of }: Amount, short: number, full: number): number => (isShort ? short : Math.ceil(full / of));

/** Some points spread over all of them, first and last among them; or every n-th of all. */
export function pointsOf<T>({ isShort, part, of }: Amount, short: number, all: readonly T[]): T[] {
  if (!isShort) return all.filter((_, i) => i % of === part - 1);
  if (all.length <= short) return [...all];
  return all.filter((_, i) => Array.from({ length: short }, (__, k) => Math.round((k * (all.length - 1)) / (short - 1))).includes(i));
}
