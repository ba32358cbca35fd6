import { describeError } from './described-error';

export type LogLevel = 'info' | 'warn' | 'error';

const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const WORD = /^[A-Za-z][A-Za-z0-9._-]{0,59}$/;
const NUMBER = /^-?\d{1,15}(?:\.\d{1,3})?$/;

/**
 * Everything a log line can say, each with the shape its value must have (quality S28). Values are words of the program, ids and
 * figures; a name, a phone, a serial or a PIN has no place to stand. What is not in this list, or has another shape, is not written.
 */
const SHAPES = {
  route: WORD,
  request: ID,
  jobId: ID,
  ref: /^[0-9A-Z]{3}-[0-9A-Z]{3}$/,
  code: /^(?:[A-Z][A-Z0-9_]{1,60}|-?\d{1,10})$/,
  exitCode: NUMBER,
  ms: NUMBER,
  count: NUMBER,
  bytes: NUMBER,
  reason: WORD,
  permission: WORD,
  directive: WORD,
  scheme: WORD,
  kind: WORD,
  step: WORD,
  outcome: WORD,
  about: WORD,
  version: /^[0-9][\w.-]{0,30}$/,
  electron: /^[0-9][\w.-]{0,30}$/,
  release: /^(?:true|false)$/,
  migrations: /^[0-9]{4}_[a-z0-9_]{1,40}(?: [0-9]{4}_[a-z0-9_]{1,40}){0,50}$/,
} as const;
type FactName = keyof typeof SHAPES;

export type LogFacts = Readonly<Partial<Record<FactName, string | number | boolean | null>> & { error?: unknown }>;
/** `event` is a constant word of the program; everything that varies is a fact. */
export type LogEntry = Readonly<{ level: LogLevel; event: string; facts?: LogFacts }>;
export type Log = (entry: LogEntry) => void;

/** One entry as one line of JSON. It holds no line break, no control character and nothing that the list above does not know. */
export function lineOf({ level, event, facts = {} }: LogEntry, at: string): string {
  const told = Object.entries(facts).flatMap(([name, value]): [string, unknown][] => {
    if (name === 'error') return [[name, describeError(value)]];
    if (!Object.hasOwn(SHAPES, name) || !SHAPES[name as FactName].test(String(value))) return [];
    return [[name, value]];
  });
  return JSON.stringify({ at, level, event: WORD.test(event) ? event : 'unnamed', ...Object.fromEntries(told) });
}
