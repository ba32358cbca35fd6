/** One line of the table, as `--json` writes it. A count stands as its ratio to what is allowed, and has no times. */
export type BenchRow = Readonly<{
  operation: string;
  n: number;
  p50Ms: number | null;
  p95Ms: number | null;
  limitMs: number | null;
  ratio: number;
  goal: string;
  /** Null: the limit itself moved by more than 30 %, twice: nothing can be said (quality 1.1). */
  met: boolean | null;
  /**
   * What `npm test` holds: worse than this is a step back. A ratio of times may shake to twice its goal on a busy machine, and where a
   * goal is not reached yet (`met: false`) this is what has been reached.
   */
  held: number;
  /** What was measured against what, in a few words. */
  note: string;
}>;

/** A row of the table of quality.md 1.2 that can be run by its name. */
export type Bench = Readonly<{
  name: string;
  /** In the short form of the continuous integration too. */
  isShort: boolean;
  run(options: BenchOptions): Promise<readonly BenchRow[]>;
}>;

/** S, M, L, or a number of calls for a quick look. */
export type DataSet = 'S' | 'M' | 'L' | number;
export type BenchOptions = Readonly<{
  isShort: boolean;
  /** The data set of the rows that read a register. */
  set: DataSet;
  /** A folder for the databases of this run, thrown away after it. */
  folder: string;
  say(text: string): void;
}>;

type Figure = Readonly<{ operation: string; value: number; atMost: number; held?: number; note: string }>;

/** A count or a share against what is allowed: it does not shake, so it is never noisy. */
export const counted = (f: Figure): BenchRow => ({
  operation: f.operation,
  n: 1,
  p50Ms: null,
  p95Ms: null,
  limitMs: null,
  ratio: round(f.value),
  goal: `<= ${f.atMost}`,
  met: f.value <= f.atMost,
  held: f.held ?? f.atMost,
  note: f.note,
});

/** Neither within what is held nor too noisy to say. */
export const isStepBack = (row: BenchRow): boolean => row.met === false && row.ratio > row.held;

export const round = (value: number): number => Number(value.toPrecision(4));
