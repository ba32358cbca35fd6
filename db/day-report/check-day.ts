import { assertOtherPerson } from '#shared/day-report/rules';
import { dayReportTransitions } from '#shared/day-report/states';
import { transition } from '#shared/kernel/state-machine';
import type { DayReportId } from '#shared/kernel/ids';
import { asSeen } from '../kernel/as-seen';
import { defineCommand, type CommandCx } from '../kernel/handlers';
import { staffName } from '../staff/steps';
import { dayReportView } from './queries';
import { dayReports } from './repository';
import type { DayReportRow } from './table';

type Ended = Readonly<{ dayReportId: DayReportId; rev?: number | undefined }>;
type Step = Readonly<{ event: 'check' | 'sendBack'; patch: Partial<DayReportRow>; reason: string | null }>;

/** The chief's answer to a day that somebody else sent in. */
function answerDay(cx: CommandCx, { dayReportId, rev }: Ended, { event, patch, reason }: Step) {
  const seen = asSeen('DayReport', dayReports.get(cx.tx, dayReportId), rev);
  const status = transition('DayReport', dayReportTransitions, seen.status, event);
  assertOtherPerson({ ...seen, actorId: cx.actor.staffId, isSinglePersonSite: cx.site.settings.isSinglePersonSite });
  const row = dayReports.update(cx.tx, seen, { ...patch, status }, cx.now);
  cx.audit({
    event: event === 'check' ? 'DayReportChecked' : 'DayReportSentBack',
    entity: 'dayReport',
    entityId: row.id,
    from: seen.status,
    to: status,
    reason,
    facts: { on: row.onDay, technician: staffName(cx.tx, row.technicianId) },
  });
  cx.changed('dayReport', row.id);
  return dayReportView(cx.tx, row);
}

/** 主任核對 (B21): from now on nothing of it changes. */
export const checkDay = defineCommand('dayReport.check', (input, cx) =>
  answerDay(cx, input, { event: 'check', patch: { checkedAt: cx.now, checkedBy: cx.actor.staffId }, reason: null }),
);

/** 退回: the technician reads why, and sends it in again. */
export const sendDayBack = defineCommand('dayReport.sendBack', (input, cx) =>
  answerDay(cx, input, { event: 'sendBack', patch: { sentBackReason: input.reason }, reason: input.reason }),
);
