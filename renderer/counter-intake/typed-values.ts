import { addDays, localDateOf, localTimeOf, toInstant } from '#shared/kernel/business-date';
import { parseTypedDate } from '#shared/kernel/date-input';
import type { Region } from '#shared/kernel/region';
import { nextOpenDay, type WorkingCalendar } from '#shared/kernel/working-hours';
import { DEVICE_SHEETS } from '#shared/product/device-class';
import { checkImei, checkSerial, isSameIdentifier, type IdentifierCheck } from '#shared/product/identifier';
import type { DeviceForm } from './intake-form';

const CLOSING = '18:00';
const LONGEST = 60; // no moment is longer, and a longer text would be tried in too many ways (S30)

/** 預計取件 proposed: the second working day from today, at closing time. */
export function proposedPromise(nowAt: string, calendar: WorkingCalendar, region: Region): string {
  const first = nextOpenDay(addDays(localDateOf(nowAt, region), 1), calendar);
  return `${nextOpenDay(addDays(first, 1), calendar)} ${CLOSING}`;
}

/** `2026-11-25 18:00`, `2026/11/25 1800`, `115/11/25 18:00`; a day alone means closing time. Null: it cannot be read. */
export function readMoment(text: string, region: Region): string | null {
  const [, day = '', hours, minutes] =
    /^(.*?)(?:[\s\u3000]+(\d{1,2})[:：]?(\d{2}))?$/u.exec(text.slice(0, LONGEST).normalize('NFKC').trim()) ?? [];
  const date = parseTypedDate(day, region);
  if (!date.ok) return null;
  const time = hours === undefined ? CLOSING : `${hours.padStart(2, '0')}:${minutes}`;
  return /^(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/.test(time) ? toInstant(date.on, time, region) : null;
}

/** The same moment as it is written into the field. */
export const momentText = (at: string, region: Region): string => `${localDateOf(at, region)} ${localTimeOf(at, region)}`;

/** A typed day, or null when it is empty or cannot be read. */
export function readDay(text: string, region: Region): string | null {
  const date = parseTypedDate(text, region);
  return date.ok ? date.on : null;
}

/** The days that an unclear date could mean; none when it is clear or no date at all. */
export function dayReadings(text: string, region: Region): readonly string[] {
  const date = parseTypedDate(text, region);
  return !date.ok && date.code === 'dateAmbiguous' ? date.options : [];
}

export const hasImei = (device: Pick<DeviceForm, 'deviceClass'>): boolean => DEVICE_SHEETS[device.deviceClass].identifier === 'imei';

/** What identifies the device: the IMEI of its label, or its serial. Null: it carries none, and that was ticked. */
export function identifierOf(device: DeviceForm): IdentifierCheck | null {
  if (device.hasNoSerial) return null;
  return hasImei(device) ? checkImei(device.imeiLabel) : checkSerial(device.serial);
}

/** The label cannot be read, and somebody wrote so: its IMEI is kept, with a flag (quality 4.3, row 50). */
export function isKeptUnchecked(device: DeviceForm): boolean {
  const check = identifierOf(device);
  return check?.ok === false && check.code === 'IMEI_CHECK_DIGIT' && device.identifierReason.trim() !== '';
}

/** The identifier as it would be stored; empty while it is wrong or missing. */
export function identifierText(device: DeviceForm): string {
  const check = identifierOf(device);
  return check?.ok ? check.value : '';
}

/** 內外碼不符: both IMEIs are right in themselves and differ (E17). */
export function isMismatch(device: DeviceForm): boolean {
  if (!hasImei(device) || device.imeiSystem.trim() === '') return false;
  const [label, system] = [checkImei(device.imeiLabel), checkImei(device.imeiSystem)];
  return label.ok && system.ok && !isSameIdentifier(label.value, system.value);
}

export const hasProof = (device: DeviceForm): boolean => device.hasInvoice || device.hasCard;
