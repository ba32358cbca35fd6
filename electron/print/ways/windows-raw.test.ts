import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { powerShellArgs, type PowerShell } from '../windows-spooler';
import { RAW_LINE, windowsRaw } from './windows-raw';

const NASTY = '$(calc); "P\' & del *';
const sheet = { language: 'escpos', bytes: Uint8Array.of(27, 64, 0, 255) } as const;

it('names go by the environment and bytes by a file that is gone afterwards', async () => {
  let file = '';
  const powerShell: PowerShell = (line, printer, more) => {
    expect(powerShellArgs(line)).toEqual(['-NoProfile', '-NonInteractive', '-Command', RAW_LINE]);
    expect(line).not.toContain('calc');
    expect(printer).toBe(NASTY);
    expect(more?.['COUNTERBOOK_DOCUMENT']).toBe('CR-2026-000001');
    file = more?.['COUNTERBOOK_FILE'] ?? '';
    expect(Array.from(readFileSync(file))).toEqual([27, 64, 0, 255]);
    return Promise.resolve('taken\r\n');
  };
  await windowsRaw(powerShell)(NASTY, 'CR-2026-000001', sheet);
  expect(file).not.toBe('');
  expect(existsSync(file)).toBe(false);
});

it('asks the spooler for a RAW document by its own functions, in one quoted text', () => {
  for (const word of ['"RAW"', 'OpenPrinterW', 'StartDocPrinterW', 'WritePrinter', 'EndDocPrinter', 'AbortPrinter', 'ClosePrinter'])
    expect(RAW_LINE).toContain(word);
  expect(RAW_LINE.split("'")).toHaveLength(5); // 'Stop' and the program: no quote of the program ends its text
});

it.each([
  ['missing 1801', { reason: 'printerMissing' }],
  ['refused 5', { reason: 'printerRefused' }],
  ['doubt', { name: 'SheetInDoubt' }],
  ['', { name: 'SheetInDoubt' }],
])('the answer %j', async (answer, expected) =>
  expect(windowsRaw(() => Promise.resolve(answer))('P', 'x', sheet)).rejects.toMatchObject(expected),
);
it('a PowerShell that breaks leaves it in doubt', async () =>
  expect(windowsRaw(() => Promise.reject(new Error('x')))('P', 'x', sheet)).rejects.toMatchObject({ name: 'SheetInDoubt' }));
