import { defineCommand } from '../kernel/handlers';
import { serviceVouchers } from '../service-voucher/repository';
import { callById } from './queries';
import { serviceCalls } from './repository';
import { moveCall, technicianOf, timeOfFact } from './steps';
import { written } from '../kernel/written';

/** 未遇: nobody at home, a note was left. There is no visit, so the voucher may go back unsigned (C1, C2). */
export const findNobody = defineCommand('serviceCall.findNobody', (input, cx) => {
  const call = serviceCalls.get(cx.tx, input.callId);
  technicianOf(cx, call, input.onBehalfOf);
  const leftAt = timeOfFact(cx, 'leftAt', input.leftAt, call.arrivedAt);
  moveCall(
    cx,
    call,
    input.rev,
    'findNobody',
    { leftAt, outcome: 'NO_ENTRY' },
    { event: 'NobodyThere', reason: input.note, facts: { leftAt } },
  );
  if (call.voucherId) {
    const voucher = serviceVouchers.get(cx.tx, call.voucherId);
    serviceVouchers.update(cx.tx, voucher.id, voucher.rev, { isSigned: true }, cx.now);
    cx.changed('serviceVoucher', voucher.id);
  }
  return written(callById(cx.tx, cx.site, cx.now, call.id));
});
