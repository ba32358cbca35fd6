import type { Transitions } from '../kernel/state-machine';

/** 技術員工作日報表 (B21): sent in, sent back by the chief, checked and locked. */
export const DAY_REPORT_STATUSES = ['SUBMITTED', 'SENT_BACK', 'CHECKED'] as const;
export type DayReportStatus = (typeof DAY_REPORT_STATUSES)[number];
export const dayReportTransitions: Transitions<DayReportStatus, 'submit' | 'check' | 'sendBack'> = {
  SUBMITTED: { submit: 'SUBMITTED', check: 'CHECKED', sendBack: 'SENT_BACK' },
  SENT_BACK: { submit: 'SUBMITTED' },
  CHECKED: {},
};
