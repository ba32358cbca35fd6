import { DomainError } from '../kernel/app-error';
import type { Doubt } from '../kernel/doubt';
import { DEVICE_SHEETS } from './device-class';
import { checkImei, checkSerial, splitImeiScan, type IdentifierCheck } from './identifier';
import type { DeviceClass } from './schema';

type Typed = Readonly<{
  deviceClass: DeviceClass;
  serial: string | null;
  hasNoSerial: boolean;
  imei1: string | null;
  imei2: string | null;
  identifierReason: string | null;
}>;
export type Identifiers = Readonly<Omit<Typed, 'deviceClass'> & { doubts: readonly Doubt[] }>;

export const carriesImei = (deviceClass: DeviceClass): boolean => DEVICE_SHEETS[deviceClass].identifier === 'imei';

const doubtsAt = (field: string, check: IdentifierCheck, typed: string): readonly Doubt[] =>
  check.ok ? check.warnings.map(({ code, params }) => ({ field, code, params: { value: typed, ...params } })) : [];

/** An IMEI as it is stored. With a reason also one whose check digit is wrong, because its label cannot be read (row 50). */
export function readImei(field: string, text: string, reason: string | null): Readonly<{ value: string; doubts: readonly Doubt[] }> {
  const check = checkImei(text);
  if (check.ok) return { value: check.value, doubts: doubtsAt(field, check, text) };
  if (check.code === 'IMEI_CHECK_DIGIT' && reason !== null) return { value: String(check.params.value), doubts: [] };
  throw new DomainError(check.code, check.params);
}

/** The one number of a thing that must have one, a loaner or a new device: a placeholder is none (quality 4.3). */
export function readOneNumber(isImei: boolean, field: string, text: string): Readonly<{ value: string; doubts: readonly Doubt[] }> {
  const check = isImei ? checkImei(text) : checkSerial(text);
  if (!check.ok) throw new DomainError(check.code, check.params);
  if (check.warnings.some((w) => w.code === 'serialPlaceholder')) throw new DomainError('SERIAL_INVALID', { value: check.value });
  return { value: check.value, doubts: doubtsAt(field, check, text) };
}

const NOTHING = { value: null, doubts: [] } as const;

/** "N/A" on the serial line means that there is none (row 62). */
function readSerial(text: string | null, reason: string | null): Readonly<{ value: string | null; doubts: readonly Doubt[] }> {
  if (text === null) return NOTHING;
  const check = checkSerial(text);
  if (!check.ok) throw new DomainError(check.code, check.params);
  if (!check.warnings.some((w) => w.code === 'serialPlaceholder')) return { value: check.value, doubts: doubtsAt('serial', check, text) };
  return { value: null, doubts: reason === null ? doubtsAt('serial', check, text) : [] };
}

/** Two IMEIs of one scan go to slot 1 and 2 (row 57). */
function slotsOf({ imei1, imei2 }: Typed): Readonly<{ one: string | null; two: string | null; doubts: readonly Doubt[] }> {
  const [first = null, second] = imei1 === null ? [] : splitImeiScan(imei1);
  if (second === undefined || imei2 !== null) return { one: imei1, two: imei2, doubts: [] };
  return { one: first, two: second, doubts: [{ field: 'imei1', code: 'imeiTwo', params: { first: first ?? '', second } }] };
}

/** Serial and IMEIs in their stored form; a device without one must say so (D6, quality 4.3). */
export function readIdentifiers(typed: Typed): Identifiers {
  const reason = typed.identifierReason;
  const serial = readSerial(typed.serial, reason);
  const slots = slotsOf(typed);
  const imei1 = slots.one === null ? NOTHING : readImei('imei1', slots.one, reason);
  const imei2 = slots.two === null ? NOTHING : readImei('imei2', slots.two, null);
  const hasNoSerial = typed.hasNoSerial || (typed.serial !== null && serial.value === null);
  const wanted = carriesImei(typed.deviceClass) ? imei1.value : serial.value;
  if (wanted === null && !hasNoSerial) throw new DomainError('IDENTIFIER_NEEDED');
  return {
    serial: serial.value,
    imei1: imei1.value,
    imei2: imei2.value,
    hasNoSerial: wanted === null,
    identifierReason: reason,
    doubts: [...serial.doubts, ...slots.doubts, ...imei1.doubts, ...imei2.doubts],
  };
}
