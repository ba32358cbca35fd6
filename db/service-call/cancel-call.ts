import { defineCommand } from '../kernel/handlers';
import { withdrawSlips } from '../stock-issue/withdraw-steps';
import { serviceVouchers } from '../service-voucher/repository';
import { moveVoucher } from '../service-voucher/steps';
import { callById } from './queries';
import { serviceCalls } from './repository';
import { moveCall } from './steps';
import { written } from '../kernel/written';

/** 取消: with reason; the voucher goes back to its pocket, unsigned because there was no visit (C1, C2). */
export const cancelCall = defineCommand('serviceCall.cancel', (input, cx) => {
  const call = serviceCalls.get(cx.tx, input.callId);
  moveCall(
    cx,
    call,
    input.rev,
    'cancel',
    { cancelReason: input.reason, closedAt: cx.now, closedBy: cx.actor.staffId },
    { event: 'CallCancelled', reason: input.reason },
  );
  withdrawSlips(cx, { callId: call.id }, input.reason);
  const voucher = call.voucherId ? serviceVouchers.get(cx.tx, call.voucherId) : null;
  if (voucher && voucher.callId === call.id && (voucher.status === 'PULLED' || voucher.status === 'OUT'))
    moveVoucher(cx, voucher, 'file', { isSigned: true, reason: input.reason });
  return written(callById(cx.tx, cx.site, cx.now, call.id));
});
