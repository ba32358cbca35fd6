import { addDays, daysBetween } from '../kernel/business-date';
import { nextOpenDay, type WorkingCalendar } from '../kernel/working-hours';

/** 維修保證: last day of the guarantee on a repair, counted from the hand-over, with the rest shift (D5, F5). */
export const guaranteeUntil = (handOverOn: string, days: number, calendar: WorkingCalendar): string =>
  nextOpenDay(addDays(handOverOn, days), calendar);

export type ReworkFacts = Readonly<{ handOverOn: string; days: number; reportedOn: string; calendar: WorkingCalendar }>;
/** 返修: reported inside the guarantee of the earlier repair; whether it is the same fault is the chief's word (E5, F12). */
export function reworkOf(facts: ReworkFacts): Readonly<{ isRework: boolean; dayNo: number; until: string }> {
  const until = guaranteeUntil(facts.handOverOn, facts.days, facts.calendar);
  return {
    isRework: facts.days > 0 && facts.reportedOn >= facts.handOverOn && facts.reportedOn <= until,
    dayNo: daysBetween(facts.handOverOn, facts.reportedOn),
    until,
  };
}
export const isRework = (facts: ReworkFacts): boolean => reworkOf(facts).isRework;
