import { billEventOf, assertPayable, zeroWhyOf } from '#shared/billing/rules';
import { billTransitions } from '#shared/billing/states';
import type { PaymentInput } from '#shared/billing/schema';
import { thresholdDecision } from '#shared/billing/tax';
import { DomainError } from '#shared/kernel/app-error';
import { localDateOf } from '#shared/kernel/business-date';
import type { BillId, CustomerId, PaymentId, RepairCardId, ServiceCallId, StaffId } from '#shared/kernel/ids';
import { currencyOf, formatMinor } from '#shared/kernel/money';
import type { ServiceType } from '#shared/kernel/region';
import { transition } from '#shared/kernel/state-machine';
import { paperWords } from '#shared/printed-document/build/paper-words';
import { totalsOf, type Totals } from '#shared/quote/rules';
import type { ChargeLine } from '#shared/quote/schema';
import type { TaxPart } from '#shared/tax/split';
import { milliOf } from '#shared/kernel/quantity';
import { assertDayIsOpen, drawerHere, kickDrawer } from '../cash-drawer/steps';
import { customerRow, mainPhone } from '../customer/steps';
import type { CommandCx } from '../kernel/handlers';
import { newId } from '../kernel/new-id';
import { paperLanguage } from '../printed-document/steps';
import { followReceivable } from '../receivable/steps';
import { indexForSearch } from '../search/steps';
import { staffRows } from '../staff/repository';
import { ratesOfDay } from '../tax/steps';
import { billTaxes } from '../tax/repository';
import { allocations, type NewAllocation } from './allocation-steps';
import { postBill, postPayment } from './money-steps';
import { bills, payments } from './repository';
import type { BillRow } from './table';

export type NewBillLine = ChargeLine & Readonly<{ cardId: RepairCardId | null }>;
type NewBill = Readonly<{
  customerId: CustomerId;
  callId: ServiceCallId | null;
  cardIds: readonly RepairCardId[];
  type: ServiceType;
  /** Left null, free work of type B or C gives its contract or warranty as the reason. */
  zeroReason: string | null;
  lines: readonly NewBillLine[];
  /** What it takes of the charges of its jobs. */
  taken?: readonly NewAllocation[];
  at: string;
  buyerTaxId?: string | null;
  invoiceKind?: BillRow['invoiceKind'];
}>;

/** 收費單 (B9): lines and amounts are frozen here. Nothing to pay is paid. The paper is made by `printBill`, after the payments. */
export function issueBill(cx: CommandCx, b: NewBill): BillRow {
  const owner = customerRow(cx.tx, b.customerId);
  const zeroReason = b.zeroReason ?? freeWords(cx, b, owner);
  const isFree = b.lines.reduce((sum, l) => sum + l.amountMinor, 0) === 0;
  if (isFree && zeroReason === null) throw new DomainError('ZERO_REASON_NEEDED');
  const lines =
    b.lines.length > 0
      ? b.lines
      : [{ cardId: b.cardIds[0] ?? null, kind: 'labour' as const, text: zeroReason ?? '', qty: 1, unitPriceMinor: 0, amountMinor: 0 }];
  const rates = ratesOfDay(cx.tx, cx.site, localDateOf(b.at, cx.site.region));
  const { totals, taxes } = totalsOf(lines, rates, currencyOf(cx.site.region));
  const synced = { siteCode: cx.site.code, createdAt: cx.now, updatedAt: cx.now };
  const row = bills.insert(cx.tx, {
    id: newId<BillId>(),
    billNo: cx.number('BL'),
    status: totals.grossMinor === 0 ? 'PAID' : 'ISSUED',
    customerId: b.customerId,
    customerName: owner.name,
    callId: b.callId,
    type: b.type,
    ...totals,
    ...meanRate(totals, taxes),
    decision: thresholdDecision(totals.grossMinor, cx.site.settings.onsiteCashLimitMinor),
    zeroReason: isFree ? zeroReason : b.zeroReason,
    buyerTaxId: b.buyerTaxId ?? null,
    invoiceKind: b.invoiceKind ?? 'none',
    paidMinor: 0,
    issuedAt: b.at,
    issuedBy: cx.actor.staffId,
    ...synced,
  });
  lines.forEach(({ qty, ...line }, position) =>
    bills.insertLine(cx.tx, { ...line, id: newId(), billId: row.id, position, qty: milliOf(qty), ...synced }),
  );
  billTaxes.insert(cx.tx, row.id, cx.site.code, taxes);
  for (const cardId of b.cardIds) bills.insertCard(cx.tx, row.id, cardId);
  allocations.insert(cx, row.id, b.taken ?? []);
  postBill(cx, row, 1);
  cx.audit({
    event: 'BillIssued',
    entity: 'billing',
    entityId: row.id,
    to: row.status,
    reason: row.zeroReason,
    facts: { billNo: row.billNo, grossMinor: row.grossMinor, decision: row.decision },
  });
  cx.changed('billing', row.id);
  for (const cardId of b.cardIds) cx.changed('repairCard', cardId);
  indexBill(cx, row);
  return row;
}

/** One rate as it is; of several, what their tax comes to on the whole slip. */
function meanRate({ taxMinor, netMinor }: Totals, taxes: readonly TaxPart[]): Pick<BillRow, 'taxNum' | 'taxDen'> {
  const [first, ...others] = taxes;
  if (first !== undefined && others.length === 0) return { taxNum: first.rate, taxDen: 10_000 };
  return { taxNum: taxMinor, taxDen: netMinor };
}

/** 保固內，免費 or 合同內，免費, in the customer's language; paid work has no such excuse. */
function freeWords(cx: CommandCx, b: NewBill, owner: ReturnType<typeof customerRow>): string | null {
  const why = zeroWhyOf(b.type);
  return why === null ? null : paperWords({ site: cx.site, language: paperLanguage(cx, owner) }).t(`zero.${why}`);
}

/** What is paid changes, and the status follows from it (C6); a part that was written off is not waited for. */
export function settleBill(cx: CommandCx, row: BillRow, paidMinor: number): BillRow {
  const status = transition('Billing', billTransitions, row.status, billEventOf(paidMinor, row.grossMinor - row.writtenOffMinor));
  const settled = bills.update(cx.tx, row.id, row.rev, { status, paidMinor }, cx.now);
  cx.audit({
    event: 'BillSettled',
    entity: 'billing',
    entityId: row.id,
    from: row.status,
    to: status,
    facts: { billNo: row.billNo, paidMinor },
  });
  cx.changed('billing', row.id);
  indexBill(cx, settled);
  followReceivable(cx, settled);
  return settled;
}

/**
 * 收款 (B9), in one or several ways at once. Cash that is taken on site, or by a technician without a post at the desk, stays open
 * until the accountant has it (S0§10); at the desk it goes into the drawer of this PC. Other ways never pass through a hand.
 */
export function takePayments(
  cx: CommandCx,
  row: BillRow,
  list: readonly PaymentInput[],
  { isOnSite = false, ...taken }: Readonly<{ at: string; takenBy: StaffId; isOnSite?: boolean }>,
): BillRow {
  if (list.length === 0) return row;
  const totalMinor = list.reduce((sum, p) => sum + p.amountMinor, 0);
  assertPayable(row, totalMinor);
  const { posts, name } = staffRows.get(cx.tx, taken.takenBy);
  const isAtDesk = !isOnSite && (posts.includes('clerk') || posts.includes('accountant'));
  const drawer = isAtDesk && list.some((p) => p.method === 'cash') ? drawerHere(cx) : null;
  if (isAtDesk || list.some((p) => p.method !== 'cash')) assertDayIsOpen(cx, taken.at);
  for (const { method, amountMinor, tenderedMinor, reference } of list) {
    const isBooked = isAtDesk || method !== 'cash';
    const made = payments.insert(cx.tx, {
      id: newId<PaymentId>(),
      paymentNo: cx.number('PM'),
      billId: row.id,
      method,
      amountMinor,
      tenderedMinor,
      reference,
      status: isBooked ? 'BOOKED' : 'TAKEN_BY_TECH',
      ...taken,
      bookedAt: isBooked ? taken.at : null,
      bookedBy: isBooked ? taken.takenBy : null,
      drawerSessionId: method === 'cash' ? (drawer?.id ?? null) : null,
      siteCode: cx.site.code,
      createdAt: cx.now,
      updatedAt: cx.now,
    });
    cx.audit({
      event: 'PaymentTaken',
      entity: 'billing',
      entityId: made.id,
      to: made.status,
      facts: { paymentNo: made.paymentNo, billNo: row.billNo, amountMinor, method, takenBy: name },
    });
    cx.changed('billing', made.id);
    postPayment(cx, made);
  }
  if (drawer) kickDrawer(cx, 'cash', row.billNo);
  return settleBill(cx, row, row.paidMinor + totalMinor);
}

/** What a search for this bill may type. */
export function indexBill(cx: CommandCx, row: BillRow): void {
  const phone = mainPhone(customerRow(cx.tx, row.customerId)) ?? '';
  indexForSearch(cx, {
    kind: 'bill',
    entityId: row.id,
    title: row.billNo,
    detail: `${row.customerName}　${formatMinor(row.grossMinor, currencyOf(cx.site.region), { sign: true })}`,
    status: row.status,
    at: row.issuedAt,
    fields: [
      { field: 'number', text: row.billNo },
      { field: 'number', text: row.invoiceNo ?? '' },
      ...payments.ofBill(cx.tx, row.id).map((p) => ({ field: 'number', text: p.paymentNo })),
      { field: 'name', text: row.customerName },
      { field: 'phone', text: phone },
    ],
  });
}
