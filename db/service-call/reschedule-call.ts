import { DomainError } from '#shared/kernel/app-error';
import { defineCommand } from '../kernel/handlers';
import { serviceVouchers } from '../service-voucher/repository';
import { moveVoucher } from '../service-voucher/steps';
import { callById } from './queries';
import { serviceCalls } from './repository';
import { moveCall } from './steps';
import { written } from '../kernel/written';

/** 改約: the end of the new appointment is the new due time; a pulled voucher goes back to its pocket (C1, C2). */
export const rescheduleCall = defineCommand('serviceCall.reschedule', (input, cx) => {
  const call = serviceCalls.get(cx.tx, input.callId);
  if (input.appointmentTo < input.appointmentFrom || input.appointmentTo < cx.now)
    throw new DomainError('TIME_ORDER', { field: 'appointmentTo' });
  const voucher = call.voucherId ? serviceVouchers.get(cx.tx, call.voucherId) : null;
  if (voucher?.status === 'PULLED' && voucher.callId === call.id)
    moveVoucher(cx, voucher, 'file', { isSigned: true, reason: input.reason });
  moveCall(
    cx,
    call,
    input.rev,
    'reschedule',
    {
      appointmentFrom: input.appointmentFrom,
      appointmentTo: input.appointmentTo,
      dueAt: input.appointmentTo,
      rescheduleReason: input.reason,
    },
    { event: 'CallRescheduled', reason: input.reason, facts: { dueAt: input.appointmentTo } },
  );
  return written(callById(cx.tx, cx.site, cx.now, call.id));
});
