import { balanceOfBill } from '#shared/billing/rules';
import { DomainError } from '#shared/kernel/app-error';
import { gateOf, OVERRIDE_POST, standingPoints } from '#shared/custody/gate';
import type { Input } from '#shared/contract/contract';
import type { GatePoint } from '#shared/custody/schema';
import { HELD_STATES } from '#shared/custody/states';
import { isSameIdentifier } from '#shared/product/identifier';
import { dueOfCard } from '../billing/due-steps';
import { bills } from '../billing/repository';
import { customerRow } from '../customer/steps';
import { collectionReceipts } from '../collection-receipt/repository';
import { moveReceipt, replaceReceipt } from '../collection-receipt/steps';
import { printReturnSlip, printReplacement } from '../collection-receipt/receipt-paper';
import type { CollectionReceiptRow } from '../collection-receipt/table';
import { counterIntakes } from '../counter-intake/repository';
import { handOverExchange } from '../exchange/steps';
import { defineCommand, type CommandCx } from '../kernel/handlers';
import { heldForLoaner } from '../loaner/steps';
import { products } from '../product/repository';
import { receivables } from '../receivable/repository';
import { openReceivable } from '../receivable/steps';
import { repairCards } from '../repair-card/repository';
import { closeCardAtRelease } from '../repair-card/steps';
import { serviceVouchers } from '../service-voucher/repository';
import { moveVoucher } from '../service-voucher/steps';
import { endUnclaimedClock } from '../unclaimed/steps';
import { stayById } from './queries';
import { custodyStays } from './repository';
import { moveCustody, withCustomer } from './steps';
import type { CustodyStayRow } from './table';
import { written } from '../kernel/written';

type Request = Input<'custody.release'>;
type Handed = Request['devices'][number];

/**
 * 交件: every device is scanned, every point of the gate is closed or let pass by the right post with a reason; the
 * receipt comes back and is void, or is replaced when some devices stay (S0§12, C3, C5, E1, E2, E6, E10).
 */
export const releaseDevices = defineCommand('custody.release', (input, cx) => {
  const receipt = collectionReceipts.get(cx.tx, input.receiptId);
  if (receipt.status !== 'ISSUED' && receipt.status !== 'LOST_DECLARED')
    throw new DomainError('RECEIPT_NOT_OPEN', { receiptNo: receipt.receiptNo, status: receipt.status });
  const passed = overridesOf(cx, input, receipt);
  const at = input.at ?? cx.now;
  if (at > cx.now || at < receipt.issuedAt) throw new DomainError('TIME_ORDER', { field: 'at' });
  const collector = input.collector.kind === 'proxy' ? input.collector.name : receipt.customerName;

  const released = input.devices.map((handed) => {
    const stay = custodyStays.get(cx.tx, handed.stayId);
    if (stay.receiptId !== receipt.id) throw new DomainError('NOT_FOUND', { entity: 'ReceiptLine', id: handed.stayId });
    assertMayGo(cx, input, receipt, stay, handed, passed);
    return handOver(cx, input, receipt, stay, { at, collector });
  });

  const letGo = input.overrides.find((o) => o.point === 'balance');
  if (letGo) leaveOwed(cx, released, letGo.reason);

  const staying = custodyStays.ofReceipt(cx.tx, receipt.id).filter((s) => HELD_STATES.includes(s.state));
  const { replacement, status } = settleReceipt(cx, receipt, staying, input.rev);
  printReturnSlip(cx, receipt, { stays: released, collector, at });
  if (replacement) printReplacement(cx, replacement);
  return {
    receiptId: receipt.id,
    receiptNo: receipt.receiptNo,
    receiptStatus: status,
    released: released.map((s) => written(stayById(cx.tx, cx.site, cx.now, s.id))),
    replacementId: replacement?.id ?? null,
    replacementNo: replacement?.receiptNo ?? null,
  };
});

/** What the manager let go unpaid is owed from now on (C13, E18). */
function leaveOwed(cx: CommandCx, released: readonly CustodyStayRow[], reason: string): void {
  const cardIds = released.flatMap((stay) => repairCards.ofStay(cx.tx, stay.id)?.id ?? []);
  for (const bill of bills.ofCards(cx.tx, cardIds))
    if (balanceOfBill(bill) > 0 && !receivables.ofBill(cx.tx, bill.id)) openReceivable(cx, bill, reason);
}

/** Overrides count only from the post that may give them; each leaves its line in the audit trail (decisions 6). */
function overridesOf(cx: CommandCx, input: Request, receipt: CollectionReceiptRow): GatePoint[] {
  return input.overrides.map(({ point, reason }) => {
    const post = OVERRIDE_POST[point];
    const isManager = cx.actor.roles.includes('manager');
    if (post === null || (!isManager && !(post === 'chief' && cx.actor.roles.includes('chief'))))
      throw new DomainError('OVERRIDE_NOT_ALLOWED', { post: post ?? '' });
    cx.audit({
      event: 'GateOverridden',
      entity: 'collectionReceipt',
      entityId: receipt.id,
      reason,
      facts: { point, receiptNo: receipt.receiptNo },
    });
    return point;
  });
}

function assertMayGo(
  cx: CommandCx,
  input: Request,
  receipt: CollectionReceiptRow,
  stay: CustodyStayRow,
  handed: Handed,
  passed: readonly GatePoint[],
): void {
  const card = repairCards.ofStay(cx.tx, stay.id);
  const expected = stay.serial ?? card?.cardNo ?? stay.dlNo;
  const isScanned =
    stay.serial !== null ? isSameIdentifier(handed.scanned, expected) : handed.scanned.trim().toUpperCase().endsWith(expected);
  if (!isScanned && !passed.includes('serial')) throw new DomainError('SERIAL_MISMATCH', { scanned: handed.scanned, expected });
  if (!input.isReceiptSurrendered && receipt.status !== 'LOST_DECLARED' && !passed.includes('receipt'))
    throw new DomainError('RECEIPT_NOT_SURRENDERED', { receiptNo: receipt.receiptNo });
  const { collector } = input;
  const hasProxyRight = collector.kind === 'owner' || collector.hasProxyForm || collector.isOwnerConfirmed;
  if (!hasProxyRight && !passed.includes('proxyForm'))
    throw new DomainError('PROXY_FORM_NEEDED', { name: collector.kind === 'proxy' ? collector.name : '' });
  const due = card ? dueOfCard(cx.tx, card.id) : null;
  // Without a slip nothing would say what is owed; a customer with a term gets one slip for the jobs of his month.
  if (card && due && due.unbilledMinor > 0 && passed.includes('balance') && customerRow(cx.tx, card.customerId).termDays === null)
    throw new DomainError('BILL_NEEDED', { cardNo: card.cardNo });
  const line = collectionReceipts.lineOfStay(cx.tx, receipt.id, stay.id);
  const voucher = serviceVouchers.activeOf(cx.tx, stay.productId);
  const gate = gateOf({
    custodyState: stay.state,
    cardStatus: card?.status ?? null,
    receiptStatus: receipt.status,
    accessories: line?.accessories.length ?? 0,
    dueMinor: due?.dueMinor ?? 0,
    isLoanerBack: card === undefined || heldForLoaner(cx.tx, card.id) === null,
    isReceiptSurrendered: input.isReceiptSurrendered,
    isScanned: true,
    areAccessoriesBack: handed.areAccessoriesBack,
    isVoucherSigned: input.isVoucherSigned || voucher === undefined || voucher.status === 'FILED',
    hasProxyRight: true,
  });
  const standing = standingPoints(gate, passed);
  if (standing.length > 0) throw new DomainError('GATE_CLOSED', { points: standing.join(' '), dlNo: stay.dlNo });
}

function handOver(
  cx: CommandCx,
  input: Request,
  receipt: CollectionReceiptRow,
  stay: CustodyStayRow,
  to: Readonly<{ at: string; collector: string }>,
): CustodyStayRow {
  const { collector } = input;
  const out = moveCustody(cx, stay, 'release', {
    where: withCustomer(to.collector),
    at: to.at,
    reason: collector.kind === 'proxy' ? collector.relation : null,
  });
  endUnclaimedClock(cx, stay.id, 'collect');
  const line = collectionReceipts.lineOfStay(cx.tx, receipt.id, stay.id);
  if (line) {
    collectionReceipts.updateLine(
      cx.tx,
      line.id,
      {
        returnedAt: to.at,
        returnedTo: to.collector,
        proxy:
          collector.kind === 'proxy'
            ? {
                relation: collector.relation,
                sealedIdLast4: cx.keys.seal(collector.idLast4),
                hasProxyForm: collector.hasProxyForm,
                isOwnerConfirmed: collector.isOwnerConfirmed,
              }
            : null,
      },
      cx.now,
    );
  }
  const card = repairCards.ofStay(cx.tx, stay.id);
  if (card && card.status !== 'CLOSED') closeCardAtRelease(cx, card, { at: to.at, signer: input.signerName });
  if (card) handOverExchange(cx, card, to.at);
  if (counterIntakes.eraseSecret(cx.tx, stay.id, cx.now))
    cx.audit({ event: 'PasscodeErased', entity: 'custody', entityId: stay.id, facts: { dlNo: stay.dlNo } });
  const voucher = serviceVouchers.activeOf(cx.tx, stay.productId);
  if (voucher?.status === 'WITH_DEVICE') moveVoucher(cx, voucher, 'file', { isSigned: true, at: to.at });
  else if (voucher?.status === 'OUT') {
    serviceVouchers.update(cx.tx, voucher.id, voucher.rev, { isSigned: true }, cx.now);
    cx.changed('serviceVoucher', voucher.id);
  }
  cx.audit({
    event: 'DeviceReleased',
    entity: 'custody',
    entityId: stay.id,
    facts: {
      dlNo: stay.dlNo,
      to: to.collector,
      by: collector.kind,
      relation: collector.kind === 'proxy' ? collector.relation : null,
      at: to.at,
      signer: input.signerName,
    },
  });
  return out;
}

/** All devices home: the original is void. Some stay: a new receipt for the rest, in the same transaction (E6). */
function settleReceipt(cx: CommandCx, receipt: CollectionReceiptRow, staying: readonly CustodyStayRow[], rev: number | undefined) {
  const asSeen = { ...receipt, rev: rev ?? receipt.rev };
  if (staying.length === 0) {
    const event = receipt.status === 'LOST_DECLARED' ? 'releaseLost' : 'takeBack';
    return { replacement: null, status: moveReceipt(cx, asSeen, event, { event: 'ReceiptTakenBack', reason: null }).status };
  }
  const lines = collectionReceipts.lines(cx.tx, receipt.id);
  const rest = staying.flatMap((stay) => {
    const line = lines.find((l) => l.stayId === stay.id);
    return line ? [{ line, stay, product: products.get(cx.tx, stay.productId) }] : [];
  });
  const replacement = replaceReceipt(cx, receipt, rest);
  for (const { stay } of rest) {
    const card = repairCards.ofStay(cx.tx, stay.id);
    if (card) {
      repairCards.update(cx.tx, card.id, card.rev, { receiptId: replacement.id }, cx.now);
      cx.changed('repairCard', card.id);
    }
  }
  const replaced = moveReceipt(cx, asSeen, 'replace', {
    event: 'ReceiptReplaced',
    reason: null,
    replacedById: replacement.id,
    facts: { replacedBy: replacement.receiptNo },
  });
  return { replacement, status: replaced.status };
}
