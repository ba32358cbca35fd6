import { addDays, daysBetween } from '../kernel/business-date';
import type { ServiceType } from '../kernel/region';
import type { DeviceClass } from '../product/schema';
import { familyOf, ownDelayDaysOf, provincialRule, shortageDaysOf, type Place } from './rules-table';

export type RepairDeadlineFacts = Place &
  Readonly<{
    type: ServiceType;
    deviceClass: DeviceClass;
    /** The day the customer asked for the repair: sent in, or called. */
    inOn: string;
    /** Days of the free repairs before this one; they count where the province counts them together. */
    earlierDays: number;
  }>;

/**
 * 三包期限: the last day of a free repair; a day later the customer may have another device (D4). Of the two limits of a family, our own
 * delay and the missing part, the first counts: whether a wait was for a part is argued only afterwards. The rule of a province stands in
 * their place; used up by earlier repairs, the limit was the day before. Null: no law sets a day.
 */
export function repairDeadline({ region, province, type, deviceClass, inOn, earlierDays }: RepairDeadlineFacts): string | null {
  if (type !== 'C') return null;
  const provincial = provincialRule({ region, province }, inOn);
  if (provincial !== null) return addDays(inOn, Math.max(provincial.repairDays - earlierDays, -1));
  const family = familyOf(deviceClass);
  const limits = [ownDelayDaysOf(region, family, inOn), shortageDaysOf(region, family, inOn)].filter((days) => days !== null);
  return limits.length === 0 ? null : addDays(inOn, Math.min(...limits));
}

/** A week before the limit it is told: so long takes a part that is ordered now. */
const NEAR_DAYS = 7;
export type LimitState = 'far' | 'near' | 'past';
export function limitState(deadlineOn: string, today: string): LimitState {
  const left = daysBetween(today, deadlineOn);
  return left < 0 ? 'past' : left <= NEAR_DAYS ? 'near' : 'far';
}
