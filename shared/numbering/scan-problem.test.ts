import { expect, it } from 'vitest';
import { MOST_SCANNED, scanProblem } from './scan-problem';

it.each<[string, ReturnType<typeof scanProblem>]>([
  ['SC-2026-000101', null],
  ['TP1-SC-2026-000101', null],
  ['FZ1-SC-2026-000101', { code: 'otherCentre', site: 'FZ1' }],
  ['fz1-sc-2026-000101', { code: 'otherCentre', site: 'FZ1' }],
  ['SC-2026-0001', { code: 'cut' }],
  ['SC-2026-', { code: 'cut' }],
  ['SC-20', { code: 'cut' }],
  ['TP1-RC-2026-00000', { code: 'cut' }],
  ['SC-', null],
  ['XX-2026-0001', null],
  ['NB14-33071', null],
  ['SC-2026-0001234', null],
  ['http://evil/', null],
  ['9'.repeat(MOST_SCANNED), null],
  ['9'.repeat(MOST_SCANNED + 1), { code: 'tooLong' }],
])('%s', (text, problem) => expect(scanProblem(text, 'TP1')).toEqual(problem));
