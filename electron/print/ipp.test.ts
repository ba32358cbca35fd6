import { expect, it } from 'vitest';
import { cupsQueue, cupsRaw } from './cups';
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
    printer: { state: null, isAccepting: null, reasons: [] },
    jobs: [
      { id: 7, name: 'CR-2026-000001', state: 9, hasBegun: false },
      { id: 8, name: 'BL-2026-000101', state: 3, hasBegun: false },
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

const [INTEGER, NO_VALUE] = [0x21, 0x13];
it.each([
  [7, INTEGER, int(1_700_000_000), 'broken'],
  [8, INTEGER, int(1_700_000_000), 'broken'],
  [8, NO_VALUE, new Uint8Array(), 'failed'],
] as const)('job-state %i with time-at-processing as tag %i', async (state, tag, at, expected) => {
  const asked = [...job(7, 'x', state), ...attribute(tag, 'time-at-processing', at)];
  expect(await cupsQueue(() => Promise.resolve(answer(0, asked)), 'me').stateOf('P', 7)).toBe(expected);
});

it('a job the server no longer knows is gone', async () =>
  expect(await cupsQueue(() => Promise.resolve(answer(0x0406)), 'me').stateOf('P', 7)).toBe('gone'));

it('finds jobs by the document’s number', async () => {
  const queue = cupsQueue(() => Promise.resolve(answer(0, job(7, 'CR-2026-000001', 9), job(8, 'BL-2026-000101', 3))), 'me');
  expect(await queue.jobIds('P', 'BL-2026-000101')).toEqual([8]);
});

const printer = (state: number, isAccepting: number, ...reasons: string[]): number[] => [
  4,
  ...attribute(0x23, 'printer-state', int(state)),
  ...attribute(0x22, 'printer-is-accepting-jobs', Uint8Array.of(isAccepting)),
  ...reasons.flatMap((reason, i) => attribute(0x44, i === 0 ? 'printer-state-reasons' : '', text.encode(reason))),
];
it.each([
  ['idle', answer(0, printer(3, 1)), null],
  ['at work', answer(0, printer(4, 1)), null],
  ['stopped', answer(0, printer(5, 1)), 'printerNotReady'],
  ['taking no jobs', answer(0, printer(3, 0)), 'queueClosed'],
  ['stopped with a second reason', answer(0, printer(5, 1, 'paused', 'media-empty-warning')), 'mediaEmpty'],
  ['at work at a printer with its cover open', answer(0, printer(4, 1, 'toner-low-report', 'cover-open-error')), 'coverOpen'],
  ['unknown', answer(0x0406), 'printerMissing'],
] as const)('a queue that is %s', async (_what, bytes, trouble) =>
  expect(await cupsQueue(() => Promise.resolve(bytes), 'me').trouble('P')).toBe(trouble),
);

it.each([
  ['waits', job(7, 'CR-2026-000001', 3), 0, true],
  ['prints', job(7, 'CR-2026-000001', 5), 0, true],
  ['ends in between', job(7, 'CR-2026-000001', 5), 0x0404, true],
  ['has ended', job(7, 'CR-2026-000001', 9), 0, false],
  ['bears another name', job(7, 'BL-2026-000101', 3), 0, false],
] as const)('a job that %s', async (_what, known, status, isCancelled) => {
  const asked: number[] = [];
  const post = (_path: string, body: Uint8Array) => {
    asked.push(body[3] ?? 0);
    return Promise.resolve(body[3] === 8 ? answer(status) : answer(0, known));
  };
  await cupsQueue(post, 'me').cancel('P', 7, 'CR-2026-000001');
  expect(asked).toEqual(isCancelled ? [9, 8] : [9]);
});
it('a server that does not let it be cancelled says so', async () =>
  expect(
    cupsQueue((_path, body) => Promise.resolve(body[3] === 8 ? answer(0x0403) : answer(0, job(7, 'x', 3))), 'me').cancel('P', 7, 'x'),
  ).rejects.toThrow('IPP 1027'));

const refusedWith = (code: string) => Promise.reject(Object.assign(new Error(code), { code }));
it.each([
  ['no print server', () => refusedWith('ECONNREFUSED'), { reason: 'printerUnreachable' }],
  ['no socket', () => refusedWith('ENOENT'), { reason: 'printerUnreachable' }],
  ['a cut in the answer', () => refusedWith('ECONNRESET'), { name: 'SheetInDoubt' }],
  ['no such queue', () => Promise.resolve(answer(0x0406)), { reason: 'printerMissing' }],
  ['a queue that takes nothing', () => Promise.resolve(answer(0x0506)), { reason: 'printerNotReady' }],
  ['a format it does not know', () => Promise.resolve(answer(0x040a)), { reason: 'printerRefused' }],
])('raw bytes to %s', async (_what, post, expected) =>
  expect(cupsRaw(post, 'me')('P', 'CR-2026-000001', { language: 'escpos', bytes: Uint8Array.of(1) })).rejects.toMatchObject(expected),
);
it('raw bytes go behind the request as they are, under the document’s number', async () => {
  let sent = new Uint8Array();
  const post = (path: string, body: Uint8Array) => {
    expect(path).toBe('/printers/SLIP%2F%201');
    sent = Uint8Array.from(body);
    return Promise.resolve(answer(0, job(7, 'x', 3)));
  };
  await cupsRaw(post, 'me')('SLIP/ 1', 'CR-2026-000001', { language: 'escpos', bytes: Uint8Array.of(27, 64, 3, 255) });
  const said = new TextDecoder('latin1').decode(sent);
  expect(said).toContain('application/vnd.cups-raw');
  expect(said).toContain('CR-2026-000001');
  expect(Array.from(sent.subarray(-5))).toEqual([3, 27, 64, 3, 255]);
});
