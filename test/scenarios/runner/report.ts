import { stringify } from 'yaml';
import type { StepReport } from './run-scenario';

const indented = (text: string, by: number): string => text.replaceAll(/^/gm, ' '.repeat(by));

/** One step as a line; what went otherwise, and a printed answer, stand below it. */
export function stepLines({ on, time, who, what, place, answer, complaints }: StepReport): string {
  const isDone = complaints.length === 0;
  const line = `  ${isDone ? 'ok' : '✗ '} ${on} ${time}  ${[who, what].filter((word) => word !== '').join('  ')}${isDone ? '' : `  (${place})`}`;
  const below = [...(answer === undefined ? [] : [stringify(answer, { lineWidth: 0 }).trimEnd()]), ...complaints];
  return [line, ...below.map((text) => indented(text, 6))].join('\n');
}
