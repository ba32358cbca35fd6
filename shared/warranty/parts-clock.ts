import { addDays, daysBetween } from '../kernel/business-date';
import type { Region } from '../kernel/region';
import type { DeviceClass } from '../product/schema';
import { because, type WarrantyReason } from './reasons';
import { familyOf, shortageDaysOf } from './rules-table';

export type PartsClockFacts = Readonly<{
  region: Region;
  deviceClass: DeviceClass;
  /** Repaired free of charge, in warranty. */
  isFree: boolean;
  /** The bench waits for a part. */
  isWaiting: boolean;
  sentInOn: string;
  today: string;
}>;
export type PartsClock = {
  /** Days since it was sent in. */
  dayNo: number;
  /** More days than these without the part, and the customer may have another device; null: no rule. */
  limitDays: number | null;
  exchangeFromOn: string | null;
  isEntitled: boolean;
  reasons: WarrantyReason[];
};

/** 待料換貨: the right to an exchange when the part is missing for longer than the law of the region allows (D4, F10). */
export function partsClock({ region, deviceClass, isFree, isWaiting, sentInOn, today }: PartsClockFacts): PartsClock {
  const dayNo = daysBetween(sentInOn, today);
  const reasons = [because('partsDay', { on: sentInOn, dayNo })];
  const limitDays = shortageDaysOf(region, familyOf(deviceClass), sentInOn);
  if (limitDays === null) {
    reasons.push(because('partsNoRule', {}));
    return { dayNo, limitDays, exchangeFromOn: null, isEntitled: false, reasons };
  }
  const exchangeFromOn = addDays(sentInOn, limitDays + 1);
  reasons.push(because('partsLimit', { days: limitDays, from: exchangeFromOn }));
  if (!isFree) reasons.push(because('partsNotFree', {}));
  else if (!isWaiting) reasons.push(because('partsNotWaiting', {}));
  const isEntitled = isFree && isWaiting && dayNo > limitDays;
  if (isEntitled) reasons.push(because('partsExchange', {}));
  return { dayNo, limitDays, exchangeFromOn, isEntitled, reasons };
}
