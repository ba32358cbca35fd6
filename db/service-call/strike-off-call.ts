import { leftOf } from '#shared/billing/charges';
import { balanceOfBill } from '#shared/billing/rules';
import { DomainError } from '#shared/kernel/app-error';
import { OPEN_RECEIPT_STATUSES } from '#shared/collection-receipt/states';
import { HELD_STATES } from '#shared/custody/states';
import { allocations } from '../billing/allocation-steps';
import { openOfCall } from '../billing/charge-steps';
import { bills } from '../billing/repository';
import { collectionReceipts } from '../collection-receipt/repository';
import { custodyStays } from '../custody/repository';
import { customerRow } from '../customer/steps';
import { defineCommand, type CommandCx } from '../kernel/handlers';
import { serviceVouchers } from '../service-voucher/repository';
import { moveVoucher } from '../service-voucher/steps';
import { staffName } from '../staff/steps';
import { assertJobAccounted } from '../stock-issue/steps';
import { callById } from './queries';
import { serviceCalls } from './repository';
import { moveCall } from './steps';
import type { ServiceCallRow } from './table';
import { written } from '../kernel/written';

/** 註銷: voucher physically back, money settled or an invoice asked for, carried goods home again, parts fitted or back (S0§9, C1, gate of line 14). */
export const strikeOffCall = defineCommand('serviceCall.strikeOff', (input, cx) => {
  const call = serviceCalls.get(cx.tx, input.callId);
  if (input.override && !cx.actor.roles.includes('manager')) throw new DomainError('OVERRIDE_NOT_ALLOWED', { post: 'manager' });
  fileVoucher(cx, call, input.isVoucherBack);
  if (!input.override) {
    assertJobAccounted(cx, { callId: call.id });
    if (call.status === 'FIXED' && !input.isInvoiceRequested) assertMoneySettled(cx, call);
    if (call.status === 'CARRIED') assertGoodsHome(cx, call);
  }
  moveCall(
    cx,
    call,
    input.rev,
    'strikeOff',
    { closedAt: cx.now, closedBy: cx.actor.staffId },
    { event: 'CallStruckOff', reason: input.override?.reason ?? null, facts: { isInvoiceRequested: input.isInvoiceRequested } },
  );
  if (input.override)
    cx.audit({
      event: 'GateOverridden',
      entity: 'serviceCall',
      entityId: call.id,
      reason: input.override.reason,
      facts: { callNo: call.callNo },
    });
  return written(callById(cx.tx, cx.site, cx.now, call.id));
});

function fileVoucher(cx: CommandCx, call: ServiceCallRow, isBack: boolean): void {
  if (call.voucherId === null) return;
  const voucher = serviceVouchers.get(cx.tx, call.voucherId);
  if (voucher.status === 'FILED') return;
  if (!isBack || voucher.status === 'WITH_DEVICE') {
    throw new DomainError('VOUCHER_OUT', {
      voucherNo: voucher.voucherNo,
      holder: voucher.holderId ? staffName(cx.tx, voucher.holderId) : '',
    });
  }
  moveVoucher(cx, voucher, 'file');
}

/** A: cash is in the accountant's hands, or the invoice is made (S0§10, decisions 15). */
function assertMoneySettled(cx: CommandCx, call: ServiceCallRow): void {
  // A customer with a term may get his slip later, for several jobs at once.
  if (leftOf(openOfCall(cx.tx, call.id)) > 0 && customerRow(cx.tx, call.customerId).termDays === null)
    throw new DomainError('BILL_NEEDED', { cardNo: call.callNo });
  for (const bill of allocations.billsOfCall(cx.tx, call.id)) {
    if (bill.invoiceNo !== null) continue;
    if (bill.paidMinor < bill.grossMinor) throw new DomainError('PAYMENT_OPEN', { billNo: bill.billNo, balanceMinor: balanceOfBill(bill) });
    const heldMinor = bills.unbookedMinor(cx.tx, bill.id);
    if (heldMinor > 0) throw new DomainError('PAYMENT_NOT_RECEIVED', { billNo: bill.billNo, heldMinor });
  }
}

/** Carried goods: every receipt of the call is back and void, every device home (C1 CARRIED → CLOSED). */
function assertGoodsHome(cx: CommandCx, call: ServiceCallRow): void {
  for (const receipt of collectionReceipts.ofCall(cx.tx, call.id)) {
    if (OPEN_RECEIPT_STATUSES.includes(receipt.status)) throw new DomainError('GATE_CLOSED', { points: `receipt ${receipt.receiptNo}` });
    const held = custodyStays.ofReceipt(cx.tx, receipt.id).find((s) => HELD_STATES.includes(s.state));
    if (held) throw new DomainError('GATE_CLOSED', { points: `device ${held.dlNo}` });
  }
}
