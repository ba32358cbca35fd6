import { DomainError } from '#shared/kernel/app-error';
import { localDateOf } from '#shared/kernel/business-date';
import type { NoticeDeliveryId } from '#shared/kernel/ids';
import { deadlineOf, FORMAL } from '#shared/unclaimed/rules';
import { defineCommand } from '../kernel/handlers';
import { newId } from '../kernel/new-id';
import { unclaimedAnswer } from './queries';
import { notices, unclaimedCases } from './repository';
import { assertWaiting, followNotices } from './steps';

/** 送達 or 退回 of the formal notice: its proof is kept, and the last day of the term follows (D5). */
export const recordDelivery = defineCommand('unclaimed.recordDelivery', (input, cx) => {
  const notice = notices.get(cx.tx, input.noticeId);
  const seen = unclaimedCases.get(cx.tx, notice.caseId);
  assertWaiting(seen, 'delivery');
  const { ntNo } = notice;
  if (notice.level !== FORMAL) throw new DomainError('NOTICE_NOT_FORMAL', { ntNo });
  if (notices.ofCases(cx.tx, [seen.id]).some((n) => n.notice.id === notice.id && n.delivery !== null))
    throw new DomainError('NOTICE_ANSWERED', { ntNo });
  const { outcome, on, proof } = input;
  if (on > cx.today || on < localDateOf(notice.sentAt, cx.site.region)) throw new DomainError('TIME_ORDER', { field: 'on' });
  const deadlineOn = deadlineOf(cx.site.region, seen.toldOn, { outcome, on });
  const row = notices.insertDelivery(cx.tx, {
    id: newId<NoticeDeliveryId>(),
    noticeId: notice.id,
    outcome,
    outcomeOn: on,
    proof,
    deadlineOn,
    at: cx.now,
    by: cx.actor.staffId,
    siteCode: cx.site.code,
    createdAt: cx.now,
    updatedAt: cx.now,
  });
  cx.audit({
    event: outcome === 'delivered' ? 'NoticeDelivered' : 'NoticeReturned',
    entity: 'unclaimed',
    entityId: notice.id,
    facts: { ntNo, dlNo: seen.dlNo, on, text: proof, validUntilOn: deadlineOn },
  });
  cx.changed('unclaimed', row.id);
  followNotices(cx, seen, { level: seen.level, deadlineOn });
  return unclaimedAnswer(cx, seen.id);
});
