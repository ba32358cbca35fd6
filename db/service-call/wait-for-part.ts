import { DomainError } from '#shared/kernel/app-error';
import { defineCommand } from '../kernel/handlers';
import { askParts } from '../stock-issue/ask-steps';
import { callById } from './queries';
import { serviceCalls } from './repository';
import { moveCall, technicianOf, timeOfFact } from './steps';
import { recordVisit } from './visit';
import { written } from '../kernel/written';

/** 待料: the visit is signed, a part is needed; the clock of the call stands still (C1). A part of the stock is asked for at once, so the warehouse knows which job waits (C8). */
export const waitForPart = defineCommand('serviceCall.waitForPart', (input, cx) => {
  const call = serviceCalls.get(cx.tx, input.callId);
  const technicianId = technicianOf(cx, call, input.onBehalfOf);
  const leftAt = timeOfFact(cx, 'leftAt', input.leftAt, call.arrivedAt);
  if (call.voucherId === null) throw new DomainError('VOUCHER_NOT_PULLED', { voucherNo: '', holder: '' });
  moveCall(
    cx,
    call,
    input.rev,
    'waitForPart',
    { leftAt, outcome: 'WAIT_PART' },
    { event: 'WaitingForPart', reason: input.partNeeded, facts: { leftAt } },
  );
  recordVisit(cx, call, {
    ...input,
    technicianId,
    leftAt,
    type: call.typeGuess,
    typeReason: null,
    labourMinor: 0,
    travelMinor: 0,
    parts: [],
    result: 'WAIT_PART',
    billId: null,
  });
  if (input.parts.length > 0)
    askParts(cx, {
      cardId: null,
      callId: call.id,
      requesterId: technicianId,
      requestedAt: leftAt,
      note: input.partNeeded,
      lines: input.parts,
    });
  return written(callById(cx.tx, cx.site, cx.now, call.id));
});
