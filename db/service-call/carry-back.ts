import { DomainError } from '#shared/kernel/app-error';
import { localDateOf } from '#shared/kernel/business-date';
import { addReceiptLine, issueReceipt } from '../collection-receipt/steps';
import { printCollectionReceipt } from '../collection-receipt/receipt-paper';
import { customerRow } from '../customer/steps';
import { openStay, withTechnician } from '../custody/steps';
import { defineCommand } from '../kernel/handlers';
import { products } from '../product/repository';
import { findOrMakeProduct } from '../product/steps';
import { serviceVouchers } from '../service-voucher/repository';
import { findOrOpenVoucher, moveVoucher } from '../service-voucher/steps';
import { staffName } from '../staff/steps';
import { callById } from './queries';
import { serviceCalls } from './repository';
import { moveCall, signerOf, technicianOf, timeOfFact } from './steps';
import { recordVisit } from './visit';
import { written } from '../kernel/written';

/** 攜回: receipt to the customer, who countersigns the voucher; devices in transit, voucher with them (S0§11, C1, C3). */
export const carryBack = defineCommand('serviceCall.carryBack', (input, cx) => {
  const call = serviceCalls.get(cx.tx, input.callId);
  const technicianId = technicianOf(cx, call, input.onBehalfOf);
  const leftAt = timeOfFact(cx, 'leftAt', input.leftAt, call.arrivedAt);
  if (input.estReadyOn < localDateOf(leftAt, cx.site.region))
    throw new DomainError('DATE_ORDER', { field: 'estReadyOn', other: 'issuedAt' });
  const technician = staffName(cx.tx, technicianId);
  recordVisit(cx, call, {
    ...input,
    technicianId,
    leftAt,
    type: call.typeGuess,
    typeReason: null,
    labourMinor: 0,
    travelMinor: 0,
    parts: [],
    result: 'CARRIED',
    billId: null,
  });

  const receipt = issueReceipt(cx, {
    customer: customerRow(cx.tx, call.customerId),
    callId: call.id,
    intakeId: null,
    sourceNo: call.callNo,
    reason: input.fault,
    estReadyOn: input.estReadyOn,
    inspectionFeeMinor: null,
    signer: signerOf(input.signature),
    padNo: input.padNo,
    issuedAt: leftAt,
    address: call.address,
  });
  const stays = input.lines.map((line, i) => {
    const product = line.product === undefined ? products.get(cx.tx, call.productId) : findOrMakeProduct(cx, call.customerId, line.product);
    const stay = openStay(cx, {
      product,
      receiptId: receipt.id,
      lineNo: i + 1,
      state: 'IN_TRANSIT',
      where: withTechnician(technicianId, technician),
      broughtBy: technician,
      at: leftAt,
    });
    addReceiptLine(cx, receipt, i + 1, {
      stay,
      product,
      accessories: line.accessories,
      exterior: line.exterior,
      declaredValueMinor: line.declaredValueMinor,
    });
    const voucher = findOrOpenVoucher(cx, product);
    if (voucher.status === 'OUT' || voucher.status === 'FILED') {
      moveVoucher(cx, serviceVouchers.get(cx.tx, voucher.id), 'goWithDevice', { holderId: technicianId, isSigned: false, at: leftAt });
    }
    return stay;
  });
  moveCall(
    cx,
    call,
    input.rev,
    'carryBack',
    { leftAt, outcome: 'CARRIED', receiptId: receipt.id },
    { event: 'DevicesCarriedBack', facts: { receiptNo: receipt.receiptNo, devices: stays.length, leftAt } },
  );
  printCollectionReceipt(cx, receipt);
  return {
    call: written(callById(cx.tx, cx.site, cx.now, call.id)),
    receiptId: receipt.id,
    receiptNo: receipt.receiptNo,
    stayIds: stays.map((s) => s.id),
  };
});
