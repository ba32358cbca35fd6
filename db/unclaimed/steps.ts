import { DomainError } from '#shared/kernel/app-error';
import { localDateOf } from '#shared/kernel/business-date';
import type { CustodyStayId, RepairCardId, UnclaimedCaseId } from '#shared/kernel/ids';
import { transition } from '#shared/kernel/state-machine';
import { noticeDueOn, unclaimedStep, type UnclaimedFacts } from '#shared/unclaimed/rules';
import { unclaimedTransitions, type UnclaimedEvent } from '#shared/unclaimed/states';
import type { CustodyStayRow } from '../custody/table';
import { asSeen } from '../kernel/as-seen';
import type { ReadDb } from '../kernel/connection';
import type { CommandCx } from '../kernel/handlers';
import { newId } from '../kernel/new-id';
import type { SiteContext } from '../kernel/site-context';
import { notices, unclaimedCases } from './repository';
import type { UnclaimedCaseRow } from './table';

type Told = Readonly<{ stay: Pick<CustodyStayRow, 'id' | 'dlNo'>; cardId: RepairCardId | null; at: string }>;
/** The owner was told that his device is ready: the clock of unclaimed goods begins (D5). Told again, it goes on. */
export function startUnclaimedClock(cx: CommandCx, { stay, cardId, at }: Told): void {
  if (unclaimedCases.waitingOf(cx.tx, stay.id)) return;
  const { region } = cx.site;
  const toldOn = localDateOf(at, region);
  const row = unclaimedCases.insert(cx.tx, {
    id: newId<UnclaimedCaseId>(),
    status: 'WAITING',
    stayId: stay.id,
    dlNo: stay.dlNo,
    cardId,
    toldOn,
    level: 0,
    deadlineOn: null,
    nextOn: noticeDueOn(region, toldOn, 1),
    siteCode: cx.site.code,
    createdAt: cx.now,
    updatedAt: cx.now,
  });
  cx.changed('unclaimed', row.id);
}

/** The device went home, or back to the bench: nobody waits for its owner any more. */
export function endUnclaimedClock(cx: CommandCx, stayId: CustodyStayId, event: UnclaimedEvent): void {
  const row = unclaimedCases.waitingOf(cx.tx, stayId);
  if (row === undefined) return;
  const status = transition('Unclaimed', unclaimedTransitions, row.status, event);
  unclaimedCases.update(cx.tx, row, { status, nextOn: cx.today }, cx.now);
  cx.changed('unclaimed', row.id);
}

/** The clock as the rules read it, from its notices. */
export function unclaimedFacts(db: ReadDb, site: SiteContext, row: UnclaimedCaseRow): UnclaimedFacts {
  const last = notices.ofCases(db, [row.id]).at(-1);
  return {
    toldOn: row.toldOn,
    level: row.level,
    sentOn: last === undefined ? null : localDateOf(last.notice.sentAt, site.region),
    delivery: last?.delivery ? { outcome: last.delivery.outcome, on: last.delivery.outcomeOn } : null,
    deadlineOn: row.deadlineOn,
  };
}

/** A notice or its delivery is on record: level, deadline and the next day follow. */
export function followNotices(cx: CommandCx, row: UnclaimedCaseRow, now: Pick<UnclaimedCaseRow, 'level' | 'deadlineOn'>): UnclaimedCaseRow {
  const { on } = unclaimedStep(cx.site.region, { ...unclaimedFacts(cx.tx, cx.site, row), ...now });
  const moved = unclaimedCases.update(cx.tx, row, { ...now, nextOn: on }, cx.now);
  cx.changed('unclaimed', row.id);
  return moved;
}

export const caseAsSeen = (
  cx: CommandCx,
  { caseId, rev }: Readonly<{ caseId: UnclaimedCaseId; rev?: number | undefined }>,
): UnclaimedCaseRow => asSeen('UnclaimedCase', unclaimedCases.get(cx.tx, caseId), rev);
export function assertWaiting(row: UnclaimedCaseRow, event: string): void {
  if (row.status !== 'WAITING') throw new DomainError('TRANSITION_REFUSED', { entity: 'Unclaimed', from: row.status, event });
}
