import { z } from 'zod';
import { Confirmed } from '../kernel/doubt';
import { Day, line, optionalLine } from '../kernel/fields';
import { DayReportId, StaffId } from '../kernel/ids';
import { WORK_TYPES } from '../printed-document/build/day-report';
import { DAY_REPORT_STATUSES } from './states';

/** 公里, one decimal: what a technician drives in a day. */
const Km = z
  .number('notAQuantity')
  .min(0, 'notAQuantity')
  .max(2000, 'notAQuantity')
  .refine((n) => Number.isInteger(Math.round(n * 1e6) / 1e5), 'notAQuantity');
const Clock = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, 'notATime');

/** What the books do not know: work inside the house, or for a job, from when to when. */
const OwnLineInput = z.object({
  type: z.enum(WORK_TYPES).default('D'),
  /** SC or RC; D needs none. */
  ref: optionalLine(30),
  from: Clock,
  to: Clock,
  km: Km.nullable().default(null),
  note: line(60),
});
export const SubmitDayInput = z.object({
  on: Day,
  /** Kilometres of visits and stretches at the bench, by the line of the books. */
  km: z
    .array(z.object({ source: z.uuid(), km: Km }))
    .max(100)
    .default([]),
  own: z.array(OwnLineInput).max(30).default([]),
  overtimeMinutes: z.int('notAQuantity').min(0, 'notAQuantity').max(720, 'notAQuantity').default(0),
  confirmed: Confirmed,
});
export type SubmitDayInput = z.infer<typeof SubmitDayInput>;

export const DayReportLine = z.object({
  /** The visit or stretch at the bench; null: written by the technician. */
  source: z.string().nullable(),
  ref: z.string().nullable(),
  type: z.enum(WORK_TYPES),
  startAt: z.string(),
  endAt: z.string(),
  minutes: z.int(),
  km: z.number().nullable(),
  note: z.string(),
});
export type DayReportLine = z.infer<typeof DayReportLine>;
export const DayCounts = z.object({
  done: z.int(),
  carriedBack: z.int(),
  waiting: z.int(),
  cashMinor: z.int(),
  /** Cash of any day that he had in his hands when he sent it in (E22). */
  carriedMinor: z.int().default(0),
});
export type DayCounts = z.infer<typeof DayCounts>;

export const DayReportView = z.object({
  /** Null while nothing was sent in. */
  id: DayReportId.nullable(),
  status: z.enum(DAY_REPORT_STATUSES).nullable(),
  on: z.string(),
  technicianId: StaffId,
  technician: z.string(),
  lines: z.array(DayReportLine),
  counts: DayCounts,
  overtimeMinutes: z.int(),
  submittedAt: z.string().nullable(),
  checkedAt: z.string().nullable(),
  checkedBy: z.string().nullable(),
  sentBackReason: z.string().nullable(),
  rev: z.int(),
});
export type DayReportView = z.infer<typeof DayReportView>;
