import { checkImei, splitImeiScan } from '#shared/product/identifier';
import type { DeviceForm, Patch } from './intake-form';
import { hasImei } from './typed-values';

/** Where a scanned label goes: the empty IMEI field, or the serial. Null: everything is filled. */
export function placeScan(device: DeviceForm, text: string): Patch<DeviceForm> | null {
  const isImei = checkImei(splitImeiScan(text)[0] ?? text).ok;
  const mayBecomePhone = isImei && !hasImei(device) && device.serial === '' && device.model === '';
  if (!hasImei(device) && !mayBecomePhone) return device.serial === '' ? { serial: text, hasNoSerial: false, isDecided: true } : null;
  const [label = text, system] = splitImeiScan(text);
  const phone: Patch<DeviceForm> = { ...(mayBecomePhone ? { deviceClass: 'phone' } : {}), hasNoSerial: false, isDecided: true };
  if (device.imeiLabel === '') return { ...phone, imeiLabel: label, ...(system === undefined ? {} : { imeiSystem: system }) };
  return device.imeiSystem === '' ? { ...phone, imeiSystem: label } : null;
}
