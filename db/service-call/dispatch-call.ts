import { DomainError } from '#shared/kernel/app-error';
import { defineCommand } from '../kernel/handlers';
import { serviceVouchers } from '../service-voucher/repository';
import { findOrOpenVoucher, moveVoucher } from '../service-voucher/steps';
import { products } from '../product/repository';
import { requireTechnician, staffName } from '../staff/steps';
import { callById } from './queries';
import { serviceCalls } from './repository';
import { moveCall, timeOfFact } from './steps';
import { written } from '../kernel/written';

/** 派工: the chief hands the pulled voucher to an active technician. One in its pocket is pulled with this step (C1, C2). */
export const dispatchCall = defineCommand('serviceCall.dispatch', (input, cx) => {
  const call = serviceCalls.get(cx.tx, input.callId);
  const technician = requireTechnician(cx.tx, input.technicianId, cx.today);
  const dispatchedAt = timeOfFact(cx, 'dispatchedAt', input.dispatchedAt, call.calledAt);
  let voucher = call.voucherId ? serviceVouchers.get(cx.tx, call.voucherId) : findOrOpenVoucher(cx, products.get(cx.tx, call.productId));
  if (voucher.status === 'FILED') voucher = moveVoucher(cx, voucher, 'pull', { callId: call.id, holderId: cx.actor.staffId });
  const isStillWithHim = voucher.status === 'OUT' && voucher.holderId === technician.id && voucher.callId === call.id;
  if (!isStillWithHim && (voucher.status !== 'PULLED' || voucher.callId !== call.id)) {
    throw new DomainError('VOUCHER_NOT_PULLED', {
      voucherNo: voucher.voucherNo,
      holder: voucher.holderId ? staffName(cx.tx, voucher.holderId) : '',
    });
  }
  moveVoucher(cx, voucher, 'handOut', { holderId: technician.id, isSigned: false, at: dispatchedAt });
  moveCall(
    cx,
    call,
    input.rev,
    'dispatch',
    {
      technicianId: technician.id,
      dispatchedAt,
      dispatchedBy: cx.actor.staffId,
      voucherId: voucher.id,
      arrivedAt: null,
      leftAt: null,
      outcome: null,
    },
    { event: 'CallDispatched', facts: { technician: technician.name, at: dispatchedAt } },
  );
  return written(callById(cx.tx, cx.site, cx.now, call.id));
});
