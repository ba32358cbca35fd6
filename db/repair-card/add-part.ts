import { assertMayFitPart, assertPartQuoted } from '#shared/repair-card/rules';
import { mustGoBack, statedOldPart } from '#shared/old-part/rules';
import { agreedOf } from '#shared/quote/rules';
import { milliOf } from '#shared/kernel/quantity';
import type { RepairCardId, StockIssueLineId } from '#shared/kernel/ids';
import { defineCommand, type CommandCx } from '../kernel/handlers';
import { assertListPrices } from '../maintenance-contract/charge-steps';
import { quotes } from '../quote/repository';
import { partOfLine, raiseOldPart } from '../old-part/steps';
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
  return usePart(cx, { line, qtyMilli: milliFor(part, qty), serials, cardId });
}

/** 換件: on a paid card only what the customer agreed to (B8, E11). */
export const addPart = defineCommand('repairCard.addPart', (input, cx) => {
  const card = cardAsSeen(cx, input);
  assertMayFitPart(card);
  const { text, sku, qty, priceMinor, oldSerial, newSerial, issueLineId } = input;
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
  const part = partOfLine(cx, { movementId: movement?.id ?? null, sku });
  const oldPart = statedOldPart(card.type, part, input.oldPart, oldSerial);
  const fitted = cardParts.append(cx.tx, {
    cardId: card.id,
    text,
    sku: part?.sku ?? sku,
    qty: milliOf(qty),
    priceMinor,
    oldPart,
    oldSerial,
    newSerial,
    movementId: movement?.id ?? null,
    by: cx.actor.staffId,
    at: cx.now,
  });
  if (part !== null && mustGoBack(card.type, part))
    raiseOldPart(cx, {
      part,
      cardId: card.id,
      cardPartId: fitted.id,
      jobNo: card.cardNo,
      productId: card.productId,
      technicianId: cx.actor.staffId,
      qtyMilli: fitted.qty,
      oldSerial,
      newSerial,
      fittedAt: cx.now,
    });
  changeCard(cx, card, {}, { event: 'PartFitted', facts: { text, sku: fitted.sku, qty, priceMinor, oldPart } });
  return cardAnswer(cx.tx, card.id, cx.now);
});
