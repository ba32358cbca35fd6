import { stringify } from 'yaml';
import type { StepReport } from './run-scenario';

const indented = (text: string, by: number): string => text.replaceAll(/^/gm, ' '.repeat(by));

/** One step as a line; what went otherwise, and a printed answer, stand below it. */
export function stepLines({ on, time, who, what, place, refusal, answer, complaints }: StepReport): string {
  const isDone = complaints.length === 0;
  const line = `  ${isDone ? 'ok' : '✗ '} ${on} ${time}  ${[who, what].filter((word) => word !== '').join('  ')}${isDone ? (refusal === undefined ? '' : `  refused as it should be: ${refusal}`) : `  (${place})`}`;
  const below = [...(answer === undefined ? [] : [stringify(answer, { lineWidth: 0 }).trimEnd()]), ...complaints];
  return [line, ...below.map((text) => indented(text, 6))].join('\n');
}
