import { localDateOf } from '#shared/kernel/business-date';
import type { OutsideBillId } from '#shared/kernel/ids';
import { assertOutsideBill } from '#shared/job-cost/outside';
import { defineCommand } from '../kernel/handlers';
import { newId } from '../kernel/new-id';
import { repairCards } from '../repair-card/repository';
import { costOfJob } from './queries';
import { tripsOf } from './outside-facts';
import { outsideBills } from './repository';

/** 外修帳單 (B7, P15): what the outside repairer charges for a trip, as it stands on his bill. */
export const recordOutsideBill = defineCommand('jobCost.recordOutsideBill', ({ cardId, tripId, billNo, billOn, amountMinor }, cx) => {
  const card = repairCards.get(cx.tx, cardId);
  const trips = (tripsOf(cx.tx, [cardId]).get(cardId) ?? []).map((t) => ({ ...t, on: localDateOf(t.sentAt, cx.site.region) }));
  const trip = assertOutsideBill({ tripId, billOn }, { trips, bills: outsideBills.of(cx.tx, [cardId]), today: cx.today });
  const made = outsideBills.append(cx.tx, {
    id: newId<OutsideBillId>(),
    cardId,
    tripId,
    vendor: trip.vendor,
    billNo,
    billOn,
    amountMinor,
    by: cx.actor.staffId,
    at: cx.now,
    siteCode: cx.site.code,
    createdAt: cx.now,
    updatedAt: cx.now,
  });
  // The story of a job is read by all: it tells that the bill came, not what it says.
  cx.audit({
    event: 'OutsideBillRecorded',
    entity: 'jobCost',
    entityId: card.id,
    facts: { vendor: trip.vendor, vendorSlipNo: trip.slipNo },
  });
  cx.changed('jobCost', made.id);
  return costOfJob(cx.tx, cx.site, { kind: 'card', id: cardId });
});
