import { assertFinished, assertWithinAgreed, billTypeOf, defaultCharge, type CardMoney } from '#shared/billing/rules';
import { DomainError } from '#shared/kernel/app-error';
import { currencyOf } from '#shared/kernel/money';
import { qtyOf } from '#shared/kernel/quantity';
import { paperWords, type PaperWords } from '#shared/printed-document/build/paper-words';
import { chargeLines } from '#shared/quote/rules';
import { liveOf } from '#shared/repair-card/rules';
import { customerRow, readTaxId } from '../customer/steps';
import { defineCommand, type CommandCx } from '../kernel/handlers';
import { contractLines } from '../maintenance-contract/charge-steps';
import { termsOf } from '../maintenance-contract/steps';
import { paperLanguage } from '../printed-document/steps';
import { timeOf } from '../repair-card/bench-steps';
import { cardParts, repairCards } from '../repair-card/repository';
import type { RepairCardRow } from '../repair-card/table';
import { printBill } from './bill-paper';
import { settleFromDeposits } from './deposit-steps';
import { moneyOf } from './due-steps';
import { billAnswer } from './queries';
import { issueBill, takePayments, type NewBillLine } from './steps';

/** 合同 (B19): what the contract charges for the parts that were fitted; null: it charges nothing, or no contract covers the device. */
function underContract(cx: CommandCx, w: PaperWords, card: RepairCardRow): NewBillLine[] | null {
  if (card.type !== 'B' || card.contractId === null || card.status !== 'PASSED') return null;
  const fitted = liveOf(cardParts.ofCard(cx.tx, card.id)).map((p) => ({ text: p.text, qty: qtyOf(p.qty), priceMinor: p.priceMinor }));
  const contract = termsOf(cx.tx, card.contractId, card.callId);
  const work = { labourText: w.t('zero.contract'), labourMinor: 0, travelMinor: null, parts: fitted };
  const { lines, charge } = contractLines(w, contract, work);
  return charge.totalMinor === 0 ? null : lines.map((l) => ({ ...l, cardId: card.id }));
}

/** The lines of one card when nobody types any, and why they are 0. */
function standing(
  cx: CommandCx,
  w: PaperWords,
  card: RepairCardRow,
  money: CardMoney,
  zeroReason: string | null,
): Readonly<{ lines: NewBillLine[]; why: string | null }> {
  const contracted = money.agreed ? null : underContract(cx, w, card);
  if (contracted) return { lines: contracted, why: null };
  const charge = defaultCharge(money);
  if (charge.kind === 'quote') return { lines: charge.lines.map((l) => ({ ...l, cardId: card.id })), why: null };
  const [kind, text, amountMinor] =
    charge.kind === 'fee'
      ? (['inspection', w.t('lineKind.inspection'), charge.amountMinor] as const)
      : (['labour', zeroReason ?? w.t(`zero.${charge.why}`), 0] as const);
  return {
    lines: [{ cardId: card.id, kind, text, qty: 1, unitPriceMinor: amountMinor, amountMinor }],
    why: charge.kind === 'zero' ? text : null,
  };
}

/** 收費單 for one or several finished cards of a customer (B9): what was agreed, or less; never more (E11). */
export const issueBillForCards = defineCommand('billing.issue', (input, cx) => {
  const [first, ...others] = [...new Set(input.cardIds)].map((id) => repairCards.get(cx.tx, id));
  if (first === undefined) throw new DomainError('NOT_FOUND', { entity: 'RepairCard', id: '' });
  const stranger = others.find((c) => c.customerId !== first.customerId);
  if (stranger) throw new DomainError('NOT_FOUND', { entity: 'RepairCard', id: stranger.id });
  const cards = [first, ...others];
  for (const card of cards) assertFinished(card.status);
  const at = timeOf(
    cx,
    input.at,
    cards.map((c) => c.openedAt).reduce((a, b) => (a > b ? a : b)),
  );

  const money = cards.map((c) => moneyOf(cx.tx, c));
  const w = paperWords({ site: cx.site, language: paperLanguage(cx, customerRow(cx.tx, first.customerId)) });
  const typed =
    input.lines &&
    chargeLines(input.lines, currencyOf(cx.site.region)).map((l) => ({ ...l, cardId: others.length === 0 ? first.id : null }));
  const standings = typed ? [] : cards.map((c, i) => standing(cx, w, c, money[i] ?? moneyOf(cx.tx, c), input.zeroReason));
  const lines = typed ?? standings.flatMap((s) => s.lines);
  assertWithinAgreed(
    money,
    lines.reduce((sum, l) => sum + l.amountMinor, 0),
  );

  const issued = issueBill(cx, {
    customerId: first.customerId,
    callId: cards.every((c) => c.callId === first.callId) ? first.callId : null,
    cardIds: cards.map((c) => c.id),
    type: billTypeOf(cards.map((c) => c.type)),
    zeroReason: input.zeroReason ?? standings.find((s) => s.why !== null)?.why ?? null,
    lines,
    at,
    buyerTaxId: readTaxId(cx.site, input.buyerTaxId),
    invoiceKind: input.invoiceKind,
  });
  const bill = takePayments(cx, settleFromDeposits(cx, issued, at), input.payments, { at, takenBy: cx.actor.staffId });
  printBill(cx, bill);
  return billAnswer(cx.tx, bill.id);
});
