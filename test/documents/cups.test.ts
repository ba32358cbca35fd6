import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cupsQueue, cupsRaw } from '#electron/print/cups';
import { groundOf, printDevice } from '#electron/print/print-device';
import type { PrintTask } from '#electron/print/print-ports';
import { watchJob } from '#electron/print/watch-job';
import type { PrinterDevice } from '#shared/printer/device';
import { deviceOf } from '#shared/printer/models';
import { cupsMissing, ippMissing, openCupsQueue, openCupsServer, openIppPrinter } from './cups-server';
import { sampleDocuments } from '#shared/printed-document/sample/samples';
import { tcpPrinter, type TcpPrinter } from './tcp-printer';

// One file for all that need the print server: files run side by side, and the first to end would take it from the other.
const missing = cupsMissing();
const noIpp = ippMissing();
const PDF_QUEUE = `COUNTERBOOK-${process.pid}`;
const SOCKET = `COUNTERBOOK-RAW-${process.pid}`;
const IPP = `COUNTERBOOK-IPP-${process.pid}`;
const IPP_PORT = 8_700 + (process.pid % 200);
/** What a driver would spoil: control characters, NUL, every byte. */
const BYTES = Uint8Array.from([27, 64, ...Array.from({ length: 256 }, (_, i) => i), 29, 86, 0]);
const LATIN = Buffer.from(BYTES).toString('latin1');
const raw = (way: PrinterDevice['way'], address: string): PrinterDevice => deviceOf('escpos80', { way, address });
const wait = (ms: number): Promise<void> => sleep(ms);
const folder = mkdtempSync(path.join(tmpdir(), 'raw-'));
const ground = groundOf(folder, () => undefined, wait);

const [document] = sampleDocuments('zh-TW');
const taskFor = (device: PrinterDevice | null): PrintTask => {
  if (document === undefined) throw new Error('no sample');
  return { jobId: 'j', documentId: 'd', documentNo: 'CR-2026-000009', document, marks: [], printer: '', device, paper: '80mm' };
};
const encoders = Object.fromEntries(['escpos', 'tspl', 'zpl', 'escp'].map((l) => [l, () => Promise.resolve(BYTES)]));
const device = printDevice(ground, {
  pdf: () => Promise.resolve({ drawn: Uint8Array.of(37, 80), fit: null }),
  print: () => Promise.reject(new Error('no driver here')),
  streams: () => Promise.resolve({ encoders: encoders as never, draw: () => Promise.reject(new Error('no window')) }),
});

describe.skipIf(missing !== null)(`bytes through real queues of CUPS${missing === null ? '' : ` (skipped: ${missing})`}`, () => {
  const queue = cupsQueue();
  const printed = path.join(folder, 'ipp');
  let printer: TcpPrinter;
  const ends: (() => void)[] = [];
  const add = (name: string, uri: string): void => {
    execFileSync('lpadmin', ['-p', name, '-E', '-v', uri, '-m', 'raw', '-o', 'printer-error-policy=abort-job'], { stdio: 'pipe' });
    ends.push(() => execFileSync('lpadmin', ['-x', name], { stdio: 'pipe' }));
  };
  beforeAll(async () => {
    printer = await tcpPrinter();
    ends.push(await openCupsServer());
    add(SOCKET, `socket://${printer.address}`);
  }, 20_000);
  afterAll(async () => {
    for (const end of ends.toReversed()) end();
    await printer.close();
  });
  const print = async (name: string, no: string): Promise<string> => {
    const before = await queue.jobIds(name, no);
    await cupsRaw()(name, no, { language: 'escpos', bytes: BYTES });
    return watchJob(queue, { printer: name, name: no, before }, wait);
  };

  it('a raw socket queue hands on every byte, and the job is found by its number', async () => {
    expect(await queue.trouble(SOCKET)).toBe(null);
    expect(await print(SOCKET, 'CR-2026-000001')).toBe('confirmed');
    expect(printer.received()).toEqual([LATIN]);
  }, 30_000);

  it('the worker’s hands take the same way', async () => {
    const task = taskFor(raw('raw-queue', SOCKET));
    const line = await device.reach(task);
    expect(await line.send(await device.render(task))).toMatchObject({ kind: 'queued', printer: SOCKET, name: task.documentNo });
    for (let tried = 0; tried < 100 && printer.received().length < 2; tried++) await sleep(50);
    expect(printer.received().at(-1)).toBe(LATIN);
  }, 30_000);

  it('a queue that was stopped takes nothing until it is started again', async () => {
    execFileSync('cupsdisable', [SOCKET], { stdio: 'pipe' });
    expect(await queue.trouble(SOCKET)).toBe('printerPaused');
    await expect(device.reach(taskFor(raw('raw-queue', SOCKET)))).rejects.toMatchObject({ reason: 'printerPaused' });
    execFileSync('cupsenable', [SOCKET], { stdio: 'pipe' });
    expect(await queue.trouble(SOCKET)).toBe(null);
    execFileSync('cupsreject', [SOCKET], { stdio: 'pipe' });
    expect(await queue.trouble(SOCKET)).toBe('queueClosed');
    await expect(cupsRaw()(SOCKET, 'x', { language: 'escpos', bytes: BYTES })).rejects.toMatchObject({ reason: 'printerNotReady' });
    execFileSync('cupsaccept', [SOCKET], { stdio: 'pipe' });
  }, 30_000);

  it('a queue that is not there is refused', async () => {
    expect(await queue.trouble('COUNTERBOOK-NOWHERE')).toBe('printerMissing');
    await expect(cupsRaw()('COUNTERBOOK-NOWHERE', 'x', { language: 'escpos', bytes: BYTES })).rejects.toMatchObject({
      reason: 'printerMissing',
    });
  });

  it('a printer that resets in the middle: CUPS says aborted, or nobody knows; never confirmed', async () => {
    printer.behave({ resetAfter: 10 });
    const before = await queue.jobIds(SOCKET, 'BL-2026-000101');
    await cupsRaw()(SOCKET, 'BL-2026-000101', { language: 'escpos', bytes: new Uint8Array(4_000_000).fill(65) });
    expect(await watchJob(queue, { printer: SOCKET, name: 'BL-2026-000101', before }, wait)).not.toBe('confirmed');
    printer.behave({});
    execFileSync('cancel', ['-a', SOCKET], { stdio: 'pipe' });
  }, 60_000);

  describe('a port behind CUPS', () => {
    const quick = (): Promise<void> => sleep(50); // twenty silent seconds in two
    const hand = async (no: string, bytes: Uint8Array) => {
      const task = { ...taskFor(raw('raw-queue', SOCKET)), documentNo: no };
      const line = await device.reach(task);
      const sent = await line.send({ language: 'escpos', bytes });
      if (sent.kind !== 'queued') throw new Error('not queued');
      return sent;
    };
    const came = (no: string): number => printer.received().filter((paper) => paper.includes(no)).length;
    const sheet = (no: string, length = 200): Uint8Array => Buffer.concat([Buffer.from(no), Buffer.alloc(length, 65)]);
    const ended = async (id: number): Promise<string> => {
      let state = await queue.stateOf(SOCKET, id);
      for (let tried = 0; tried < 400 && (state === 'waiting' || state === 'printing'); tried++) {
        await sleep(100);
        state = await queue.stateOf(SOCKET, id);
      }
      return state;
    };

    it('that refuses: the job stays in the queue, nobody says that it came out, and it comes out once when the printer is back', async () => {
      const no = 'CR-2026-000201';
      await printer.switchOff();
      const sent = await hand(no, sheet(no));
      expect(await watchJob(queue, sent, quick)).toBe('uncertain');
      const ids = await queue.jobIds(SOCKET, no);
      expect(ids).toHaveLength(1);
      await printer.switchOn();
      expect(await ended(ids[0] ?? 0)).toBe('done');
      expect(came(no)).toBe(1);
    }, 60_000);

    it('that takes the connection and is silent: a doubt, not a paper; what is cancelled does not come later', async () => {
      const no = 'CR-2026-000202';
      printer.behave({ isSilent: true });
      const sent = await hand(no, sheet(no));
      expect(await watchJob(queue, sent, quick)).toBe('uncertain');
      const ids = await queue.jobIds(SOCKET, no);
      expect(ids).toHaveLength(1);
      printer.behave({});
      execFileSync('cancel', [String(ids[0])], { stdio: 'pipe' });
      expect(await ended(ids[0] ?? 0)).toBe('broken'); // it had begun
      const after = 'CR-2026-000203';
      expect(await watchJob(queue, await hand(after, sheet(after)), wait)).toBe('confirmed'); // the queue goes on
      expect([came(no), came(after)]).toEqual([0, 1]);
    }, 60_000);

    it('that is slow: confirmed when all of it was read, every byte once', async () => {
      const no = 'CR-2026-000204';
      printer.behave({ slowMs: 30 });
      const bytes = sheet(no, 6_000_000);
      expect(await watchJob(queue, await hand(no, bytes), wait)).toBe('confirmed');
      printer.behave({});
      expect(came(no)).toBe(1);
      expect(printer.received().at(-1)?.length).toBe(bytes.length);
      expect(await queue.jobIds(SOCKET, no)).toHaveLength(1);
    }, 60_000);
  });

  it.skipIf(noIpp !== null)(
    `an IPP printer (ippeveprinter) behind a raw queue gets every byte${noIpp === null ? '' : ` (skipped: ${noIpp})`}`,
    async () => {
      mkdirSync(printed);
      ends.push(await openIppPrinter(IPP_PORT, printed));
      add(IPP, `ipp://localhost:${IPP_PORT}/ipp/print`);
      const before = await queue.jobIds(IPP, 'IN-2026-000001');
      const known = Buffer.concat([Buffer.from('%PDF-1.7\n'), BYTES]); // ippeveprinter looks at the first bytes and refuses what it does not know
      await cupsRaw()(IPP, 'IN-2026-000001', { language: 'escpos', bytes: known });
      const kept = (): string[] =>
        readdirSync(printed, { recursive: true, withFileTypes: true }).flatMap((entry) =>
          entry.isFile() ? [path.join(entry.parentPath, entry.name)] : [],
        );
      for (let tried = 0; tried < 300 && kept().length === 0; tried++) await sleep(100);
      expect(await watchJob(queue, { printer: IPP, name: 'IN-2026-000001', before }, wait)).not.toBe('failed');
      expect(readFileSync(kept()[0] ?? '').toString('latin1')).toBe(known.toString('latin1'));
    },
    90_000,
  );
});

describe.skipIf(missing !== null)(`a queue of CUPS with a driver${missing === null ? '' : ` (skipped: ${missing})`}`, () => {
  const queue = cupsQueue();
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'cups-')), 'sheet.txt');
  let close = (): void => undefined;
  beforeAll(async () => {
    writeFileSync(file, 'CR-2026-000001\n');
    close = await openCupsQueue(PDF_QUEUE);
  }, 20_000);
  afterAll(() => close());
  const print = (name: string, ...options: string[]) =>
    execFileSync('lp', ['-d', PDF_QUEUE, '-t', name, ...options, file], { stdio: 'pipe' });

  it('confirms a job by its name once CUPS says completed', async () => {
    const name = 'CR-2026-000001';
    const before = await queue.jobIds(PDF_QUEUE, name);
    print(name);
    expect(await watchJob(queue, { printer: PDF_QUEUE, name, before }, wait)).toBe('confirmed');
  }, 30_000);

  it('takes only the new one of two jobs of one name', async () => {
    const before = await queue.jobIds(PDF_QUEUE, 'CR-2026-000001');
    expect(before).toHaveLength(1);
    print('CR-2026-000001');
    expect((await queue.jobIds(PDF_QUEUE, 'CR-2026-000001')).length).toBe(2);
  });

  it('sees a job that waits, and fails it when it is cancelled', async () => {
    const name = 'BL-2026-000101';
    print(name, '-H', 'hold');
    const [id] = await queue.jobIds(PDF_QUEUE, name);
    expect(id).toBeDefined();
    expect(await queue.stateOf(PDF_QUEUE, id ?? 0)).toBe('waiting');
    execFileSync('cancel', [String(id)], { stdio: 'pipe' });
    expect(await queue.stateOf(PDF_QUEUE, id ?? 0)).toBe('failed');
  });

  it('takes out the job that was called unusable, and no other of that number', async () => {
    const name = 'CR-2026-000077';
    print(name, '-H', 'hold');
    print(name, '-H', 'hold');
    const [spoiled = 0, again = 0] = (await queue.jobIds(PDF_QUEUE, name)).toSorted((a, b) => a - b);
    await queue.cancel(PDF_QUEUE, spoiled, 'CR-2026-000078');
    expect(await queue.stateOf(PDF_QUEUE, spoiled)).toBe('waiting');
    await queue.cancel(PDF_QUEUE, spoiled, name);
    await queue.cancel(PDF_QUEUE, spoiled, name);
    expect(await queue.stateOf(PDF_QUEUE, spoiled)).toBe('failed');
    expect(await queue.stateOf(PDF_QUEUE, again)).toBe('waiting');
    await queue.cancel(PDF_QUEUE, again, name);
  });

  it('knows nothing of a job that never was', async () => expect(await queue.stateOf(PDF_QUEUE, 999_999)).toBe('gone'));
});

it.each([
  ['no printer is set', null, 'CR-2026-000009.pdf', Uint8Array.of(37, 80)],
  ['a folder takes the bytes', raw('file', 'slips'), 'slips/CR-2026-000009.escpos', BYTES],
  ['a folder takes the page', { ...raw('file', 'pages'), language: 'driver' as const }, 'pages/CR-2026-000009.pdf', Uint8Array.of(37, 80)],
])('when %s it is a file under its number', async (_what, printer, file, bytes) => {
  const task = taskFor(printer);
  const line = await device.reach(task);
  expect(await line.send(await device.render(task))).toEqual({ kind: 'done' });
  expect(Uint8Array.from(readFileSync(path.join(folder, 'paper', file)))).toEqual(bytes);
});
it.each(['../../etc', '/etc', '..'])('a folder %j outside the data is refused', async (address) =>
  expect(device.reach(taskFor(raw('file', address)))).rejects.toMatchObject({ reason: 'fileUnwritable' }),
);
