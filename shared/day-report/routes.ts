import { z } from 'zod';
import { command, query } from '../contract/define-route';
import { Day, line, Rev } from '../kernel/fields';
import { DayReportId } from '../kernel/ids';
import { ANY_STAFF } from '../kernel/roles';
import { DayReportView, SubmitDayInput } from './schema';

export const dayReportRoutes = {
  'dayReport.submit': command({
    about:
      '技術員工作日報表: one’s own day is sent in, with kilometres and work inside the house; again as often as it is not checked (B21).',
    input: SubmitDayInput,
    output: DayReportView,
    allow: ['technician'],
  }),
  'dayReport.check': command({
    about: 'The chief has checked the day of another person; it is locked (B21).',
    input: z.object({ dayReportId: DayReportId, rev: Rev }),
    output: DayReportView,
    allow: ['chief'],
  }),
  'dayReport.sendBack': command({
    about: 'The chief sends a day back with a reason; the technician sends it in again (B21).',
    input: z.object({ dayReportId: DayReportId, rev: Rev, reason: line(100) }),
    output: DayReportView,
    allow: ['chief'],
  }),
  'dayReport.mine': query({
    about: 'One’s own day as the books know it now, with what was sent in; a checked one as it was checked.',
    input: z.object({ on: Day }),
    output: DayReportView,
    allow: ['technician'],
    reads: ['dayReport', 'serviceCall', 'serviceVoucher', 'repairCard', 'billing', 'turnIn'],
  }),
  'dayReport.ofDay': query({
    about: 'The reports of a day as they were sent in, and who of the technicians has sent none (B22).',
    input: z.object({ on: Day }),
    output: z.object({ reports: z.array(DayReportView), missing: z.array(z.string()) }),
    allow: ANY_STAFF,
    reads: ['dayReport', 'staff'],
  }),
};
