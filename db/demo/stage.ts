import { addDays, localDateOf } from '#shared/kernel/business-date';
import { isoFromMs } from '#shared/kernel/fields';
import type { Centre } from './centre';
import type { Random } from './random';
import type { Timeline } from './timeline';
import type { DemoParts } from './warehouse';

/** What every plan of the demo works with; `free`: until when each technician is busy; `parts`: what the warehouse keeps. */
export type Stage = Readonly<{ centre: Centre; random: Random; timeline: Timeline; free: Map<string, number>; parts: DemoParts }>;

export const dayOf = (ms: number): string => localDateOf(isoFromMs(ms), 'TW');
export const laterDay = (ms: number, days: number): string => addDays(dayOf(ms), days);
