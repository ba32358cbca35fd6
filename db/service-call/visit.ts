import { DomainError } from '#shared/kernel/app-error';
import type { BillId, StaffId, StockMovementId } from '#shared/kernel/ids';
import { timesQuantity } from '#shared/kernel/money';
import type { ServiceType } from '#shared/kernel/region';
import type { Signature } from '#shared/service-call/schema';
import type { CommandCx } from '../kernel/handlers';
import { useContractVisit } from '../maintenance-contract/steps';
import { serviceVouchers } from '../service-voucher/repository';
import { addVisit } from '../service-voucher/steps';
import type { VoucherVisitRow } from '../service-voucher/table';
import { signerOf, signRefusalOf } from './steps';
import type { ServiceCallRow } from './table';

type Visit = Readonly<{
  technicianId: StaffId;
  leftAt: string;
  minutes?: number | undefined;
  fault: string;
  action: string;
  signature: Signature;
  type: ServiceType;
  typeReason: string | null;
  labourMinor: number;
  travelMinor: number;
  /** What the parts cost the customer; less than their prices where a contract gives a discount. */
  partsMinor?: number;
  parts: readonly { text: string; sku: string | null; qty: number; priceMinor: number; movementId: StockMovementId | null }[];
  result: VoucherVisitRow['result'];
  billId: BillId | null;
}>;

const MINUTE_MS = 60_000;
/** Minutes between two times of fact, at least one. */
export const minutesBetween = (from: string, to: string): number =>
  Math.max(1, Math.round((Date.parse(to) - Date.parse(from)) / MINUTE_MS));
export const partsTotal = (parts: readonly Pick<Visit['parts'][number], 'priceMinor' | 'qty'>[]): number =>
  parts.reduce((sum, p) => sum + timesQuantity(p.priceMinor, p.qty), 0);

/** The visit line on the call's voucher (B2). The voucher counts as signed from here on; the technician still holds it. */
export function recordVisit(cx: CommandCx, call: ServiceCallRow, v: Visit): VoucherVisitRow {
  if (call.voucherId === null || call.arrivedAt === null)
    throw new DomainError('TRANSITION_REFUSED', { entity: 'ServiceCall', from: call.status, event: 'visit' });
  const voucher = serviceVouchers.get(cx.tx, call.voucherId);
  if (voucher.status !== 'OUT' || voucher.holderId !== v.technicianId)
    throw new DomainError('VOUCHER_HELD', { voucherNo: voucher.voucherNo, holder: '' });
  const visit = addVisit(cx, {
    voucherId: voucher.id,
    callId: call.id,
    arrivedAt: call.arrivedAt,
    leftAt: v.leftAt,
    type: v.type,
    typeReason: v.typeReason,
    fault: v.fault,
    action: v.action,
    parts: [...v.parts],
    minutes: v.minutes ?? minutesBetween(call.arrivedAt, v.leftAt),
    labourMinor: v.labourMinor,
    travelMinor: v.travelMinor,
    partsMinor: v.partsMinor ?? partsTotal(v.parts),
    result: v.result,
    signer: signerOf(v.signature),
    signRefusal: signRefusalOf(v.signature),
    technicianId: v.technicianId,
    billId: v.billId,
  });
  serviceVouchers.update(cx.tx, voucher.id, voucher.rev, { isSigned: true }, cx.now);
  if (v.type === 'B' && call.contractId !== null) useContractVisit(cx, call.contractId, call.id, v.leftAt);
  cx.audit({
    event: 'VisitCompleted',
    entity: 'serviceVoucher',
    entityId: voucher.id,
    facts: {
      voucherNo: voucher.voucherNo,
      visitNo: visit.visitNo,
      minutes: visit.minutes,
      action: v.action,
      signer: visit.signer,
      signRefusal: visit.signRefusal?.reason ?? null,
    },
  });
  cx.changed('serviceVoucher', voucher.id);
  return visit;
}
