import { spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';

export type ChildEnd = Readonly<{ lines: readonly string[]; signal: NodeJS.Signals | null; code: number | null; errors: string }>;
type Order = Readonly<{
  /** Words for child.ts: mode, file, … */
  args: Readonly<Record<string, string | number | undefined>>;
  /** A program in front, such as strace with its options. */
  before?: readonly string[];
  onLine?: (line: string, child: ChildProcess) => void;
}>;

const CHILD = path.join(import.meta.dirname, 'child.mjs');

let compileCache: string | undefined;
/** The child is started a thousand times: its compiled code is kept in a folder. Filled by the first child that ends by itself. */
export const keepCompiledCode = (folder: string): void => void (compileCache = folder);

/** Runs the child to its end, however that comes. */
export function runChild({ args, before = [], onLine = () => undefined }: Order): Promise<ChildEnd> {
  const words = Object.entries(args).flatMap(([name, value]) => (value === undefined ? [] : [`--${name}`, String(value)]));
  const [program = process.execPath, ...rest] = [...before, process.execPath, CHILD, ...words];
  const env = { ...process.env, ...(compileCache === undefined ? {} : { NODE_COMPILE_CACHE: compileCache }) };
  const child = spawn(program, rest, { stdio: ['ignore', 'pipe', 'pipe'], env });
  const lines: string[] = [];
  let errors = '';
  let open = '';
  child.stderr.on('data', (text: Buffer) => (errors += text.toString('utf8')));
  child.stdout.on('data', (text: Buffer) => {
    const parts = (open + text.toString('utf8')).split('\n');
    open = parts.pop() ?? ''; // half a line was never said
    for (const line of parts) {
      lines.push(line);
      onLine(line, child);
    }
  });
  return new Promise((resolve) => child.once('close', (code, signal) => resolve({ lines, signal, code, errors })));
}

/** The intakes the child was told had been saved: request id → number of the receipt. */
export const acknowledgedIn = (lines: readonly string[]): Map<string, string> =>
  new Map(lines.filter((l) => l.startsWith('ACK ')).map((l) => l.split(' ').slice(1, 3) as [string, string]));

/** What was under way when the child ended: `<request id>/<n>`, or nothing. */
export function inFlightIn(lines: readonly string[]): string | undefined {
  const tried = lines.findLast((line) => line.startsWith('TRY '))?.split(' ');
  if (tried === undefined || acknowledgedIn(lines).has(tried[1] ?? '')) return undefined;
  return `${tried[1]}/${tried[2]}`;
}
export const lastTried = (lines: readonly string[]): number =>
  Number(lines.findLast((line) => line.startsWith('TRY '))?.split(' ')[2] ?? 0);
