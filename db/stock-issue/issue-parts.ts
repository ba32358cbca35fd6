import { DomainError } from '#shared/kernel/app-error';
import { qtyOf } from '#shared/kernel/quantity';
import { factTime } from '#shared/repair-card/rules';
import { assertOtherThanRequester } from '#shared/stock-issue/rules';
import type { Input } from '#shared/contract/contract';
import { defineCommand } from '../kernel/handlers';
import { parts } from '../part/repository';
import { closeFreed } from '../purchase/demand-steps';
import { stockBalances, stockPlaces } from '../stock/repository';
import { milliFor, placeOfStaff, postMovement, standardPlace } from '../stock/steps';
import { repairCards } from '../repair-card/repository';
import { issueLines, stockIssues } from './repository';
import { assertJobOpen, issueAsSeen, moveIssue, settle, usePart } from './steps';
import { issueView } from './views';

type Picked = NonNullable<Input<'stockIssue.issue'>['lines']>[number];

/** 發料: the pieces go from their bins into the technician's hands, with their value; what was not picked is free again (C8). */
export const issueParts = defineCommand('stockIssue.issue', (input, cx) => {
  const row = issueAsSeen(cx, input);
  assertOtherThanRequester({
    requesterId: row.requesterId,
    actorId: cx.actor.staffId,
    isSinglePersonSite: cx.site.settings.isSinglePersonSite,
  });
  assertJobOpen(cx, row.cardId, row.callId);
  const at = factTime(input.at ?? cx.now, row.approvedAt ?? row.requestedAt, cx.now, 'at');
  const moved = moveIssue(cx, row, 'issue', { issuerId: cx.actor.staffId, issuedAt: at }, { event: 'PartsIssued' });
  const to = placeOfStaff(cx, row.requesterId);
  const lines = issueLines.of(cx.tx, row.id);
  const picked: readonly Picked[] = input.lines ?? lines.map((l) => ({ lineId: l.id, qty: qtyOf(l.asked), serials: [] }));
  for (const line of lines) {
    const own = picked.filter((p) => p.lineId === line.id);
    const part = parts.get(cx.tx, line.partId);
    let issued = 0;
    for (const pick of own) {
      const qtyMilli = milliFor(part, pick.qty);
      if (issued + qtyMilli > line.asked) throw new DomainError('QTY_TOO_HIGH', { max: qtyOf(line.asked - issued) });
      postMovement(cx, {
        part,
        kind: 'issue',
        from: stockPlaces.get(cx.tx, pick.placeId ?? stockBalances.binFor(cx.tx, part, qtyMilli) ?? standardPlace(cx, 'warehouse').id),
        to,
        qtyMilli,
        serials: pick.serials,
        docNo: row.siNo,
        issueLineId: line.id,
        cardId: row.cardId,
        callId: row.callId,
        at,
      });
      issued += qtyMilli;
    }
    issueLines.set(cx.tx, line.id, { issued, reserved: 0 });
  }
  settle(cx, moved.id);
  closeFreed(cx);
  return issueView(cx.tx, cx.site, stockIssues.get(cx.tx, moved.id));
});

/** Fitted at the customer's, for a call or from the van (B14). */
export const usePartOnCall = defineCommand('stockIssue.use', (input, cx) => {
  const line = issueLines.get(cx.tx, input.lineId);
  const { cardId } = stockIssues.get(cx.tx, line.issueId);
  if (cardId !== null) throw new DomainError('FIT_ON_CARD', { cardNo: repairCards.get(cx.tx, cardId).cardNo }); // its line and its movement are one deed (issue line 8)
  const part = parts.get(cx.tx, line.partId);
  usePart(cx, { line, qtyMilli: milliFor(part, input.qty), serials: input.serials, at: input.at });
  return issueView(cx.tx, cx.site, stockIssues.get(cx.tx, line.issueId));
});
