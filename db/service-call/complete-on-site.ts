import { balanceOfBill } from '#shared/billing/rules';
import { DomainError } from '#shared/kernel/app-error';
import type { Input } from '#shared/contract/contract';
import type { StaffId, StockMovementId } from '#shared/kernel/ids';
import { milliOf } from '#shared/kernel/quantity';
import type { ServiceType } from '#shared/kernel/region';
import { mustGoBack } from '#shared/old-part/rules';
import { paperWords } from '#shared/printed-document/build/paper-words';
import { printBill } from '../billing/bill-paper';
import { takeSigned } from '../billing/charge-steps';
import { issueBill, takePayments } from '../billing/steps';
import { billById } from '../billing/queries';
import { customerRow } from '../customer/steps';
import { defineCommand, type CommandCx } from '../kernel/handlers';
import { partOfLine, raiseOldPart } from '../old-part/steps';
import { paperLanguage } from '../printed-document/steps';
import { openReceivable } from '../receivable/steps';
import { usedOnSite, usePart } from '../stock-issue/steps';
import { visitById } from '../service-voucher/queries';
import { onSiteCharge } from './on-site-charge';
import { callById } from './queries';
import { serviceCalls } from './repository';
import { moveCall, technicianOf, timeOfFact } from './steps';
import { recordVisit } from './visit';
import type { ServiceCallRow } from './table';
import { written } from '../kernel/written';

/** 現場完修: visit signed; A: charge slip, and cash in hand while it is under the on-site limit (S0§9–10, F1). */
export const completeOnSite = defineCommand('serviceCall.completeOnSite', (input, cx) => {
  const call = serviceCalls.get(cx.tx, input.callId);
  const technicianId = technicianOf(cx, call, input.onBehalfOf);
  const leftAt = timeOfFact(cx, 'leftAt', input.leftAt, call.arrivedAt);
  const type = input.type ?? call.typeGuess;
  if (type !== call.typeGuess && input.typeReason === null) throw new DomainError('REASON_NEEDED', { field: 'typeReason' });
  const words = paperWords({ site: cx.site, language: paperLanguage(cx, customerRow(cx.tx, call.customerId)) });
  const charge = onSiteCharge(cx, call, { input, type, leftAt, words });
  moveCall(cx, call, input.rev, 'fix', { leftAt, outcome: input.result }, { event: 'CallFixed', facts: { leftAt, result: input.result } });
  let bill =
    charge.totalMinor === 0
      ? null
      : issueBill(cx, {
          customerId: call.customerId,
          callId: call.id,
          cardIds: [],
          type,
          zeroReason: null,
          at: leftAt,
          lines: charge.lines,
        });
  if (input.payments.length > 0) {
    if (bill === null) throw new DomainError('AMOUNT_TOO_HIGH', { maxMinor: 0 });
    if (bill.decision === 'invoiceFirst') throw new DomainError('ONSITE_LIMIT', { limitMinor: cx.site.settings.onsiteCashLimitMinor });
    bill = takePayments(cx, bill, input.payments, { at: leftAt, takenBy: technicianId, isOnSite: true });
  }
  if (bill !== null) takeSigned(cx, bill, call.id);
  if (bill !== null) printBill(cx, bill);
  if (bill !== null && balanceOfBill(bill) > 0) openReceivable(cx, bill, null);
  const parts = input.parts.map((fitted) => {
    const { text, sku, qty, priceMinor } = fitted;
    return { text, sku, qty, priceMinor, movementId: fitOnSite(cx, { call, technicianId, leftAt, type }, fitted) };
  });
  const visit = recordVisit(cx, call, { ...input, ...charge, parts, technicianId, leftAt, type, billId: bill?.id ?? null });
  return {
    call: written(callById(cx.tx, cx.site, cx.now, call.id)),
    visit: written(visitById(cx.tx, visit.id)),
    bill: bill === null ? null : billById(cx.tx, bill.id),
  };
});

type OnSite = Readonly<{ call: ServiceCallRow; technicianId: StaffId; leftAt: string; type: ServiceType }>;
/** From the van onto the device; in warranty and contract the old one is due back from here on (B7, line 6). */
function fitOnSite(
  cx: CommandCx,
  { call, technicianId, leftAt, type }: OnSite,
  p: Input<'serviceCall.completeOnSite'>['parts'][number],
): StockMovementId | null {
  const { issueLineId, qty, serials, sku, oldSerial } = p;
  const movement = issueLineId === null ? null : usePart(cx, usedOnSite(cx, { issueLineId, qty, serials, at: leftAt, callId: call.id }));
  const part = partOfLine(cx, { movementId: movement?.id ?? null, sku });
  if (part === null || !mustGoBack(type, part)) return movement?.id ?? null;
  raiseOldPart(cx, {
    part,
    callId: call.id,
    jobNo: call.callNo,
    productId: call.productId,
    technicianId,
    qtyMilli: milliOf(qty),
    oldSerial,
    newSerial: serials[0] ?? null,
    fittedAt: leftAt,
  });
  return movement?.id ?? null;
}
