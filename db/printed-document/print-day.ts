import { and, eq } from 'drizzle-orm';
import { DomainError } from '#shared/kernel/app-error';
import { holdsPost } from '#shared/kernel/roles';
import { buildChiefDay, buildTechnicianDay, minutesOf } from '#shared/printed-document/build/day-report';
import { ListCallsInput } from '#shared/service-call/schema';
import { defineCommand, type CommandCx } from '../kernel/handlers';
import { listCalls } from '../service-call/queries';
import { staffRows } from '../staff/repository';
import type { StaffRow } from '../staff/table';
import { askedPrint } from './asked-print-steps';
import { technicianDay } from './read-day';
import { paperFactsBase, storePaper } from './steps';
import { printedDocument } from './table';

const MOST_CALLS = 200;
const numberOf = ({ staffNo }: StaffRow, on: string): string => `TR-${on}-${staffNo}`;

function assertNotLater(cx: CommandCx, on: string): void {
  if (on > cx.today) throw new DomainError('DATE_IN_FUTURE', { field: 'on' });
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
    ...technicianDay(cx.tx, cx.site, person.id, on),
    checkedBy: null,
  });
  return askedPrint(cx, storePaper(cx, { document, documentNo, entityId: person.id }));
});

const wasPrinted = (cx: CommandCx, documentNo: string): boolean =>
  cx.tx
    .select({ id: printedDocument.id })
    .from(printedDocument)
    .where(and(eq(printedDocument.documentNo, documentNo), eq(printedDocument.kind, 'technician-day')))
    .limit(1)
    .get() !== undefined;

/** 服務主任日報表: the sums of all technicians, who has handed in no report, and the calls that wait or are late now (B22). */
export const printChiefDay = defineCommand('printedDocument.printChiefDay', ({ on }, cx) => {
  assertNotLater(cx, on);
  const technicians = staffRows.all(cx.tx).filter((p) => p.isActive && p.posts.includes('technician'));
  const days = technicians.map((person) => ({ person, ...technicianDay(cx.tx, cx.site, person.id, on) }));
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
    missing: technicians.filter((p) => (p.onLeaveUntil ?? '') < on && !wasPrinted(cx, numberOf(p, on))).map((p) => p.name),
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
