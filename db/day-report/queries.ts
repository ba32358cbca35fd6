import { DayCounts, type DayReportView } from '#shared/day-report/schema';
import { DomainError } from '#shared/kernel/app-error';
import type { ReadDb } from '../kernel/connection';
import { defineQuery } from '../kernel/handlers';
import { requireSite } from '../kernel/site-context';
import { technicianDay } from './technician-day-steps';
import { staffRows } from '../staff/repository';
import { staffName } from '../staff/steps';
import { carriedCash } from '../turn-in/queries';
import { missingOn } from './missing-steps';
import { dayReports } from './repository';
import type { DayReportRow } from './table';

export const dayReportView = (db: ReadDb, { onDay, checkedBy, ...row }: DayReportRow): DayReportView => ({
  ...row,
  counts: DayCounts.parse(row.counts), // reports of before know nothing of the cash that was carried
  on: onDay,
  technician: staffName(db, row.technicianId),
  checkedBy: checkedBy && staffName(db, checkedBy),
});

/** One's own day: what the books know now, with the kilometres and lines of what was sent in; a checked one stays as it is. */
export const myDay = defineQuery('dayReport.mine', ({ on }, { db, actor, today, ...cx }): DayReportView => {
  if (on > today) throw new DomainError('DATE_IN_FUTURE', { field: 'on' });
  const sent = dayReports.find(db, actor.staffId, on);
  if (sent?.status === 'CHECKED') return dayReportView(db, sent);
  const site = requireSite(cx.site);
  const { lines, counts } = technicianDay(db, site, actor.staffId, on);
  const [carried] = carriedCash(db, { site, today }, actor.staffId);
  const kmOf = new Map(sent?.lines.map((l) => [l.source, l.km]));
  const known = lines.map((l) => ({ ...l, km: kmOf.get(l.source) ?? null }));
  const own = sent?.lines.filter((l) => l.source === null) ?? [];
  const base = sent && dayReportView(db, sent);
  return {
    id: null,
    status: null,
    on,
    technicianId: actor.staffId,
    technician: actor.name,
    overtimeMinutes: 0,
    submittedAt: null,
    checkedAt: null,
    checkedBy: null,
    sentBackReason: null,
    rev: 0,
    ...base,
    counts: { ...counts, carriedMinor: carried?.expectedMinor ?? 0 },
    lines: [...known, ...own].toSorted((a, b) => a.startAt.localeCompare(b.startAt)),
  };
});

/** The reports of a day, and who has sent none (B22). */
export const reportsOfDay = defineQuery('dayReport.ofDay', ({ on }, { db }) => ({
  reports: dayReports.ofDay(db, on).map((row) => dayReportView(db, row)),
  missing: missingOn(db, staffRows.all(db), on).map((p) => p.name),
}));
