import { leftOf, type OpenCharge } from '#shared/billing/charges';
import { assertFinished, isPricedByContract, zeroReasonOf, type ZeroWhy } from '#shared/billing/rules';
import type { Input } from '#shared/contract/contract';
import { DomainError } from '#shared/kernel/app-error';
import type { CustomerId, RepairCardId, ServiceCallId } from '#shared/kernel/ids';
import type { ServiceType } from '#shared/kernel/region';
import type { ReadDb } from '../kernel/connection';
import { repairCards } from '../repair-card/repository';
import { serviceCalls } from '../service-call/repository';
import { allocations, type JobKey } from './allocation-steps';
import { moneyOf, openOfCall, openOfCard } from './charge-steps';
import { bills } from './repository';

/** One job on a new slip: what is left of it, and whether it costs nothing at all. */
export type SlipJob = Readonly<{
  key: JobKey;
  ownerId: CustomerId;
  callId: ServiceCallId | null;
  type: ServiceType;
  sinceAt: string;
  open: readonly OpenCharge[];
  isPricedByContract: boolean;
  /** Why it is free. Null: it is not, or nobody knows why. */
  zeroWhy: ZeroWhy | null;
}>;

/** A card with nothing left is on a slip already, or it is free and its slip says why (B9). */
function cardJob(db: ReadDb, cardId: RepairCardId, feeText: (ownerId: CustomerId) => string): SlipJob {
  const card = repairCards.get(db, cardId);
  const open = openOfCard(db, card, feeText(card.customerId));
  const isSettled = leftOf(open) === 0;
  assertFinished(card.status, leftOf(open));
  const there = isSettled ? bills.ofCards(db, [cardId])[0] : undefined;
  if (there) throw new DomainError('BILL_EXISTS', { billNo: there.billNo });
  const money = moneyOf(db, card);
  return {
    key: { cardId, callId: null },
    ownerId: card.customerId,
    callId: card.callId,
    type: card.type,
    sinceAt: card.openedAt,
    open,
    isPricedByContract: isPricedByContract(money),
    zeroWhy: isSettled ? zeroReasonOf(money) : null,
  };
}

function callJob(db: ReadDb, callId: ServiceCallId): SlipJob {
  const call = serviceCalls.get(db, callId);
  const signed = bills.firstOfCall(db, callId);
  const open = openOfCall(db, callId);
  if (signed === undefined) throw new DomainError('NOT_FOUND', { entity: 'Billing', id: callId });
  const [there] = allocations.billsOfCall(db, callId);
  if (leftOf(open) === 0) throw new DomainError('BILL_EXISTS', { billNo: there?.billNo ?? signed.billNo });
  return {
    key: { cardId: null, callId },
    ownerId: call.customerId,
    callId,
    type: signed.type,
    sinceAt: signed.issuedAt,
    open,
    isPricedByContract: false,
    zeroWhy: null,
  };
}

/** The jobs of a slip: of one owner, unless another payer is named. */
export function slipJobs(
  db: ReadDb,
  input: Pick<Input<'billing.issue'>, 'cardIds' | 'callIds' | 'payerId'>,
  feeText: (payerId: CustomerId) => string,
): SlipJob[] {
  const jobs = [
    ...[...new Set(input.cardIds)].map((id) => cardJob(db, id, (ownerId) => feeText(input.payerId ?? ownerId))),
    ...[...new Set(input.callIds)].map((id) => callJob(db, id)),
  ];
  const stranger = input.payerId === null ? jobs.find((j) => j.ownerId !== jobs[0]?.ownerId) : undefined;
  if (stranger) throw new DomainError('NOT_FOUND', { entity: 'RepairCard', id: stranger.key.cardId ?? stranger.key.callId ?? '' });
  return jobs;
}
