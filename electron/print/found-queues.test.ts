import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { foundQueue } from './found-queues';
import { knock } from './knock';
import { withWindowsStates } from './windows-printers';

const cups = (options: Readonly<Record<string, string>>) =>
  foundQueue({ name: 'POS', displayName: 'POS-80', description: '', options: { 'device-uri': 'socket://192.168.1.9:9100', ...options } });

it.each([
  [{ 'printer-state': '3', 'printer-state-reasons': 'none', 'printer-is-accepting-jobs': 'true' }, 'ready'],
  [{ 'printer-state': '4', 'printer-state-reasons': 'none' }, 'ready'],
  [{ 'printer-state': '5', 'printer-state-reasons': 'paused' }, 'stopped'],
  [{ 'printer-state': '3', 'printer-is-accepting-jobs': 'false' }, 'stopped'],
  [{ 'printer-state': '3', 'printer-state-reasons': 'offline-report' }, 'offline'],
  [{ 'printer-state': '4', 'printer-state-reasons': 'connecting-to-device' }, 'offline'],
  [{}, 'unknown'],
])('a queue of CUPS that says %j is %s', (options, state) => {
  expect(cups(options)).toMatchObject({ name: 'POS', description: 'POS-80', uri: 'socket://192.168.1.9:9100', state });
});

it('Windows tells port, driver and state by its own list', () => {
  const queue = foundQueue({ name: 'HP', displayName: 'HP', description: '', options: {} });
  const [known] = withWindowsStates(
    [queue],
    JSON.stringify([{ Name: 'HP', PrinterStatus: 'Normal', PortName: 'USB001', DriverName: 'HP M404' }]),
  );
  expect(known).toMatchObject({ uri: 'USB001', make: 'HP M404', state: 'ready' });
  const [off] = withWindowsStates([queue], JSON.stringify([{ Name: 'HP', PrinterStatus: 'Offline' }]));
  expect(off?.state).toBe('offline');
  const [paused] = withWindowsStates([queue], JSON.stringify([{ Name: 'HP', PrinterStatus: 'Paused' }]));
  expect(paused?.state).toBe('stopped');
  expect(withWindowsStates([queue], 'no JSON')).toEqual([queue]);
});

describe('a printer at a port', () => {
  it('is ready when it opens, and offline when it refuses', async () => {
    const server = createServer((socket) => socket.end());
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    const { port } = server.address() as AddressInfo;
    expect(await knock(`127.0.0.1:${port}`)).toBe('ready');
    await new Promise((resolve) => {
      server.close(resolve);
    });
    expect(await knock(`127.0.0.1:${port}`)).toBe('offline');
  });

  it('is offline in good time when nobody answers', async () => {
    const began = performance.now();
    expect(await knock('192.0.2.1', 200)).toBe('offline'); // RFC 5737: an address that nobody has
    expect(performance.now() - began).toBeLessThan(1_500);
  });
});
