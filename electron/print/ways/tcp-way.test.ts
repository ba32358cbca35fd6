import { afterEach, describe, expect, it } from 'vitest';
import { COVER_OPEN, nobodyThere, READY, tcpPrinter, type Manner, type TcpPrinter } from '#test/documents/tcp-printer';
import type { Printout } from '../print-ports';
import { hostAndPort } from './peer';
import { STATUS_QUESTIONS } from './printer-status';
import { reachTcp } from './tcp-way';

const TIMES = { connect: 500, status: 60, silent: 300, close: 150 };
const sheet = (bytes: number, language: Printout['language'] = 'escpos'): Printout => ({ language, bytes: new Uint8Array(bytes).fill(65) });
let printer: TcpPrinter | null = null;
afterEach(() => printer?.close());

/** What the worker would learn: the reason of a refusal, in doubt, or done. */
async function outcomeOf(manner: Manner, printout: Printout): Promise<string> {
  printer = await tcpPrinter(manner);
  try {
    const line = await reachTcp(printer.address, printout.language, TIMES);
    return (await line.send(printout)).kind;
  } catch (error) {
    const { name, reason } = error as { name: string; reason?: string };
    return reason ?? name;
  }
}

describe('what is known to have reached the printer decides', () => {
  it.each<[string, Manner, Printout, string]>([
    ['reads all and closes in order', {}, sheet(200_000), 'done'],
    ['says before and behind that it is well, and stays open', { status: () => READY, staysOpen: true }, sheet(20_000), 'done'],
    ['is slow and reads all in the end', { slowMs: 2 }, sheet(100_000), 'done'],
    ['has its cover open', { status: () => COVER_OPEN }, sheet(100), 'coverOpen'],
    ['resets at once', { resetAfter: 0 }, sheet(100), 'printerUnreachable'],
    ['resets in the middle', { resetAfter: 4_000 }, sheet(60_000), 'SheetInDoubt'],
    ['resets behind the last byte', { resetAfter: 60_000 }, sheet(60_000), 'SheetInDoubt'],
    ['goes silent before it reads', { isSilent: true }, sheet(60_000), 'SheetInDoubt'],
    ['goes silent in the middle of a long sheet', { isSilent: true }, sheet(30_000_000), 'SheetInDoubt'],
    ['reads and never closes nor answers', { staysOpen: true }, sheet(100), 'SheetInDoubt'],
    ['ends its side early', { endsAfter: 10, staysOpen: true }, sheet(60_000), 'SheetInDoubt'],
    ['a dot-matrix printer is not asked', {}, sheet(5_000, 'escp'), 'done'],
  ])('a printer that %s', async (_what, manner, printout, expected) => expect(await outcomeOf(manner, printout)).toBe(expected));

  it('answers at first and then tells of an open cover', async () => {
    let asked = 0;
    expect(await outcomeOf({ status: () => (asked++ === 0 ? READY : COVER_OPEN) }, sheet(100))).toBe('SheetInDoubt');
  });
  it('answers at first and falls silent behind the sheet', async () => {
    let asked = 0;
    expect(await outcomeOf({ status: () => (asked++ === 0 ? READY : null) }, sheet(100))).toBe('SheetInDoubt');
  });
  it('gets the bytes as they are, and nothing of a sheet that was given up', async () => {
    await outcomeOf({ status: () => READY }, sheet(20_000));
    expect(printer?.received()).toEqual(['A'.repeat(20_000)]);
    await printer?.close();
    await outcomeOf({ status: () => COVER_OPEN }, sheet(20_000));
    expect(printer?.received()).toEqual([]);
  });
});

describe('a printer that is not there is refused before anything is sent', () => {
  it('nobody listens', async () =>
    expect(reachTcp(await nobodyThere(), 'escpos', TIMES)).rejects.toMatchObject({ reason: 'printerUnreachable' }));
  it(
    'no such name',
    async () =>
      expect(reachTcp('no-such-printer.invalid', 'escpos', { ...TIMES, connect: 8_000 })).rejects.toMatchObject({
        reason: 'printerUnreachable',
      }),
    10_000,
  );
  it('an address that answers nothing', async () =>
    expect(reachTcp('192.0.2.1:9100', 'escpos', TIMES)).rejects.toMatchObject({ reason: 'printerUnreachable' }));
  it('no address at all', async () => expect(reachTcp('a b', 'escpos', TIMES)).rejects.toMatchObject({ reason: 'printerMissing' }));
});

it.each([
  ['10.0.0.5', '10.0.0.5', 9100],
  ['printer-1.lan:9101', 'printer-1.lan', 9101],
  ['[fe80::1]:9100', 'fe80::1', 9100],
  ['192.168.1.87', '192.168.1.87', 9100],
  ['printer.local:9101', 'printer.local', 9101],
  ['[fe80::1]:9102', 'fe80::1', 9102],
])('%s', (address, host, port) => expect(hostAndPort(address)).toEqual({ host, port }));
it.each(['', 'a:0', 'a:99999', 'a:b', 'fe80::1'])('%j is no address', (address) =>
  expect(() => hostAndPort(address)).toThrow('not an address'),
);

const hs = (paper: string, pause: string, head: string, ribbon: string): number[] => [
  ...new TextEncoder().encode(
    `\u0002030,${paper},${pause},0245,000,0,0,0,000,0,0,0\u0003\r\n\u0002000,0,${head},${ribbon},0,2,4,0,00000000,1,000\u0003\r\n\u00021234,0\u0003\r\n`,
  ),
];
it.each([
  ['escpos', [0x12, 0x12, 0x12], 'ready'],
  ['escpos', [0x12, 0x12], null],
  ['escpos', [0x10, 0x00, 0x12, 0x12, 0x12], 'ready'], // an unasked status in between
  ['escpos', [0x1a, 0x12, 0x12], 'printerNotReady'],
  ['escpos', [0x1a, 0x16, 0x12], 'coverOpen'],
  ['escpos', [0x12, 0x52, 0x12], 'printerNotReady'],
  ['escpos', [0x12, 0x32, 0x12], 'mediaEmpty'],
  ['escpos', [0x12, 0x12, 0x72], 'mediaEmpty'],
  ['escpos', [0x12, 0x12, 0x1e], 'ready'], // paper near its end
  ['tspl', [0x00], 'ready'],
  ['tspl', [0x20], 'ready'],
  ['tspl', [0x04], 'mediaEmpty'],
  ['tspl', [0x05], 'coverOpen'],
  ['tspl', [0x02], 'mediaJam'],
  ['tspl', [0x08], 'inkEmpty'],
  ['tspl', [0x10], 'printerPaused'],
  ['tspl', [0x80], 'printerNotReady'],
  ['tspl', [], null],
  ['zpl', hs('0', '0', '0', '0'), 'ready'],
  ['zpl', hs('1', '0', '0', '0'), 'mediaEmpty'],
  ['zpl', hs('0', '1', '0', '0'), 'printerPaused'],
  ['zpl', hs('0', '0', '1', '0'), 'coverOpen'],
  ['zpl', hs('0', '0', '0', '1'), 'inkEmpty'],
  ['zpl', hs('0', '0', '0', '0').slice(0, 50), null],
] as const)('%s status %o is %s', (language, reply, expected) =>
  expect(STATUS_QUESTIONS[language]?.read(Uint8Array.from(reply))).toBe(expected),
);
