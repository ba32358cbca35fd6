import type { Sqlite } from '#db/kernel/connection';

const RUNS = ['run', 'get', 'all', 'iterate'] as const;
type Statement = Record<(typeof RUNS)[number], (...values: unknown[]) => unknown> & { readonly source: string };

/** How many statements any connection of this process runs while something is done, without BEGIN and COMMIT. */
export async function statementsDuring(any: Sqlite, act: () => Promise<unknown>): Promise<number> {
  const shared = Object.getPrototypeOf(any.prepare('select 1')) as Statement;
  const own = { run: shared.run, get: shared.get, all: shared.all, iterate: shared.iterate };
  let count = 0;
  for (const name of RUNS)
    shared[name] = function counting(this: Statement, ...values: unknown[]) {
      if (!/^(BEGIN|COMMIT)/.test(this.source)) count += 1;
      return own[name].apply(this, values);
    };
  try {
    await act();
  } finally {
    Object.assign(shared, own);
  }
  return count;
}
