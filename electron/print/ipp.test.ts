import { expect, it } from 'vitest';
import { cupsQueue } from './cups';
import { ippRequest, readIppAnswer } from './ipp';

const text = new TextEncoder();
const attribute = (tag: number, name: string, body: Uint8Array): number[] => {
  const label = text.encode(name);
  return [tag, label.length >> 8, label.length & 255, ...label, body.length >> 8, body.length & 255, ...body];
};
const int = (n: number): Uint8Array => Uint8Array.of(n >>> 24, (n >>> 16) & 255, (n >>> 8) & 255, n & 255);
const job = (id: number, name: string, state: number): number[] => [
  2,
  ...attribute(0x21, 'job-id', int(id)),
  ...attribute(0x42, 'job-name', text.encode(name)),
  ...attribute(0x23, 'job-state', int(state)),
];
const answer = (status: number, ...jobs: number[][]): Uint8Array =>
  Uint8Array.from([
    2,
    0,
    status >> 8,
    status & 255,
    0,
    0,
    0,
    1,
    1,
    ...attribute(0x47, 'attributes-charset', text.encode('utf-8')),
    ...jobs.flat(),
    3,
  ]);

it('reads each job of an answer', () =>
  expect(readIppAnswer(answer(0, job(7, 'CR-2026-000001', 9), job(8, 'BL-2026-000101', 3)))).toEqual({
    status: 0,
    jobs: [
      { id: 7, name: 'CR-2026-000001', state: 9 },
      { id: 8, name: 'BL-2026-000101', state: 3 },
    ],
  }));

it('gives what was whole of a cut answer', () => {
  const whole = answer(0, job(7, 'CR-2026-000001', 9));
  for (let length = 0; length < whole.length; length++) expect(() => readIppAnswer(whole.subarray(0, length))).not.toThrow();
});

it('writes further values of an attribute without a name', () => {
  const bytes = ippRequest(10, [['requested-attributes', { tag: 'keyword', values: ['job-id', 'job-name'] }]]);
  expect(Array.from(bytes.subarray(0, 9))).toEqual([2, 0, 0, 10, 0, 0, 0, 1, 1]);
  expect(new TextDecoder().decode(bytes)).toContain('job-idD\u0000\u0000\u0000\u0008job-name');
});

it.each([
  [3, 'waiting'],
  [4, 'waiting'],
  [5, 'printing'],
  [6, 'waiting'],
  [7, 'failed'],
  [8, 'failed'],
  [9, 'done'],
] as const)('job-state %i is %s', async (state, expected) => {
  const queue = cupsQueue(() => Promise.resolve(answer(0, job(7, 'x', state))), 'me');
  expect(await queue.stateOf('P', 7)).toBe(expected);
});

it('a job the server no longer knows is gone', async () =>
  expect(await cupsQueue(() => Promise.resolve(answer(0x0406)), 'me').stateOf('P', 7)).toBe('gone'));

it('finds jobs by the document’s number', async () => {
  const queue = cupsQueue(() => Promise.resolve(answer(0, job(7, 'CR-2026-000001', 9), job(8, 'BL-2026-000101', 3))), 'me');
  expect(await queue.jobIds('P', 'BL-2026-000101')).toEqual([8]);
});
