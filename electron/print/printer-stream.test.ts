import { expect, it } from 'vitest';
import { sampleDocuments } from '#shared/printed-document/sample/samples';
import { firstPrint } from '#shared/printed-document/print-mark';
import type { PrinterDevice } from '#shared/printer/device';
import { deviceOf } from '#shared/printer/models';
import type { Encode } from './encode';
import type { PrintTask } from './print-ports';
import { printoutOf } from './printer-stream';

const SLIP: PrinterDevice = { ...deviceOf('escpos80Big5', { way: 'tcp', address: '192.0.2.7:9100' }), address: 'printer' };
const [document] = sampleDocuments('zh-TW');
/** The paper with something behind every text of it. */
const spoiled = (value: unknown, what: string): unknown => {
  if (typeof value === 'string') return value.replace(/[㐀-鿿]$/u, `$&${what}`);
  if (Array.isArray(value)) return value.map((inner) => spoiled(inner, what));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, spoiled(inner, what)]));
};
const taskOf = (device: PrinterDevice | null, paper: unknown = document): PrintTask => ({
  jobId: 'j',
  documentId: 'd',
  documentNo: 'CR-2026-000001',
  document: paper as PrintTask['document'],
  marks: [{ ...firstPrint('customer'), stampLine: '郭志偉\u001b@' }],
  printer: 'P',
  device,
  paper: '80mm',
});
/** Writes down what it is handed, so that every control character would show. */
const echo: Encode = ({ document: doc, marks, paper }, device) =>
  Promise.resolve(new TextEncoder().encode(JSON.stringify({ doc, marks, paper, device })));
const kit = {
  pdf: () => Promise.resolve({ drawn: Uint8Array.of(37), fit: 'smaller' as const }),
  streams: () =>
    Promise.resolve({
      encoders: { escpos: echo, tspl: echo, zpl: echo, escp: echo },
      draw: () => Promise.reject(new Error('no window')),
    }),
};

it.each([
  ['ESC @', '\u001b@'],
  ['GS V', '\u001dV\u0000'],
  ['DLE EOT', '\u0010\u0004\u0001'],
  ['NUL', '\u0000'],
  ['C1 controls', '\u009b\u0085'],
  ['a turn of direction', '\u202e\u2066'],
])('a paper with %s in every text gives the same bytes as a clean one but for the letters (quality S14)', async (_what, control) => {
  const clean = await printoutOf(taskOf(SLIP), kit);
  const nasty = await printoutOf(taskOf(SLIP, spoiled(document, control)), kit);
  const letters = control.replaceAll(/[^\u0020-\u007e]/g, '');
  const expected = await printoutOf(taskOf(SLIP, spoiled(document, letters)), kit);
  expect(Buffer.from(nasty.bytes).equals(Buffer.from(expected.bytes))).toBe(true);
  expect(clean.bytes.length).toBeLessThanOrEqual(nasty.bytes.length);
  expect(new TextDecoder().decode(nasty.bytes)).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e]|\\u00/);
});

it.each([
  ['no printer of ours', null, 'pdf'],
  ['a driver', { ...SLIP, language: 'driver' as const }, 'pdf'],
  ['a label printer', { ...SLIP, language: 'zpl' as const }, 'zpl'],
])('%s gets %s', async (_what, device, language) => expect((await printoutOf(taskOf(device), kit)).language).toBe(language));

it('what measuring a drawn page found goes along; bytes of a printer’s own language fit by themselves', async () => {
  expect((await printoutOf(taskOf(null), kit)).fit).toBe('smaller');
  expect((await printoutOf(taskOf(SLIP), kit)).fit).toBeUndefined();
});
