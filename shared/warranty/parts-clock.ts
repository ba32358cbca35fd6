import { addDays, daysBetween } from '../kernel/business-date';
import type { DeviceClass } from '../product/schema';
import { because, type WarrantyReason } from './reasons';
import { familyOf, loanerDaysOf, provincialRule, shortageDaysOf, type Place } from './rules-table';

export type PartsClockFacts = Place &
  Readonly<{
    deviceClass: DeviceClass;
    /** Repaired free of charge, in warranty. */
    isFree: boolean;
    /** The bench waits for a part. */
    isWaiting: boolean;
    /** Not yet repaired, nor given up. */
    isUnderRepair: boolean;
    sentInOn: string;
    today: string;
    /** Days of the free repairs before this one; they count where the province counts them together. */
    earlierDays: number;
  }>;
export type PartsClock = {
  /** Days since it was sent in. */
  dayNo: number;
  /** More days than these and the customer may have another device; null: no rule. */
  limitDays: number | null;
  exchangeFromOn: string | null;
  /** The province counts all free repairs together, whatever they waited for. */
  isSum: boolean;
  /** From this day on the customer may ask for a loaner. */
  loanerFromOn: string | null;
  isEntitled: boolean;
  reasons: WarrantyReason[];
};

/** 待料換貨: the right to an exchange when the part is missing, or the repair lasts, for longer than the law of the place allows (D4, F10). */
export function partsClock(facts: PartsClockFacts): PartsClock {
  const { deviceClass, isFree, sentInOn, today } = facts;
  const dayNo = daysBetween(sentInOn, today);
  const loanerDays = isFree ? loanerDaysOf(facts, familyOf(deviceClass), sentInOn) : null;
  const loanerFromOn = loanerDays === null ? null : addDays(sentInOn, loanerDays + 1);
  const sumDays = provincialRule(facts, sentInOn)?.repairDays ?? null;
  const known = { dayNo, loanerFromOn, isSum: sumDays !== null };
  return sumDays === null ? { ...known, ...byShortage(facts, dayNo) } : { ...known, ...bySum(facts, sumDays, dayNo) };
}

type Right = Pick<PartsClock, 'limitDays' | 'exchangeFromOn' | 'isEntitled' | 'reasons'>;

/** The rule of the country: days without the part. */
function byShortage({ region, deviceClass, isFree, isWaiting, sentInOn }: PartsClockFacts, dayNo: number): Right {
  const reasons = [because('partsDay', { on: sentInOn, dayNo })];
  const limitDays = shortageDaysOf(region, familyOf(deviceClass), sentInOn);
  if (limitDays === null) {
    reasons.push(because('partsNoRule', {}));
    return { limitDays, exchangeFromOn: null, isEntitled: false, reasons };
  }
  const exchangeFromOn = addDays(sentInOn, limitDays + 1);
  reasons.push(because('partsLimit', { days: limitDays, from: exchangeFromOn }));
  if (!isFree) reasons.push(because('partsNotFree', {}));
  else if (!isWaiting) reasons.push(because('partsNotWaiting', {}));
  const isEntitled = isFree && isWaiting && dayNo > limitDays;
  if (isEntitled) reasons.push(because('partsExchange', {}));
  return { limitDays, exchangeFromOn, isEntitled, reasons };
}

/** The rule of a province: days of all free repairs of the device together. */
function bySum({ isFree, isUnderRepair, sentInOn, earlierDays }: PartsClockFacts, limitDays: number, dayNo: number): Right {
  const reasons = [because('partsDay', { on: sentInOn, dayNo })];
  if (earlierDays > 0) reasons.push(because('repairEarlier', { days: earlierDays }));
  const exchangeFromOn = addDays(sentInOn, Math.max(limitDays - earlierDays + 1, 0));
  reasons.push(because('sumLimit', { days: limitDays, from: exchangeFromOn }));
  if (!isFree) reasons.push(because('partsNotFree', {}));
  else if (!isUnderRepair) reasons.push(because('sumOver', {}));
  const isEntitled = isFree && isUnderRepair && dayNo + earlierDays > limitDays;
  if (isEntitled) reasons.push(because('sumExchange', {}));
  return { limitDays, exchangeFromOn, isEntitled, reasons };
}
