import type { DayReportView } from '#shared/day-report/schema';

type Report = Pick<DayReportView, 'id' | 'status'>;

/** The report on the screen: the one that was chosen, else the first that waits, else the first (B21). */
export const shownReport = <R extends Report>(reports: readonly R[], chosenId: string): R | null =>
  reports.find((r) => r.id === chosenId) ?? reports.find((r) => r.status === 'SUBMITTED') ?? reports[0] ?? null;

/** Whether another one waits once this one is done: then the form stays. */
export const isMoreToCheck = (reports: readonly Report[], done: Report | null): boolean =>
  reports.some((r) => r.id !== done?.id && r.status === 'SUBMITTED');
