import { localDateOf } from '../kernel/business-date';
import type { Region, Zone } from '../kernel/region';
import { addWorkingMinutes, nextOpenDay, workingMinutesBetween, type WorkingCalendar } from '../kernel/working-hours';
import type { CallStatus } from './states';

export type DueTimeFacts = Readonly<{
  calledAt: string;
  zone: Zone;
  /** Working hours until arrival; 6 urban and 7 suburban unless the centre sets others (D2). */
  hours: Readonly<Record<Zone, number>>;
  calendar: WorkingCalendar;
  region: Region;
  appointmentTo?: string | null;
}>;

/** 應到時間: the end of the appointment, else so many working hours after the call (D2, B3). */
export function dueAt(facts: DueTimeFacts): string {
  if (facts.appointmentTo != null) return facts.appointmentTo;
  return addWorkingMinutes(facts.calledAt, facts.hours[facts.zone] * 60, facts.calendar, facts.region);
}

/** Working minutes from the call to the arrival (F1: 1 h 40 m). */
export const elapsedMinutes = (facts: Pick<DueTimeFacts, 'calledAt' | 'calendar' | 'region'>, arrivedAt: string): number =>
  workingMinutesBetween(facts.calledAt, arrivedAt, facts.calendar, facts.region);

/** On the minute is still on time. */
export const isOnTime = (due: string, arrivedAt: string): boolean => Date.parse(arrivedAt) <= Date.parse(due);

export type CarriedOverFacts = Readonly<{
  calledAt: string;
  status: CallStatus;
  todayOn: string;
  calendar: WorkingCalendar;
  region: Region;
}>;

/** 隔夜: still undispatched, and its working day is over (B3, C1). A call of a rest day belongs to the next working day. */
export function isCarriedOver(facts: CarriedOverFacts): boolean {
  if (facts.status !== 'NEW') return false;
  return nextOpenDay(localDateOf(facts.calledAt, facts.region), facts.calendar) < facts.todayOn;
}
