import Database from 'better-sqlite3';

/** Every statement that runs from now on may be the last one: at the n-th the process kills itself, before or after it. */
export function killAtStatement(n: number, when: 'before' | 'after'): void {
  onEveryStatement((count, run) => {
    if (count === n && when === 'before') die();
    const result = run();
    if (count === n) die();
    return result;
  });
}

/** How many statements something takes. */
export function countStatements(): () => number {
  let seen = 0;
  onEveryStatement((count, run) => {
    seen = count;
    return run();
  });
  return () => seen;
}

function die(): void {
  process.kill(process.pid, 'SIGKILL');
  for (;;); // the signal is on its way; nothing more may happen
}

function onEveryStatement(around: (count: number, run: () => unknown) => unknown): void {
  const statement = Object.getPrototypeOf(new Database(':memory:').prepare('select 1')) as Record<string, (...args: unknown[]) => unknown>;
  let count = 0;
  for (const method of ['run', 'get', 'all', 'iterate'] as const) {
    const real = statement[method];
    if (real === undefined) throw new Error(`no statement has ${method}`);
    statement[method] = function (this: unknown, ...args: unknown[]) {
      count += 1;
      return around(count, () => real.apply(this, args));
    };
  }
}

/** The first statement of `migrate`, and with it the beginning of its transaction. */
const BEGINS = 'CREATE TABLE IF NOT EXISTS applied_migration';

/** A migration as its single statements, so that the process can end between any two of them. Counts from 1. */
export function killInMigration(n: number): void {
  let count = 0;
  let hasBegun = false;
  around('exec', (real, self, args) => {
    hasBegun ||= String(args[0]).startsWith(BEGINS);
    if (!hasBegun) return real.apply(self, args);
    for (const statement of statementsOf(String(args[0]))) {
      count += 1;
      if (count === n) die();
      real.call(self, statement);
    }
    return self;
  });
}

/** Statements of our migrations end with a semicolon at the end of a line. */
export const statementsOf = (sql: string): string[] =>
  sql
    .replace(/^--.*$/gm, '')
    .split(/;\s*$/m)
    .map((statement) => statement.trim())
    .filter((statement) => statement !== '')
    .map((statement) => `${statement};`);

/** The planted mistake of quality 5.3: a connection that says it is safe and is not. Only here; the product has no such switch. */
export function weakenSynchronous(to: string): void {
  around('pragma', (real, self, args) => real.apply(self, String(args[0]).startsWith('synchronous') ? [`synchronous = ${to}`] : args));
}

type Method = (...args: unknown[]) => unknown;
function around(name: 'exec' | 'pragma', act: (real: Method, self: unknown, args: unknown[]) => unknown): void {
  const prototype = Database.prototype as unknown as Record<string, Method>;
  const real = prototype[name];
  if (real === undefined) throw new Error(`no database has ${name}`);
  prototype[name] = function (this: unknown, ...args: unknown[]) {
    return act(real, this, args);
  };
}
