import { balanceOfBill } from '#shared/billing/rules';
import type { Input } from '#shared/contract/contract';
import { HELD_STATES } from '#shared/custody/states';
import { DomainError } from '#shared/kernel/app-error';
import type { DisposalId } from '#shared/kernel/ids';
import { assertDisposable, proceedsOf } from '#shared/unclaimed/rules';
import { payFromDeposit } from '../billing/deposit-steps';
import { bills } from '../billing/repository';
import { collectionReceipts } from '../collection-receipt/repository';
import { moveReceipt } from '../collection-receipt/steps';
import { counterIntakes } from '../counter-intake/repository';
import { custodyStays } from '../custody/repository';
import { moveCustody } from '../custody/steps';
import type { CustodyStayRow } from '../custody/table';
import { customerRow } from '../customer/steps';
import { openDeposit, takeDeposit } from '../deposit/steps';
import { deposits } from '../deposit/repository';
import type { DepositRow } from '../deposit/table';
import { defineCommand, type CommandCx } from '../kernel/handlers';
import { newId } from '../kernel/new-id';
import { receivables } from '../receivable/repository';
import { openReceivable } from '../receivable/steps';
import { repairCards } from '../repair-card/repository';
import { endCardAtDisposal } from '../repair-card/steps';
import { serviceVouchers } from '../service-voucher/repository';
import { moveVoucher } from '../service-voucher/steps';
import { owedFor, type Owed } from './debt-steps';
import { unclaimedAnswer } from './queries';
import { disposals, notices } from './repository';
import { assertWaiting, caseAsSeen, endUnclaimedClock, unclaimedFacts } from './steps';
import type { UnclaimedCaseRow } from './table';
import { printDisposal } from './unclaimed-paper';

type Request = Input<'unclaimed.dispose'>;

/**
 * 處分 by the manager (C3, D5, E3): the formal notice is proved and its term over, nothing of the maker's is in it. What it was sold
 * for pays what is owed, and the rest is held for the owner; what it did not bring stays owed.
 */
export const disposeGoods = defineCommand('unclaimed.dispose', (input, cx) => {
  const seen = caseAsSeen(cx, input);
  assertWaiting(seen, 'dispose');
  assertDisposable(cx.site.region, unclaimedFacts(cx.tx, cx.site, seen), cx.today);
  const owed = owedFor(cx.tx, seen);
  assertFree(cx, seen, owed);
  const stay = custodyStays.get(cx.tx, seen.stayId);
  const formal = notices.ofCases(cx.tx, [seen.id]).at(-1);
  if (formal === undefined) throw new DomainError('NOTICE_UNPROVED');

  const gone = moveCustody(cx, stay, 'dispose', {
    where: { placeKind: 'gone', place: input.recipient, holderId: null, holder: input.recipient },
    reason: input.reason,
  });
  const money = bookProceeds(cx, seen, owed, input);
  const row = disposals.insert(cx.tx, {
    id: newId<DisposalId>(),
    caseId: seen.id,
    noticeId: formal.notice.id,
    way: input.way,
    recipient: input.recipient,
    reason: input.reason,
    reference: input.reference,
    isDataWiped: input.isDataWiped,
    proceedsMinor: money.proceedsMinor,
    usedMinor: money.usedMinor,
    depositId: money.deposit?.id ?? null,
    disposedAt: cx.now,
    by: cx.actor.staffId,
    siteCode: cx.site.code,
    createdAt: cx.now,
    updatedAt: cx.now,
  });
  cx.changed('unclaimed', row.id);
  cx.audit({
    event: 'GoodsDisposed',
    entity: 'custody',
    entityId: stay.id,
    reason: input.reason,
    facts: {
      dlNo: seen.dlNo,
      ntNo: formal.notice.ntNo,
      way: input.way,
      to: input.recipient,
      amountMinor: money.proceedsMinor,
      paidMinor: money.usedMinor,
    },
  });
  endUnclaimedClock(cx, stay.id, 'dispose');
  closePapers(cx, gone, input.reason);
  printDisposal(cx, seen, { row, formal, owed, uses: money.uses, creditMinor: money.deposit?.balanceMinor ?? 0 });
  return unclaimedAnswer(cx, seen.id);
});

function assertFree(cx: CommandCx, row: UnclaimedCaseRow, { held, unbilledMinor }: Owed): void {
  if (held?.by === 'own') throw new DomainError('DISPOSAL_HELD', { no: held.no });
  if (held?.by === 'loan') throw new DomainError('LOANER_OUT', { lnNo: held.no });
  if (unbilledMinor > 0 && row.cardId !== null) throw new DomainError('BILL_NEEDED', { cardNo: repairCards.get(cx.tx, row.cardId).cardNo });
}

type Money = Readonly<{ proceedsMinor: number; usedMinor: number; uses: readonly number[]; deposit: DepositRow | null }>;
/** 賣得價金 is the owner's money from the first: it comes in as his, pays his debts, and what is left stays his (D5). */
function bookProceeds(cx: CommandCx, row: UnclaimedCaseRow, owed: Owed, { payments, reason }: Request): Money {
  const proceedsMinor = payments.reduce((sum, p) => sum + p.amountMinor, 0);
  const { uses } = proceedsOf(
    proceedsMinor,
    owed.debts.map((d) => d.dueMinor),
  );
  const usedMinor = uses.reduce((sum, use) => sum + use, 0);
  const deposit = proceedsMinor === 0 ? null : takeIn(cx, row, payments);
  owed.debts.forEach(({ bill, dueMinor }, i) => {
    const use = uses[i] ?? 0;
    if (deposit !== null) payFromDeposit(cx, bills.get(cx.tx, bill.id), deposits.get(cx.tx, deposit.id), use, cx.now);
    const after = bills.get(cx.tx, bill.id);
    if (dueMinor > use && balanceOfBill(after) > 0 && !receivables.ofBill(cx.tx, bill.id)) openReceivable(cx, after, reason);
  });
  return { proceedsMinor, usedMinor, uses, deposit: deposit === null ? null : deposits.get(cx.tx, deposit.id) };
}
function takeIn(cx: CommandCx, { cardId }: UnclaimedCaseRow, payments: Request['payments']): DepositRow {
  if (cardId === null) throw new DomainError('NOT_FOUND', { entity: 'RepairCard', id: '' });
  const card = repairCards.get(cx.tx, cardId);
  const opened = openDeposit(cx, { card, customerName: customerRow(cx.tx, card.customerId).name, purpose: 'sale' }, cx.now);
  cx.changed('repairCard', card.id);
  return takeDeposit(cx, opened, payments, cx.now).row;
}

/** The job is over, the passcode forgotten, the voucher back in its pocket, and a receipt with nothing left on it void. */
function closePapers(cx: CommandCx, stay: CustodyStayRow, reason: string): void {
  const card = repairCards.ofStay(cx.tx, stay.id);
  if (card) endCardAtDisposal(cx, card, reason);
  if (counterIntakes.eraseSecret(cx.tx, stay.id, cx.now))
    cx.audit({ event: 'PasscodeErased', entity: 'custody', entityId: stay.id, facts: { dlNo: stay.dlNo } });
  const voucher = serviceVouchers.activeOf(cx.tx, stay.productId);
  if (voucher?.status === 'WITH_DEVICE') moveVoucher(cx, voucher, 'file', { isSigned: true, reason });
  const receipt = collectionReceipts.get(cx.tx, stay.receiptId);
  const isEmpty = custodyStays.ofReceipt(cx.tx, receipt.id).every((s) => !HELD_STATES.includes(s.state));
  if (isEmpty) moveReceipt(cx, receipt, 'dispose', { event: 'ReceiptDisposed', reason });
}
