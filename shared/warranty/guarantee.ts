import { addDays } from '../kernel/business-date';
import { nextOpenDay, type WorkingCalendar } from '../kernel/working-hours';

/** 維修保證: last day of the guarantee on a repair, counted from the hand-over, with the rest shift (D5, F5). */
export const guaranteeUntil = (handOverOn: string, days: number, calendar: WorkingCalendar): string =>
  nextOpenDay(addDays(handOverOn, days), calendar);
