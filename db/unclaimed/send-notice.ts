import { DomainError } from '#shared/kernel/app-error';
import type { NoticeId } from '#shared/kernel/ids';
import { FORMAL, noticeToSend } from '#shared/unclaimed/rules';
import { isLetter, needsProof } from '#shared/unclaimed/schema';
import { defineCommand } from '../kernel/handlers';
import { newId } from '../kernel/new-id';
import { abandon } from './abandon-steps';
import { owedFor } from './debt-steps';
import { unclaimedAnswer } from './queries';
import { notices } from './repository';
import { assertWaiting, caseAsSeen, followNotices, unclaimedFacts } from './steps';
import { printNotice } from './unclaimed-paper';

/** 通知未領 (NT, B30): in order and not early, with its proof; a letter is printed for its envelope. The formal one ends the custody (C3). */
export const sendNotice = defineCommand('unclaimed.sendNotice', (input, cx) => {
  const seen = caseAsSeen(cx, input);
  assertWaiting(seen, 'notice');
  const level = noticeToSend(cx.site.region, unclaimedFacts(cx.tx, cx.site, seen), cx.today);
  const { channel, proof } = input;
  if (needsProof(channel, level) && proof === null) throw new DomainError('NOTICE_PROOF_NEEDED', { level });
  const owed = owedFor(cx.tx, seen);
  const notice = notices.insert(cx.tx, {
    id: newId<NoticeId>(),
    ntNo: cx.number('NT'),
    caseId: seen.id,
    level,
    channel,
    proof,
    amountDueMinor: owed.dueMinor + owed.unbilledMinor,
    sentAt: cx.now,
    sentBy: cx.actor.staffId,
    siteCode: cx.site.code,
    createdAt: cx.now,
    updatedAt: cx.now,
  });
  cx.audit({
    event: 'NoticeSent',
    entity: 'unclaimed',
    entityId: notice.id,
    facts: { ntNo: notice.ntNo, dlNo: seen.dlNo, level, channel, text: proof, amountMinor: notice.amountDueMinor },
  });
  cx.changed('unclaimed', notice.id);
  if (level === FORMAL) abandon(cx, seen);
  // A formal notice that is sent once more begins its term anew.
  followNotices(cx, seen, { level, deadlineOn: null });
  if (isLetter(channel)) printNotice(cx, seen, notice, owed);
  return unclaimedAnswer(cx, seen.id);
});
