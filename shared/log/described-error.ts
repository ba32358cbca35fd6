/** What a log line says about an error: never its free text, which may hold a name, a number or a path (quality S28). */
export type DescribedError = Readonly<{
  name: string;
  code?: string;
  /** Only a sentence of the engine, of SQLite or of the operating system that cannot carry data. */
  message?: string;
  /** Fields that a schema refused, as `path:reason`. */
  issues?: string[];
  /** Where: function and file of this program, innermost first. */
  at?: string[];
}>;

const NAME = /^[A-Za-z]{1,40}$/;
const CODE = /^[A-Z][A-Z0-9_]{1,60}$/;
const ISSUE = /^[A-Za-z0-9_.*]{0,80}:[A-Za-z_]{1,40}$/;
const FRAME = /^(?:(?:new )?[A-Za-z_$<>][\w.$<>]{0,80} )?(?:node:[a-z][\w/]{0,60}|[A-Za-z_][\w.-]{0,60}\.[cm]?[jt]sx?):\d{1,7}:\d{1,7}$/;
const MOST_FRAMES = 12;
const MOST_ISSUES = 10;

/** Sentences that are made of the program's own words. `$1` is the part that is kept. */
const SENTENCES: readonly RegExp[] = [
  /^((?:UNIQUE|NOT NULL|FOREIGN KEY) constraint failed(?:: [a-z0-9_., ]{1,120})?)$/,
  /^(CHECK constraint failed)/,
  /^(no such table: [a-z_]{1,60})$/,
  /^(database disk image is malformed|database or disk is full|disk I\/O error|database is locked|file is not a database)$/,
  /^(attempt to write a readonly database|unable to open database file|The database connection is not open)$/,
  /^(Cannot read properties of (?:undefined|null))/,
  /^(Maximum call stack size exceeded|Invalid array length|Invalid string length|Invalid time value|Unexpected end of JSON input)$/,
];

const textOf = (value: unknown, shape: RegExp): string | undefined => (typeof value === 'string' && shape.test(value) ? value : undefined);

function sentenceOf(message: unknown): string | undefined {
  if (typeof message !== 'string') return undefined;
  for (const sentence of SENTENCES) {
    const kept = sentence.exec(message)?.[1];
    if (kept !== undefined) return kept;
  }
  return undefined;
}

/** `at fn (/home/mei/app/main.cjs:1:2)` → `fn main.cjs:1:2`: a folder may be named after a person. */
function frameOf(line: string): string | undefined {
  const [, called = '', place = ''] = /^\s*at (?:async )?(?:(.*?)(?: \[as .*\])? \()?([^()]+?)\)?$/.exec(line) ?? [];
  const file = place.startsWith('node:') ? place : place.slice(Math.max(place.lastIndexOf('/'), place.lastIndexOf('\\')) + 1);
  const isProgram = place.startsWith('node:') || /\.[cm]?[jt]sx?:\d+:\d+$/.test(file);
  if (!isProgram) return undefined;
  return textOf(called === '' ? file : `${called} ${file}`, FRAME) ?? textOf(file, FRAME);
}

/** The message stands in front of the stack and may have lines that look like frames, so it is cut off first. */
function framesOf(stack: unknown, message: unknown): string[] {
  if (typeof stack !== 'string') return [];
  const from = typeof message === 'string' && message !== '' ? stack.indexOf(message) : 0;
  if (from < 0) return [];
  const behind = from === 0 ? stack : stack.slice(from + String(message).length);
  return behind
    .slice(0, 8_000)
    .split('\n')
    .map(frameOf)
    .filter((frame) => frame !== undefined)
    .slice(0, MOST_FRAMES);
}

function issuesOf(issues: unknown): string[] {
  if (!Array.isArray(issues)) return [];
  const told = issues.slice(0, MOST_ISSUES).map((issue: unknown) => {
    if (typeof issue === 'string') return issue;
    const { path, code } = issue as { path?: unknown; code?: unknown };
    const steps = Array.isArray(path) ? path.map((step) => textOf(step, /^[A-Za-z]\w{0,30}$/) ?? '*') : [];
    return `${steps.join('.').slice(0, 80)}:${String(code)}`;
  });
  return told.filter((issue) => ISSUE.test(issue));
}

const from = (value: object, key: string): unknown => (key in value ? (value as Record<string, unknown>)[key] : undefined);

/** Takes an error, or what this function made of one in another process, and keeps what cannot be personal. */
export function describeError(error: unknown): DescribedError {
  if (typeof error !== 'object' || error === null) return { name: 'NotAnError' };
  const app = from(error, 'app');
  const code = textOf(from(error, 'code'), CODE) ?? (typeof app === 'object' && app !== null ? textOf(from(app, 'code'), CODE) : undefined);
  const message = sentenceOf(from(error, 'message'));
  const issues = issuesOf(from(error, 'issues'));
  const told = from(error, 'at');
  const at = Array.isArray(told)
    ? told.filter((frame): frame is string => textOf(frame, FRAME) !== undefined).slice(0, MOST_FRAMES)
    : framesOf(from(error, 'stack'), from(error, 'message'));
  return {
    name: textOf(from(error, 'name'), NAME) ?? 'Error',
    ...(code === undefined ? {} : { code }),
    ...(message === undefined ? {} : { message }),
    ...(issues.length === 0 ? {} : { issues }),
    ...(at.length === 0 ? {} : { at }),
  };
}
