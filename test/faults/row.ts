import { documentChecks } from '#db/consistency/document-checks';
import type { Violation } from '#db/consistency/violation';

/** One fault with everything that was tried. The counts are rounds: in how many something acknowledged was gone, something was half, something contradicted itself. */
export type FaultRow = {
  fault: string;
  rounds: number;
  lost: number;
  half: number;
  violations: number;
  /** Why it could not be tried on this machine: never counted as passed. */
  skipped?: string;
  /** A figure for people. */
  note?: string;
};

export const rowOf = (fault: string): FaultRow => ({ fault, rounds: 0, lost: 0, half: 0, violations: 0 });
export const skippedRow = (fault: string, skipped: string): FaultRow => ({ ...rowOf(fault), skipped });

const HALF: ReadonlySet<string> = new Set(documentChecks.map((check) => check.code));

/** Adds one round: what was lost, and what the engine's own check found. */
export function addRound(row: FaultRow, lost: readonly unknown[], found: readonly Violation[], isTold = true): void {
  const half = found.filter((v) => HALF.has(v.code));
  row.rounds += 1;
  if (lost.length > 0) row.lost += 1;
  if (half.length > 0) row.half += 1;
  if (found.length > half.length) row.violations += 1;
  if (isTold && lost.length + found.length > 0)
    process.stderr.write(`${row.fault}, round ${row.rounds}: ${JSON.stringify({ lost: lost.slice(0, 3), found: found.slice(0, 5) })}\n`);
}

/** A round of something that is right or wrong. */
export const addAnswer = (row: FaultRow, isRight: boolean, what: string): void => {
  row.rounds += 1;
  if (isRight) return;
  row.violations += 1;
  process.stderr.write(`${row.fault}: ${what}\n`);
};

export const isMet = (row: FaultRow): boolean => {
  if (row.skipped !== undefined) return true;
  return row.rounds > 0 && row.lost + row.half + row.violations === 0;
};

const COLUMNS = ['rounds', 'lost', 'half', 'violations'] as const;
export function tableOf(rows: readonly FaultRow[]): string {
  const width = Math.max(...rows.map((row) => row.fault.length));
  const head = ['fault'.padEnd(width), ...COLUMNS.map((c) => c.padStart(10)), ' '].join(' ');
  const lines = rows.map((row) => {
    const verdict = row.skipped === undefined ? (isMet(row) ? 'ok' : 'FAILED') : `skipped: ${row.skipped}`;
    return [row.fault.padEnd(width), ...COLUMNS.map((c) => String(row[c]).padStart(10)), ` ${verdict}`, row.note ?? ''].join(' ').trimEnd();
  });
  return `${[head, ...lines].join('\n')}\n`;
}
