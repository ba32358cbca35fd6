import { DomainError } from '#shared/kernel/app-error';
import type { OutsideBillId } from '#shared/kernel/ids';
import { defineCommand } from '../kernel/handlers';
import { newId } from '../kernel/new-id';
import { tripsOf } from './outside-facts';
import { costOfJob } from './queries';
import { outsideBills } from './repository';

/** 沖回外修帳單: the row stays, another one below zero stands against it. */
export const reverseOutsideBill = defineCommand('jobCost.reverseOutsideBill', ({ cardId, billId, reason }, cx) => {
  const trip = tripsOf(cx.tx, [cardId])
    .get(cardId)
    ?.find((t) => t.bill?.id === billId);
  if (!trip?.bill) throw new DomainError('NOT_FOUND', { entity: 'OutsideBill', id: billId });
  const { billNo, billOn, amountMinor } = trip.bill;
  const made = outsideBills.append(cx.tx, {
    id: newId<OutsideBillId>(),
    cardId,
    tripId: trip.id,
    vendor: trip.vendor,
    billNo,
    billOn,
    amountMinor: 0 - amountMinor,
    reversalOf: billId,
    reason,
    by: cx.actor.staffId,
    at: cx.now,
    siteCode: cx.site.code,
    createdAt: cx.now,
    updatedAt: cx.now,
  });
  cx.audit({
    event: 'OutsideBillReversed',
    entity: 'jobCost',
    entityId: cardId,
    reason,
    facts: { vendor: trip.vendor, vendorSlipNo: trip.slipNo },
  });
  cx.changed('jobCost', made.id);
  return costOfJob(cx.tx, cx.site, { kind: 'card', id: cardId });
});
