import type { BenchRow } from './row';

const ms = (value: number | null): string => (value === null ? '' : String(value));
const word = ({ met, held }: BenchRow): string => (met === null ? 'noisy' : met ? 'yes' : `NO (held: ${held})`);

/** The table of docs/benchmarks.md. */
export function tableOf(rows: readonly BenchRow[]): string {
  const lines = rows.map((r) => [r.operation, r.n, ms(r.p50Ms), ms(r.p95Ms), ms(r.limitMs), r.ratio, r.goal, word(r), r.note]);
  const head = ['Operation', 'n', 'p50 ms', 'p95 ms', 'limit ms', 'ratio', 'goal', 'met', 'what is compared'];
  return [head, head.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
