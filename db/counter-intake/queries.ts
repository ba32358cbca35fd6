import { and, asc, desc, eq, sql } from 'drizzle-orm';
import type { Output } from '#shared/contract/contract';
import type { CounterIntakeId } from '#shared/kernel/ids';
import type { IntakeView } from '#shared/counter-intake/schema';
import { collectionReceipt, receiptLine } from '../collection-receipt/table';
import { custodyStay } from '../custody/table';
import type { ReadDb } from '../kernel/connection';
import { repairCard } from '../repair-card/table';
import { serviceVoucher } from '../service-voucher/table';
import { staff } from '../staff/table';
import { counterIntake, deviceSecret, intakeDevice } from './table';
import { perConnection } from '../kernel/rows';

const given = sql.placeholder('id');
const headOf = perConnection((db) =>
  db
    .select({ intake: counterIntake, receiptNo: collectionReceipt.receiptNo, receivedBy: staff.name })
    .from(counterIntake)
    .innerJoin(collectionReceipt, eq(collectionReceipt.id, counterIntake.receiptId))
    .leftJoin(staff, eq(staff.id, counterIntake.receivedBy))
    .where(eq(counterIntake.id, given))
    .prepare(),
);
const devicesOf = perConnection((db) =>
  db
    .select({
      device: intakeDevice,
      dlNo: custodyStay.dlNo,
      productId: custodyStay.productId,
      serial: custodyStay.serial,
      shelf: custodyStay.place,
      cardNo: repairCard.cardNo,
      type: repairCard.type,
      voucherId: serviceVoucher.id,
      voucherNo: serviceVoucher.voucherNo,
      model: receiptLine.model,
      accessories: receiptLine.accessories,
      sealed: deviceSecret.sealed,
    })
    .from(intakeDevice)
    .innerJoin(custodyStay, eq(custodyStay.id, intakeDevice.stayId))
    .innerJoin(repairCard, eq(repairCard.id, intakeDevice.cardId))
    .innerJoin(serviceVoucher, eq(serviceVoucher.id, repairCard.voucherId))
    .innerJoin(receiptLine, and(eq(receiptLine.receiptId, sql.placeholder('receiptId')), eq(receiptLine.stayId, intakeDevice.stayId)))
    .leftJoin(deviceSecret, eq(deviceSecret.stayId, intakeDevice.stayId))
    .where(eq(intakeDevice.intakeId, given))
    .orderBy(asc(intakeDevice.position))
    .prepare(),
);

export function intakeById(db: ReadDb, id: CounterIntakeId): IntakeView | null {
  const head = headOf(db).get({ id });
  if (!head) return null;
  const rows = devicesOf(db).all({ id, receiptId: head.intake.receiptId });
  const { intake } = head;
  return {
    id,
    intakeNo: intake.intakeNo,
    receiptId: intake.receiptId,
    receiptNo: head.receiptNo,
    customerId: intake.customerId,
    customerName: intake.customerName,
    phone: intake.phone,
    receivedAt: intake.receivedAt,
    receivedBy: head.receivedBy ?? '',
    promisedAt: intake.promisedAt,
    estCostMinor: intake.estCostMinor,
    inspectionFeeMinor: intake.inspectionFeeMinor,
    isLateEntry: intake.isLateEntry,
    signer: intake.signer,
    rev: intake.rev,
    devices: rows.map(({ device, sealed, ...of }) => ({
      ...of,
      stayId: device.stayId,
      cardId: device.cardId,
      verdict: device.verdict,
      warrantyUntil: device.warrantyUntil,
      reasons: device.reasons,
      dayNo: device.dayNo,
      entitlement: device.entitlement,
      isCodeMismatch: device.isCodeMismatch,
      faultReported: device.faultReported,
      faultSeen: device.faultSeen,
      exterior: device.exterior,
      moisture: device.moisture,
      hasPasscode: sealed !== null,
    })),
  };
}

export const listIntakes = (db: ReadDb, limit: number): Output<'counterIntake.list'> =>
  db
    .select({
      id: counterIntake.id,
      intakeNo: counterIntake.intakeNo,
      receiptNo: collectionReceipt.receiptNo,
      customerName: counterIntake.customerName,
      receivedAt: counterIntake.receivedAt,
      promisedAt: counterIntake.promisedAt,
      devices: sql<number>`(select count(*) from ${intakeDevice} d where d.intake_id = ${counterIntake.id})`,
    })
    .from(counterIntake)
    .innerJoin(collectionReceipt, eq(collectionReceipt.id, counterIntake.receiptId))
    .orderBy(desc(counterIntake.receivedAt))
    .limit(limit)
    .all();
