import { expect, it } from 'vitest';
import type { PrinterDevice } from '#shared/printer/device';
import { deviceOf } from '#shared/printer/models';
import { drawerKick } from './drawer-kick';

const device: PrinterDevice = { ...deviceOf('escpos80Big5', { way: 'tcp', address: '192.0.2.7:9100' }), drawerPin: 2 };

it.each([
  [{ drawerPin: 2 }, [0x1b, 0x70, 0, 25, 250]],
  [{ drawerPin: 5 }, [0x1b, 0x70, 1, 25, 250]],
  [{ drawerPin: null }, null],
  [{ language: 'driver' }, null],
] as const)('%j', (change, bytes) => {
  const kick = drawerKick({ ...device, ...change });
  expect(kick === null ? null : [...kick]).toEqual(bytes);
});
