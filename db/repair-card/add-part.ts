import { assertMayFitPart, assertPartQuoted } from '#shared/repair-card/rules';
import { agreedOf } from '#shared/quote/rules';
import { milliOf } from '#shared/kernel/quantity';
import type { RepairCardId, StockIssueLineId } from '#shared/kernel/ids';
import { defineCommand, type CommandCx } from '../kernel/handlers';
import { assertListPrices } from '../maintenance-contract/charge-steps';
import { quotes } from '../quote/repository';
import { parts } from '../part/repository';
import { milliFor } from '../stock/steps';
import { issueLines } from '../stock-issue/repository';
import { usePart } from '../stock-issue/steps';
import { cardAsSeen, changeCard } from './bench-steps';
import { cardAnswer } from './views';
import { cardParts } from './repository';

type Fitted = Readonly<{ issueLineId: StockIssueLineId; qty: number; newSerial: string | null }>;
/** The piece leaves the technician's hands; of a serialised part the new serial says which one (C8). */
function fitFromSlip(cx: CommandCx, cardId: RepairCardId, { issueLineId, qty, newSerial }: Fitted) {
  const line = issueLines.get(cx.tx, issueLineId);
  const part = parts.get(cx.tx, line.partId);
  const serials = part.isSerialised && newSerial !== null ? [newSerial] : [];
  const { id } = usePart(cx, { line, qtyMilli: milliFor(part, qty), serials, cardId });
  return { id, sku: part.sku };
}

/** 換件: on a paid card only what the customer agreed to (B8, E11). */
export const addPart = defineCommand('repairCard.addPart', (input, cx) => {
  const card = cardAsSeen(cx, input);
  assertMayFitPart(card);
  const { text, sku, qty, priceMinor, oldPart, oldSerial, newSerial, issueLineId } = input;
  if (card.type === 'A') {
    const versions = quotes.ofCard(cx.tx, card.id);
    assertPartQuoted({
      text,
      qty,
      priceMinor,
      fittedMinor: cardParts.totalMinor(cx.tx, card.id),
      agreedLines: agreedOf(versions)?.lines ?? null,
      pendingLines: versions.find((q) => q.status === 'SENT')?.lines ?? null,
    });
  }
  if (card.contractId !== null) assertListPrices(cx, [{ issueLineId, priceMinor }], cx.now);
  const movement = issueLineId === null ? null : fitFromSlip(cx, card.id, { issueLineId, qty, newSerial });
  cardParts.append(cx.tx, {
    cardId: card.id,
    text,
    sku: movement?.sku ?? sku,
    qty: milliOf(qty),
    priceMinor,
    oldPart,
    oldSerial,
    newSerial,
    movementId: movement?.id ?? null,
    by: cx.actor.staffId,
    at: cx.now,
  });
  changeCard(cx, card, {}, { event: 'PartFitted', facts: { text, sku: movement?.sku ?? sku, qty, priceMinor, oldPart } });
  return cardAnswer(cx.tx, card.id, cx.now);
});
