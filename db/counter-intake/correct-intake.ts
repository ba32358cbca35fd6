import { correctedFields, needsNewTag, type CorrectedField } from '#shared/counter-intake/corrections';
import type { CorrectInput } from '#shared/counter-intake/schema';
import { HELD_STATES } from '#shared/custody/states';
import { DomainError } from '#shared/kernel/app-error';
import type { z } from 'zod';
import { auditTrail } from '../audit/repository';
import { printCollectionReceipt, printTags } from '../collection-receipt/receipt-paper';
import { collectionReceipts } from '../collection-receipt/repository';
import { indexReceipt } from '../collection-receipt/steps';
import type { CollectionReceiptRow, ReceiptLineRow } from '../collection-receipt/table';
import { customerRow, mainPhone } from '../customer/steps';
import type { CustomerRow } from '../customer/table';
import { custodyStays } from '../custody/repository';
import type { CustodyStayRow } from '../custody/table';
import { asSeen } from '../kernel/as-seen';
import { defineCommand, type CommandCx } from '../kernel/handlers';
import { written } from '../kernel/written';
import { photos } from '../photo/repository';
import { nextVersion } from '../printed-document/steps';
import { products } from '../product/repository';
import { identifierOf, productLabel } from '../product/steps';
import type { ProductRow } from '../product/table';
import { changeCard } from '../repair-card/bench-steps';
import { repairCards } from '../repair-card/repository';
import { indexCard } from '../repair-card/steps';
import { serviceVouchers } from '../service-voucher/repository';
import { exteriorText } from './assess-device';
import { storeIntakePaper, type TakenIn } from './intake-paper';
import { intakeById } from './queries';
import { counterIntakes } from './repository';
import { indexIntake } from './steps';
import type { CounterIntakeRow, IntakeDeviceRow } from './table';

type Input = z.output<typeof CorrectInput>;
type Subject = Readonly<{
  intake: CounterIntakeRow;
  device: IntakeDeviceRow;
  stay: CustodyStayRow;
  receipt: CollectionReceiptRow;
  line: ReceiptLineRow;
  product: ProductRow;
  owner: CustomerRow;
}>;

/** While the device is here and its receipt is with the owner; one that was declared lost is replaced at release (C5). */
function subjectOf(cx: CommandCx, { stayId, rev }: Input): Subject {
  const stay = custodyStays.get(cx.tx, stayId);
  const device = counterIntakes.deviceOfStay(cx.tx, stay.id);
  const line = collectionReceipts.lineOfStay(cx.tx, stay.receiptId, stay.id);
  if (!device || !line) throw new DomainError('NOT_FOUND', { entity: 'CounterIntake', id: stayId });
  if (!HELD_STATES.includes(stay.state))
    throw new DomainError('TRANSITION_REFUSED', { entity: 'Custody', from: stay.state, event: 'correct' });
  const receipt = collectionReceipts.get(cx.tx, stay.receiptId);
  if (receipt.status !== 'ISSUED')
    throw new DomainError('TRANSITION_REFUSED', { entity: 'CollectionReceipt', from: receipt.status, event: 'correct' });
  return {
    intake: asSeen('CounterIntake', counterIntakes.get(cx.tx, device.intakeId), rev),
    device,
    stay,
    receipt,
    line,
    product: products.get(cx.tx, stay.productId),
    owner: customerRow(cx.tx, receipt.customerId),
  };
}

function changesOf({ intake, device, line, product, owner }: Subject, input: Input): readonly CorrectedField[] {
  const { exterior, moisture } = device;
  const before = { customer: intake.customerName, phone: intake.phone, model: line.model, serial: line.serial, exterior, moisture };
  return correctedFields(
    { ...before, fault: device.faultReported, accessories: line.accessories },
    {
      customer: owner.name,
      phone: mainPhone(owner),
      model: productLabel(product),
      serial: identifierOf(product),
      fault: input.faultReported,
      exterior: input.exterior,
      moisture: input.moisture,
      accessories: input.accessories,
    },
  );
}

/** The stay is known by the number that is on the device; the same number is in the house once (E16). */
function correctStay(cx: CommandCx, { stay, product }: Subject): CustodyStayRow {
  const serial = identifierOf(product);
  if (serial === stay.serial) return stay;
  const other = serial === null ? undefined : custodyStays.openWithSerial(cx.tx, serial);
  if (other) throw new DomainError('SERIAL_IN_CUSTODY', { serial: serial ?? '', dlNo: other.dlNo });
  const corrected = custodyStays.update(cx.tx, stay.id, stay.rev, { serial }, cx.now);
  cx.changed('custody', stay.id);
  return corrected;
}

/** Every device that stands on the paper, as it is known now. */
function onPaper(cx: CommandCx, intake: CounterIntakeRow): TakenIn[] {
  return counterIntakes.devices(cx.tx, intake.id).map((device) => {
    const stay = custodyStays.get(cx.tx, device.stayId);
    const card = repairCards.get(cx.tx, device.cardId);
    const voucher = card.voucherId === null ? null : serviceVouchers.get(cx.tx, card.voucherId);
    return {
      device,
      stay,
      card,
      line: written(collectionReceipts.lineOfStay(cx.tx, intake.receiptId, stay.id) ?? null),
      product: products.get(cx.tx, stay.productId),
      photos: photos.countOf(cx.tx, stay.id),
      voucherNo: voucher?.voucherNo ?? '',
    };
  });
}

/** The next version of the paper that the owner has: of the intake, or of the receipt that took its place when a part was collected (E6). */
function freezeAgain(cx: CommandCx, intake: CounterIntakeRow, receipt: CollectionReceiptRow, owner: CustomerRow): number {
  if (receipt.id !== intake.receiptId) {
    const version = nextVersion(cx, receipt.id, 'collection-receipt');
    printCollectionReceipt(cx, receipt, version);
    return version;
  }
  const version = nextVersion(cx, receipt.id, 'intake-slip');
  const devices = onPaper(cx, intake);
  const promises = devices.flatMap(({ card }) => card.promisedAt ?? []);
  const promisedAt = promises.toSorted().at(-1) ?? intake.promisedAt;
  storeIntakePaper(cx, { intake, receipt, owner, devices }, { version, promisedAt });
  return version;
}

/**
 * 更正受理內容: what was written down at the counter was wrong. The paper that was signed stays as it was; a new version is frozen, printed
 * and signed, the tag is made anew, and the trail says what changed and why (B0, B4, issue line 7).
 */
export const correctIntake = defineCommand('counterIntake.correct', (input, cx) => {
  if (input.accessories.length === 0 && !input.hasNoAccessories) throw new DomainError('ACCESSORIES_NEEDED');
  if (Object.keys(input.exterior).length === 0) throw new DomainError('EXTERIOR_NEEDED');
  const subject = subjectOf(cx, input);
  const fields = changesOf(subject, input);
  const { device, line, product, owner } = subject;
  if (fields.length === 0) throw new DomainError('INTAKE_UNCHANGED', { receiptNo: subject.receipt.receiptNo });

  const { signature } = input;
  const signer = signature.kind === 'signed' ? signature.name : null;
  const signRefusal = signature.kind === 'refusedToSign' ? { witnessId: signature.witnessId, reason: signature.reason } : null;
  const { faultReported, exterior, moisture, accessories } = input;
  const { intake: read, receipt: held } = subject;
  const named = { customerName: owner.name, phone: mainPhone(owner), signer };
  const intake = counterIntakes.update(cx.tx, read.id, read.rev, { ...named, signRefusal }, cx.now);
  counterIntakes.updateDevice(cx.tx, device, { faultReported, exterior, moisture }, cx.now);
  const receipt = collectionReceipts.update(cx.tx, held.id, held.rev, named, cx.now);
  collectionReceipts.updateLine(
    cx.tx,
    line.id,
    { model: productLabel(product), serial: identifierOf(product), accessories, exterior: exteriorText(exterior) },
    cx.now,
  );
  const stay = correctStay(cx, subject);
  const card = repairCards.get(cx.tx, device.cardId);
  const heard =
    card.faultReported === faultReported
      ? card
      : changeCard(cx, card, { faultReported }, { event: 'IntakeCorrected', reason: input.reason });

  const version = freezeAgain(cx, intake, receipt, owner);
  if (needsNewTag(fields)) {
    const lines = collectionReceipts.lines(cx.tx, receipt.id);
    printTags(cx, receipt, owner.name, [{ stay, card: heard, line: lines.find((l) => l.id === line.id), product }], lines);
    indexCard(cx, heard, product, stay, auditTrail.notesOn(cx.tx, heard.id));
  }
  indexIntake(cx, intake, receipt.receiptNo);
  indexReceipt(cx, receipt);
  cx.audit({
    event: 'IntakeCorrected',
    entity: 'counterIntake',
    entityId: intake.id,
    reason: input.reason,
    facts: { intakeNo: intake.intakeNo, receiptNo: receipt.receiptNo, fields: fields.join(' '), version },
  });
  cx.changed('counterIntake', intake.id);
  cx.changed('collectionReceipt', receipt.id);
  return written(intakeById(cx.tx, intake.id));
});
