import { addDays, daysBetween } from '../kernel/business-date';
import type { Region, ServiceType } from '../kernel/region';
import type { DeviceClass } from '../product/schema';
import { familyOf, ownDelayDaysOf, shortageDaysOf } from './rules-table';

export type RepairDeadlineFacts = Readonly<{
  region: Region;
  type: ServiceType;
  deviceClass: DeviceClass;
  /** The day the customer asked for the repair: sent in, or called. */
  inOn: string;
}>;

/**
 * 三包期限: the last day of a free repair; a day later the customer may have another device (D4). Of the two limits of a family, our own
 * delay and the missing part, the first counts: whether a wait was for a part is argued only afterwards. Null: no law sets a day.
 */
export function repairDeadline({ region, type, deviceClass, inOn }: RepairDeadlineFacts): string | null {
  if (type !== 'C') return null;
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
