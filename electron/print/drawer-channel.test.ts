import { expect, it } from 'vitest';
import type { DrawerKick } from '#shared/cash-drawer/schema';
import type { PrinterDevice } from '#shared/printer/device';
import { deviceOf } from '#shared/printer/models';
import { openDrawerChannel } from './drawer-channel';

const DEVICE: PrinterDevice = { ...deviceOf('escpos80Big5', { way: 'tcp', address: '192.0.2.7:9100' }), drawerPin: 5 };
const kickOf = (seq: number, workstation = 'COUNTER-1'): DrawerKick => ({
  seq,
  workstation,
  reason: 'cash',
  documentNo: null,
  at: '2026-11-23T01:30:00.000Z',
  by: '林佳蓉',
});

function stage(device: PrinterDevice | null = DEVICE) {
  const events: DrawerKick[] = [kickOf(1), kickOf(2)];
  const sent: string[] = [];
  const reports: string[] = [];
  let isReached = true;
  const channel = openDrawerChannel({
    workstation: 'COUNTER-1',
    kicks: (after) => Promise.resolve(after === null ? events.slice(-1) : events.filter((k) => k.seq > after)),
    printer: () => Promise.resolve(device),
    send: (_, name, bytes) => {
      if (!isReached) return Promise.reject(new Error('refused'));
      sent.push(`${name} ${Buffer.from(bytes).toString('hex')}`);
      return Promise.resolve();
    },
    report: (event) => void reports.push(event),
  });
  return { channel, events, sent, reports, reach: (is: boolean) => (isReached = is) };
}

it('opens the drawer once for what happened since, and not for what happened before the start', async () => {
  const { channel, events, sent } = stage();
  await channel.wake();
  expect(sent).toEqual([]);
  events.push(kickOf(3));
  await channel.wake();
  await channel.wake();
  expect(sent).toEqual(['DRAWER-3 1b700119fa']);
  events.push(kickOf(4), kickOf(5));
  await Promise.all([channel.wake(), channel.wake()]);
  expect(sent).toEqual(['DRAWER-3 1b700119fa', 'DRAWER-5 1b700119fa']);
});

it('leaves the drawers of other PCs alone', async () => {
  const { channel, events, sent } = stage();
  await channel.wake();
  events.push(kickOf(3, 'COUNTER-2'));
  await channel.wake();
  expect(sent).toEqual([]);
});

it.each([null, { ...DEVICE, drawerPin: null }])('sends nothing where no drawer hangs', async (device) => {
  const { channel, events, sent } = stage(device);
  await channel.wake();
  events.push(kickOf(3));
  await channel.wake();
  expect(sent).toEqual([]);
});

it('says that a pulse was not sent, and does not send it later by itself', async () => {
  const { channel, events, sent, reports, reach } = stage();
  await channel.wake();
  reach(false);
  events.push(kickOf(3));
  await channel.wake();
  reach(true);
  await channel.wake();
  expect([sent, reports]).toEqual([[], ['drawer.notOpened']]);
});
