import { eq } from 'drizzle-orm';
import type { Input } from '#shared/contract/contract';
import { assertDay, carriedDoubts } from '#shared/day-report/rules';
import type { DayReportLine } from '#shared/day-report/schema';
import { dayReportTransitions } from '#shared/day-report/states';
import { DomainError } from '#shared/kernel/app-error';
import { toInstant } from '#shared/kernel/business-date';
import type { DayReportId } from '#shared/kernel/ids';
import { transition } from '#shared/kernel/state-machine';
import { openMinutesOn } from '#shared/kernel/working-hours';
import { defineCommand, type CommandCx } from '../kernel/handlers';
import { newId } from '../kernel/new-id';
import { technicianDay } from './technician-day-steps';
import { repairCard } from '../repair-card/table';
import { serviceCall } from '../service-call/table';
import { carriedCash } from '../turn-in/queries';
import { dayReportView } from './queries';
import { dayReports } from './repository';

type SubmitDay = Input<'dayReport.submit'>;

function assertKnown(cx: CommandCx, ref: string): void {
  const call = cx.tx.select({ id: serviceCall.id }).from(serviceCall).where(eq(serviceCall.callNo, ref)).get();
  const card = cx.tx.select({ id: repairCard.id }).from(repairCard).where(eq(repairCard.cardNo, ref)).get();
  if (!call && !card) throw new DomainError('DAY_REF_UNKNOWN', { ref });
}

function ownLines(cx: CommandCx, { on, own }: SubmitDay): DayReportLine[] {
  return own.map(({ from, to, ref: typed, ...line }) => {
    const ref = typed?.toUpperCase() ?? null;
    if (ref !== null) assertKnown(cx, ref);
    const [startAt, endAt] = [toInstant(on, from, cx.site.region), toInstant(on, to, cx.site.region)];
    return { ...line, source: null, ref, startAt, endAt, minutes: (Date.parse(endAt) - Date.parse(startAt)) / 60_000 };
  });
}

/** 送出日報表 (B21): visits and bench as the books know them, the kilometres and the work that only the technician knows. */
export const submitDay = defineCommand('dayReport.submit', (input, cx) => {
  const { on, overtimeMinutes } = input;
  if (on > cx.today) throw new DomainError('DATE_IN_FUTURE', { field: 'on' });
  const sent = dayReports.find(cx.tx, cx.actor.staffId, on);
  const status = sent === null ? 'SUBMITTED' : transition('DayReport', dayReportTransitions, sent.status, 'submit');
  const day = technicianDay(cx.tx, cx.site, cx.actor.staffId, on);
  const kmOf = new Map(input.km.map(({ source, km }) => [source, km]));
  const known: DayReportLine[] = day.lines.map((l) => ({ ...l, km: kmOf.get(l.source) ?? null }));
  const lines = [...known, ...ownLines(cx, input)].toSorted((a, b) => a.startAt.localeCompare(b.startAt));
  assertDay({ lines, shiftMinutes: openMinutesOn(on, cx.site.settings.calendar), overtimeMinutes, now: cx.now });
  const [carried] = carriedCash(cx.tx, cx, cx.actor.staffId);
  const carriedMinor = carried?.expectedMinor ?? 0;
  cx.doubt(carriedDoubts(carriedMinor, cx.site.region));
  const written = { status, lines, counts: { ...day.counts, carriedMinor }, overtimeMinutes, submittedAt: cx.now, sentBackReason: null };
  const row =
    sent === null
      ? dayReports.insert(cx.tx, {
          id: newId<DayReportId>(),
          technicianId: cx.actor.staffId,
          onDay: on,
          ...written,
          siteCode: cx.site.code,
          createdAt: cx.now,
          updatedAt: cx.now,
        })
      : dayReports.update(cx.tx, sent, written, cx.now);
  cx.audit({ event: 'DayReportSent', entity: 'dayReport', entityId: row.id, from: sent?.status ?? null, to: status, facts: { on } });
  cx.changed('dayReport', row.id);
  return dayReportView(cx.tx, row);
});
