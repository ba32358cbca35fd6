import { DomainError } from '#shared/kernel/app-error';
import type { StaffId } from '#shared/kernel/ids';
import { holdsPost } from '#shared/kernel/roles';
import { buildChiefDay, buildTechnicianDay, minutesOf } from '#shared/printed-document/build/day-report';
import { paperWords } from '#shared/printed-document/build/paper-words';
import { ListCallsInput } from '#shared/service-call/schema';
import { defineCommand, type CommandCx } from '../kernel/handlers';
import { dayReports } from '../day-report/repository';
import { missingOn } from '../day-report/missing';
import { listCalls } from '../service-call/queries';
import { staffRows } from '../staff/repository';
import { staffName } from '../staff/steps';
import type { StaffRow } from '../staff/table';
import { askedPrint } from './asked-print-steps';
import { technicianDay } from './read-day';
import { paperFactsBase, storePaper } from './steps';

const MOST_CALLS = 200;
const numberOf = ({ staffNo }: StaffRow, on: string): string => `TR-${on}-${staffNo}`;

function assertNotLater(cx: CommandCx, on: string): void {
  if (on > cx.today) throw new DomainError('DATE_IN_FUTURE', { field: 'on' });
}

/** What was sent in, and checked by whom; else what the books know, with room to write (B21). */
function reportedDay(cx: CommandCx, { id }: StaffRow, on: string) {
  const sent = dayReports.find(cx.tx, id, on);
  if (sent === null || sent.status === 'SENT_BACK') return { ...technicianDay(cx.tx, cx.site, id, on), submittedAt: null, checkedBy: null };
  const { lines, counts, submittedAt, checkedBy, checkedAt } = sent;
  return { lines, counts, submittedAt, checkedBy: checkedBy && checkedAt && checkMark(cx, checkedBy, checkedAt) };
}
function checkMark(cx: CommandCx, by: StaffId, at: string): string {
  const { shortStamp } = paperWords({ site: cx.site, language: cx.site.language });
  return `${staffName(cx.tx, by)}\n${shortStamp(at)}`;
}

/** 技術員工作日報表 of a day, pre-filled from visits and work at the bench: one's own, or anybody's for the chief (B21). */
export const printTechnicianDay = defineCommand('printedDocument.printTechnicianDay', ({ on, technicianId }, cx) => {
  assertNotLater(cx, on);
  const person = staffRows.get(cx.tx, technicianId ?? cx.actor.staffId);
  if (person.id !== cx.actor.staffId && !holdsPost(cx.actor.roles, ['chief']))
    throw new DomainError('NOT_ALLOWED', { route: 'printedDocument.printTechnicianDay' });
  const documentNo = numberOf(person, on);
  const document = buildTechnicianDay({
    ...paperFactsBase(cx, documentNo, cx.site.language),
    on,
    technician: person.name,
    ...reportedDay(cx, person, on),
  });
  return askedPrint(cx, storePaper(cx, { document, documentNo, entityId: person.id }));
});

/** 服務主任日報表: the sums of all technicians, who has handed in no report, and the calls that wait or are late now (B22). */
export const printChiefDay = defineCommand('printedDocument.printChiefDay', ({ on }, cx) => {
  assertNotLater(cx, on);
  const staff = staffRows.all(cx.tx);
  const technicians = staff.filter((p) => p.isActive && p.posts.includes('technician'));
  const days = technicians.map((person) => ({ person, ...reportedDay(cx, person, on) }));
  const sum = (of: (day: (typeof days)[number]) => number): number => days.reduce((all, day) => all + of(day), 0);
  const calls = (view: 'undispatched' | 'overdue') =>
    listCalls(cx.tx, cx.site, cx.now, cx.actor.staffId, ListCallsInput.parse({ view, limit: MOST_CALLS })).calls.map((call) => ({
      no: call.callNo,
      customer: call.customerName,
      at: view === 'overdue' ? call.dueAt : call.calledAt,
      technician: call.technician,
    }));
  const documentNo = `CHR-${on}`;
  const document = buildChiefDay({
    ...paperFactsBase(cx, documentNo, cx.site.language),
    on,
    technicians: days.map(({ person, lines }) => ({ name: person.name, minutes: minutesOf(lines) })),
    missing: missingOn(cx.tx, staff, on).map((p) => p.name),
    undispatched: calls('undispatched'),
    overdue: calls('overdue'),
    counts: {
      done: sum((d) => d.counts.done),
      carriedBack: sum((d) => d.counts.carriedBack),
      waiting: sum((d) => d.counts.waiting),
      cashMinor: sum((d) => d.counts.cashMinor),
    },
  });
  return askedPrint(cx, storePaper(cx, { document, documentNo, entityId: cx.site.id }));
});
