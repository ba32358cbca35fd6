import { DomainError } from '#shared/kernel/app-error';
import { qtyOf } from '#shared/kernel/quantity';
import { assertMayReversePart } from '#shared/service-call/rules';
import { claimLines, claims } from '../claim/repository';
import { defineCommand } from '../kernel/handlers';
import { written } from '../kernel/written';
import { withdrawOldPartOfVisit } from '../old-part/steps';
import { parts } from '../part/repository';
import { takeBackUse } from '../stock-issue/steps';
import { stockMovements } from '../stock/repository';
import { callById } from './queries';
import { serviceCalls } from './repository';

/** A part of a visit is taken back: movement, slip and old part; the visit stays as it was signed, and its charge slip as it is (issue line 8). */
export const reversePart = defineCommand('serviceCall.reversePart', (input, cx) => {
  const call = serviceCalls.get(cx.tx, input.callId);
  assertMayReversePart(
    { status: call.status, isOwn: call.technicianId === cx.actor.staffId, roles: cx.actor.roles },
    'serviceCall.reversePart',
  );
  const was = stockMovements.get(cx.tx, input.movementId);
  if (was.callId !== call.id || was.kind !== 'use' || was.reversalOf !== null)
    throw new DomainError('NOT_FOUND', { entity: 'StockMovement', id: was.id });
  const { sku } = parts.get(cx.tx, was.partId);
  const claimed = claimLines.ofCall(cx.tx, call.id);
  if (claimed) throw new DomainError('PART_CLAIMED', { sku, wcNo: claims.get(cx.tx, claimed.claimId).wcNo });
  takeBackUse(cx, was.id, input.reason);
  const { partId, serials } = was;
  withdrawOldPartOfVisit(cx, { callId: call.id, partId, qtyMilli: was.qty, fittedAt: was.at, serials }, input.reason);
  serviceCalls.update(cx.tx, call.id, input.rev ?? call.rev, {}, cx.now);
  cx.audit({
    event: 'PartReversed',
    entity: 'serviceCall',
    entityId: call.id,
    reason: input.reason,
    facts: { callNo: call.callNo, sku, qty: qtyOf(was.qty), docNo: was.docNo },
  });
  cx.changed('serviceCall', call.id);
  if (call.voucherId !== null) cx.changed('serviceVoucher', call.voucherId);
  return written(callById(cx.tx, cx.site, cx.now, call.id));
});
