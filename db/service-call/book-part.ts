import { milliOf, qtyOf } from '#shared/kernel/quantity';
import { mustGoBack } from '#shared/old-part/rules';
import { assertLacksPart, assertMayReversePart } from '#shared/service-call/rules';
import { defineCommand } from '../kernel/handlers';
import { written } from '../kernel/written';
import { raiseOldPart } from '../old-part/steps';
import { parts } from '../part/repository';
import { serviceVouchers } from '../service-voucher/repository';
import { usedOnSite, usePart } from '../stock-issue/steps';
import { usesOfCall } from '../stock/queries';
import { callById } from './queries';
import { serviceCalls } from './repository';

/** 補記用料: slip, ledger, cost and old part say what was really fitted; the visit stays as it was signed, its charge slip as it is (issue line 8). */
export const bookPart = defineCommand('serviceCall.bookPart', ({ issueLineId, qty, serials, oldSerial, ...input }, cx) => {
  const call = serviceCalls.get(cx.tx, input.callId);
  const who = { status: call.status, isOwn: call.technicianId === cx.actor.staffId, roles: cx.actor.roles };
  assertMayReversePart(who, 'serviceCall.bookPart');
  assertLacksPart(usesOfCall(cx.tx, call.id), call.callNo);
  const movement = usePart(cx, usedOnSite(cx, { issueLineId, qty, serials, at: cx.now, callId: call.id }));
  const part = parts.get(cx.tx, movement.partId);
  const visit = written(serviceVouchers.lastVisitOf(cx.tx, call.id));
  if (mustGoBack(visit.type, part))
    raiseOldPart(cx, {
      part,
      callId: call.id,
      jobNo: call.callNo,
      productId: call.productId,
      technicianId: visit.technicianId,
      qtyMilli: milliOf(qty),
      oldSerial,
      newSerial: movement.serials[0] ?? null,
      fittedAt: movement.at,
    });
  serviceCalls.update(cx.tx, call.id, input.rev ?? call.rev, {}, cx.now);
  cx.audit({
    event: 'PartFitted',
    entity: 'serviceCall',
    entityId: call.id,
    reason: input.reason,
    facts: { callNo: call.callNo, sku: part.sku, qty: qtyOf(movement.qty), docNo: movement.docNo },
  });
  cx.changed('serviceCall', call.id);
  return written(callById(cx.tx, cx.site, cx.now, call.id));
});
