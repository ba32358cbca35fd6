import { round, type BenchRow } from './row';

const PAIRS = 11;
const DRIFT = 0.3;
const SHAKES = 2;
/** One block of the same work: the milliseconds of each piece. */
export type Block = () => Promise<readonly number[]> | readonly number[];
type Twins = Readonly<{ limit: Block; product: Block; pairs?: number }>;
type Sides = Readonly<{ limit: readonly number[][]; product: readonly number[][] }>;

/** The value that `share` of all others do not exceed. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
export const median = (values: readonly number[]): number => quantile(values, 0.5);

export async function timed(work: () => unknown): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}

/** A block of `n` pieces of work; `i` counts on from block to block. */
export function blockOf(n: number, work: (i: number) => unknown): Block {
  let i = 0;
  return async () => {
    const times: number[] = [];
    for (let k = 0; k < n; k += 1) times.push(await timed(() => work(i++)));
    return times;
  };
}

async function takeTurns({ limit, product, pairs = PAIRS }: Twins): Promise<Sides> {
  const sides: { limit: number[][]; product: number[][] } = { limit: [], product: [] };
  for (let pair = 0; pair < pairs; pair += 1) {
    sides.limit.push([...(await limit())]);
    sides.product.push([...(await product())]);
  }
  return sides;
}

/** The limit's first and last block differ by more than 30 %: the machine was busy with something else. */
function hasDrifted({ limit }: Sides): boolean {
  const [first, last] = [median(limit[0] ?? []), median(limit.at(-1) ?? [])];
  return Math.abs(first - last) > DRIFT * Math.min(first, last);
}

/** The usual time of the i-th piece of every block: what a busy machine added to one of them is gone. */
const usual = (blocks: readonly number[][]): number[] =>
  (blocks[0] ?? []).map((_, i) => median(blocks.map((block) => block[i] ?? Number.NaN)));

export type Compared = Readonly<{
  n: number;
  p50Ms: number;
  p95Ms: number;
  limitMs: number;
  usualP95Ms: number;
  limitUsualP95Ms: number;
  ratio: number;
  isNoisy: boolean;
}>;

/** Block of the limit, block of the product, … 11 pairs in one run; the median of the pairs' ratios (quality 1.1). */
export async function compare(twins: Twins): Promise<Compared> {
  let sides = await takeTurns(twins);
  if (hasDrifted(sides)) sides = await takeTurns(twins);
  const product = sides.product.flat();
  const limit = sides.limit.flat();
  return {
    n: product.length,
    p50Ms: median(product),
    p95Ms: quantile(product, 0.95),
    limitMs: median(limit),
    usualP95Ms: quantile(usual(sides.product), 0.95),
    limitUsualP95Ms: quantile(usual(sides.limit), 0.95),
    ratio: median(sides.product.map((block, i) => median(block) / median(sides.limit[i] ?? []))),
    isNoisy: hasDrifted(sides),
  };
}

type Wanted = Readonly<{ operation: string; atMost: number; held?: number; note: string }>;

/** A comparison as a line of the table. A goal that is reached in spite of the noise is reached. */
export const compared = (c: Compared, { operation, atMost, held = SHAKES * atMost, note }: Wanted): BenchRow => ({
  operation,
  n: c.n,
  p50Ms: round(c.p50Ms),
  p95Ms: round(c.p95Ms),
  limitMs: round(c.limitMs),
  ratio: round(c.ratio),
  goal: `<= ${atMost}x`,
  met: c.ratio <= atMost ? true : c.isNoisy ? null : false,
  held,
  note,
});
