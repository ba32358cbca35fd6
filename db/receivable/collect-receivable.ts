import { desc, eq } from 'drizzle-orm';
import { DomainError } from '#shared/kernel/app-error';
import type { ReceivableId } from '#shared/kernel/ids';
import type { CollectingVisit } from '#shared/receivable/schema';
import { OWED_STATUSES } from '#shared/receivable/states';
import { asSeen } from '../kernel/as-seen';
import type { ReadDb } from '../kernel/connection';
import { defineCommand, defineQuery } from '../kernel/handlers';
import { newId } from '../kernel/new-id';
import { insertRow } from '../kernel/rows';
import { staffRows } from '../staff/repository';
import { staff } from '../staff/table';
import { receivableAnswer } from './queries';
import { receivables } from './repository';
import { changeCollector } from './steps';
import { receivableVisit, type ReceivableRow } from './table';

function assertOwed({ status }: ReceivableRow, event: string): void {
  if (!OWED_STATUSES.includes(status)) throw new DomainError('TRANSITION_REFUSED', { entity: 'Receivable', from: status, event });
}

/** 收款人 (B28): somebody of the centre; what is not owed any more has none. */
export const setCollector = defineCommand('receivable.setCollector', ({ receivableId, rev, collectorId }, cx) => {
  const seen = asSeen('Receivable', receivables.get(cx.tx, receivableId), rev);
  assertOwed(seen, 'setCollector');
  const person = collectorId === null ? null : staffRows.get(cx.tx, collectorId);
  if (person?.isActive === false) throw new DomainError('NOT_FOUND', { entity: 'Staff', id: person.id });
  return receivableAnswer(cx, changeCollector(cx, seen, person).id);
});

const visitsOf = (db: ReadDb, id: ReceivableId): CollectingVisit[] =>
  db
    .select({
      id: receivableVisit.id,
      visitedOn: receivableVisit.visitedOn,
      wasMet: receivableVisit.wasMet,
      result: receivableVisit.result,
      by: staff.name,
    })
    .from(receivableVisit)
    .innerJoin(staff, eq(staff.id, receivableVisit.by))
    .where(eq(receivableVisit.receivableId, id))
    .orderBy(desc(receivableVisit.visitedOn), desc(receivableVisit.id))
    .all();

/** A visit is written down as it was; the next one may say otherwise (B28). */
export const recordVisit = defineCommand('receivable.recordVisit', ({ receivableId, visitedOn, wasMet, result }, cx) => {
  const owed = receivables.get(cx.tx, receivableId);
  assertOwed(owed, 'recordVisit');
  if (visitedOn > cx.today) throw new DomainError('DATE_IN_FUTURE', { field: 'visitedOn' });
  const row = insertRow(cx.tx, receivableVisit, {
    id: newId<string>(),
    receivableId,
    visitedOn,
    wasMet,
    result,
    by: cx.actor.staffId,
    at: cx.now,
    siteCode: cx.site.code,
    createdAt: cx.now,
    updatedAt: cx.now,
  });
  cx.audit({
    event: 'CollectingVisit',
    entity: 'receivable',
    entityId: owed.id,
    reason: result,
    facts: { arNo: owed.arNo, visitedOn, wasMet },
  });
  cx.changed('receivable', row.id);
  return visitsOf(cx.tx, receivableId);
});

export const listVisits = defineQuery('receivable.visits', ({ receivableId }, { db }) => visitsOf(db, receivableId));
