import { DomainError } from '#shared/kernel/app-error';
import { answerOf, lineTotal, verdictOf } from '#shared/claim/rules';
import { transferOf } from '#shared/money-ledger/accounts';
import { defineCommand, type CommandCx } from '../kernel/handlers';
import { postMoney } from '../money-ledger/steps';
import { answerOldPart, reopenOldPart } from '../old-part/steps';
import { printClaim } from './claim-paper';
import { correctionOf } from './draft-claim';
import { claimAnswer } from './queries';
import { claimLines } from './repository';
import { assertComplete, claimAsSeen, draftAsSeen, moveClaim, sumUp } from './steps';
import type { ClaimRow } from './table';

const EVENTS = { approve: 'ClaimApproved', approvePart: 'ClaimPartApproved', reject: 'ClaimRejected' } as const;

function sendIt(cx: CommandCx, row: ClaimRow, event: 'submit' | 'resubmit', name: string) {
  const sent = moveClaim(
    cx,
    row,
    event,
    { submittedAt: cx.now, submittedBy: cx.actor.staffId },
    { event: name, facts: { claimedMinor: row.claimedMinor } },
  );
  const view = claimAnswer(cx, sent.id);
  printClaim(cx, view);
  return view;
}

/** 送件: whole lines only; what stands on the paper is what stood in the books then (P19). */
export const submitClaim = defineCommand('claim.submit', (input, cx) => {
  const row = draftAsSeen(cx, input);
  assertComplete(cx, row, () => true);
  return sendIt(cx, sumUp(cx, row), 'submit', 'ClaimSubmitted');
});

/** 廠商答覆, line by line: what he accepted he owes from this moment (issue line 13). */
export const answerClaim = defineCommand('claim.answer', (input, cx) => {
  const row = claimAsSeen(cx, input);
  const before = row.approvedMinor;
  const said = new Map(input.lines.map((l) => [l.lineId, l]));
  for (const { lineId } of input.lines) claimLines.live(cx.tx, row.id, lineId);
  for (const line of claimLines.of(cx.tx, row)) {
    if (line.answer !== null) {
      if (said.has(line.id)) throw new DomainError('CLAIM_LINE_CLOSED', { lineNo: line.lineNo });
      continue;
    }
    const claimedMinor = lineTotal(line);
    const approvedMinor = said.get(line.id)?.approvedMinor ?? claimedMinor;
    const reason = said.get(line.id)?.reason ?? null;
    const answer = answerOf(claimedMinor, approvedMinor, reason);
    claimLines.patch(cx.tx, line.id, { answer, approvedMinor, answerReason: reason });
    if (line.oldPartId !== null) answerOldPart(cx, line.oldPartId, answer === 'REJECTED' ? 'reject' : 'credit', reason);
  }
  const answers = claimLines.of(cx.tx, row).flatMap((l) => l.answer ?? []);
  const verdict = verdictOf(answers);
  const summed = sumUp(cx, row);
  moveClaim(
    cx,
    summed,
    verdict,
    { answeredAt: cx.now },
    {
      event: EVENTS[verdict],
      facts: { claimedMinor: summed.claimedMinor, approvedMinor: summed.approvedMinor },
    },
  );
  postMoney(cx, {
    event: 'ClaimApproved',
    documentNo: row.wcNo,
    postings: transferOf(
      { account: 'warrantyIncome', holderId: null },
      { account: 'makerClaim', holderId: row.id },
      summed.approvedMinor - before,
    ),
  });
  return claimAnswer(cx, row.id);
});

/** 再送: what was rejected, corrected, once (C14). */
export const resubmitClaim = defineCommand('claim.resubmit', (input, cx) => {
  const row = claimAsSeen(cx, input);
  const again = new Set(input.lines.map((l) => l.lineId));
  for (const typed of input.lines) {
    const line = claimLines.live(cx.tx, row.id, typed.lineId);
    if (line.answer !== 'REJECTED' || line.round !== 1) throw new DomainError('CLAIM_LINE_CLOSED', { lineNo: line.lineNo });
    claimLines.patch(cx.tx, line.id, correctionOf(typed));
  }
  assertComplete(cx, row, (line) => again.has(line.id));
  for (const lineId of again) {
    const line = claimLines.live(cx.tx, row.id, lineId);
    claimLines.patch(cx.tx, line.id, { answer: null, approvedMinor: 0, answerReason: null, round: 2 });
    if (line.oldPartId !== null) reopenOldPart(cx, line.oldPartId, row.wcNo);
  }
  return sendIt(cx, sumUp(cx, row), 'resubmit', 'ClaimResubmitted');
});
