import { DomainError } from '#shared/kernel/app-error';
import { localDateOf } from '#shared/kernel/business-date';
import type { CounterIntakeId } from '#shared/kernel/ids';
import { addReceiptLine, issueReceipt } from '../collection-receipt/steps';
import { findOrMakeCustomer, mainPhone } from '../customer/steps';
import { onShelf, openStay } from '../custody/steps';
import { defineCommand } from '../kernel/handlers';
import { newId } from '../kernel/new-id';
import { attachPhotos } from '../photo/steps';
import { printNewCards } from '../repair-card/card-paper';
import { openCard } from '../repair-card/steps';
import { findOrOpenVoucher, moveVoucher } from '../service-voucher/steps';
import { assess } from './assess-device';
import { printIntake, type TakenIn } from './intake-paper';
import { intakeById } from './queries';
import { indexIntake } from './steps';
import { counterIntakes } from './repository';
import { written } from '../kernel/written';

/**
 * 送修受理 in one step (decisions 4): customer and products found or made, one IN and one CR, and for each device its
 * ledger line, card, voucher WITH_DEVICE and tag. A gate that is not passed writes nothing at all.
 */
export const receiveGoods = defineCommand('counterIntake.receive', (input, cx) => {
  const receivedAt = input.receivedAt ?? cx.now;
  if (receivedAt > cx.now) throw new DomainError('TIME_ORDER', { field: 'receivedAt' });
  const receivedOn = localDateOf(receivedAt, cx.site.region);
  if (input.promisedAt <= receivedAt) throw new DomainError('PROMISE_IN_PAST');
  if (!input.isDataLossAccepted) throw new DomainError('DATA_CONSENT_NEEDED');

  const customer = findOrMakeCustomer(cx, input.customer);
  const signer = input.signature.kind === 'signed' ? input.signature.name : null;
  const intakeId = newId<CounterIntakeId>();
  const intakeNo = cx.number('IN');
  const receipt = issueReceipt(cx, {
    customer,
    callId: null,
    intakeId,
    sourceNo: intakeNo,
    reason: input.devices[0]?.faultReported ?? '',
    estReadyOn: localDateOf(input.promisedAt, cx.site.region),
    inspectionFeeMinor: input.inspectionFeeMinor,
    signer,
    padNo: input.padNo,
    issuedAt: receivedAt,
  });
  const intake = counterIntakes.insert(cx.tx, {
    id: intakeId,
    intakeNo,
    customerId: customer.id,
    customerName: customer.name,
    phone: mainPhone(customer),
    receiptId: receipt.id,
    receivedAt,
    receivedBy: cx.actor.staffId,
    promisedAt: input.promisedAt,
    estCostMinor: input.estCostMinor,
    inspectionFeeMinor: input.inspectionFeeMinor,
    signer,
    signRefusal: input.signature.kind === 'refusedToSign' ? { witnessId: input.signature.witnessId, reason: input.signature.reason } : null,
    isLateEntry: receivedOn !== cx.today,
    padNo: input.padNo,
    note: input.note,
    siteCode: cx.site.code,
    createdAt: cx.now,
    updatedAt: cx.now,
  });

  const taken: TakenIn[] = [];
  for (const [i, device] of input.devices.entries()) {
    const a = assess(cx, customer.id, device, receivedOn);
    if (a.type === 'A' && input.inspectionFeeMinor === null) throw new DomainError('FEE_NEEDED');
    const stay = openStay(cx, {
      product: a.product,
      receiptId: receipt.id,
      lineNo: i + 1,
      state: 'IN_CUSTODY',
      where: onShelf(cx, device.shelf),
      broughtBy: customer.name,
      at: receivedAt,
    });
    const line = addReceiptLine(cx, receipt, i + 1, {
      stay,
      product: a.product,
      accessories: device.accessories,
      exterior: a.exteriorText,
      declaredValueMinor: device.declaredValueMinor,
    });
    const voucher = findOrOpenVoucher(cx, a.product);
    if (voucher.status !== 'FILED') throw new DomainError('VOUCHER_HELD', { voucherNo: voucher.voucherNo, holder: '' });
    moveVoucher(cx, voucher, 'goWithDevice', { holderId: cx.actor.staffId, isSigned: false, at: receivedAt });
    const card = openCard(cx, {
      stay,
      product: a.product,
      receiptId: receipt.id,
      voucherId: voucher.id,
      callId: null,
      type: a.type,
      typeReason: a.typeReason,
      reworkOf: a.reworkOf,
      contractId: a.contractId,
      faultReported: device.faultReported,
      promisedAt: input.promisedAt,
      inspectionFeeMinor: input.inspectionFeeMinor,
      at: receivedAt,
    });
    const entered = counterIntakes.insertDevice(cx.tx, {
      id: newId(),
      intakeId,
      position: i + 1,
      stayId: stay.id,
      cardId: card.id,
      imeiLabel: a.imeiLabel,
      imeiSystem: a.imeiSystem,
      isCodeMismatch: a.isCodeMismatch,
      proofSeen: device.proofSeen,
      purchaseOn: a.product.purchaseOn,
      faultReported: device.faultReported,
      faultSeen: device.faultSeen,
      exterior: device.exterior,
      moisture: device.moisture,
      isUserDamage: device.isUserDamage,
      isSimRemoved: device.isSimRemoved,
      verdict: a.warranty.verdict,
      warrantyUntil: a.warranty.until,
      dayNo: a.warranty.dayNo,
      entitlement: a.warranty.entitlement,
      reasons: a.warranty.reasons,
      siteCode: cx.site.code,
      createdAt: cx.now,
      updatedAt: cx.now,
    });
    if (device.passcode) counterIntakes.keepSecret(cx.tx, stay.id, cx.keys.seal(device.passcode));
    const photos = attachPhotos(cx, device.photoIds, { ownerId: stay.id, stage: null });
    taken.push({ device: entered, stay, card, line, product: a.product, photos, voucherNo: voucher.voucherNo });
  }

  cx.audit({
    event: 'IntakeReceived',
    entity: 'counterIntake',
    entityId: intakeId,
    facts: { intakeNo, receiptNo: receipt.receiptNo, devices: input.devices.length, promisedAt: input.promisedAt },
  });
  cx.changed('counterIntake', intakeId);
  indexIntake(cx, intake, receipt.receiptNo);
  printIntake(cx, { intake, receipt, owner: customer, devices: taken });
  printNewCards(
    cx,
    taken.map(({ card }) => card.id),
  );
  return written(intakeById(cx.tx, intakeId));
});
