/** mulberry32: the demo month is the same on every machine for the same seed. */
export function randomFrom(
  seed: number,
): Readonly<{ next(): number; int(min: number, max: number): number; pick<T>(list: readonly [T, ...T[]]): T; chance(p: number): boolean }> {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    next,
    int: (min, max) => min + Math.floor(next() * (max - min + 1)),
    pick: (list) => list[Math.floor(next() * list.length)] ?? list[0],
    chance: (p) => next() < p,
  };
}
export type Random = ReturnType<typeof randomFrom>;
