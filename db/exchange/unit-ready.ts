import { DomainError } from '#shared/kernel/app-error';
import type { ExchangeOrderId } from '#shared/kernel/ids';
import { carriesImei, readOneNumber } from '#shared/product/read-identifiers';
import { isSameIdentifier } from '#shared/product/identifier';
import { custodyStays } from '../custody/repository';
import { defineCommand } from '../kernel/handlers';
import { newId } from '../kernel/new-id';
import { products } from '../product/repository';
import { cardAsSeen, makeCardReady } from '../repair-card/bench-steps';
import { repairCards } from '../repair-card/repository';
import { assertJobAccounted } from '../stock-issue/steps';
import { withdrawSlips } from '../stock-issue/withdraw-steps';
import { clockOf } from './queries';
import { exchangeOrders } from './repository';

/**
 * 換貨 (B27, F10): the part did not come in time, the new device did. The old one is not repaired any more; in its place, under its number of the
 * ledger, the new one waits for the owner: his receipt, the loaner and the gate stay what they are, and the scan at hand-over is that of the new device.
 */
export const unitReady = defineCommand('exchange.unitReady', (input, cx) => {
  const card = cardAsSeen(cx, input);
  const clock = clockOf(cx.tx, cx.site, cx.today, card);
  if (!clock.isEntitled) throw new DomainError('EXCHANGE_NOT_DUE', { dayNo: clock.dayNo, from: clock.exchangeFromOn ?? '' });
  assertJobAccounted(cx, { cardId: card.id });
  const product = products.get(cx.tx, card.productId);
  const checked = readOneNumber(carriesImei(product.deviceClass), 'newIdentifier', input.newIdentifier);
  cx.doubt(checked.doubts);
  const stay = custodyStays.get(cx.tx, card.stayId);
  if (stay.serial !== null && isSameIdentifier(checked.value, stay.serial))
    throw new DomainError('EXCHANGE_SAME_UNIT', { value: checked.value });
  const here = custodyStays.openWithSerial(cx.tx, checked.value);
  if (here) throw new DomainError('SERIAL_IN_CUSTODY', { serial: checked.value, dlNo: here.dlNo });

  const order = exchangeOrders.insert(cx.tx, {
    id: newId<ExchangeOrderId>(),
    rxNo: cx.number('RX'),
    cardId: card.id,
    oldProductId: product.id,
    oldIdentifier: stay.serial ?? product.model,
    newIdentifier: checked.value,
    dayNo: clock.dayNo,
    agreedOn: cx.today,
    agreedBy: cx.actor.staffId,
    siteCode: cx.site.code,
    createdAt: cx.now,
    updatedAt: cx.now,
  });
  const facts = { rxNo: order.rxNo, serial: order.newIdentifier };
  makeCardReady(cx, card, 'declareUnrepairable', { at: cx.now, trace: { event: 'ExchangeReady', facts } });
  const ready = custodyStays.get(cx.tx, card.stayId);
  custodyStays.update(cx.tx, ready.id, ready.rev, { serial: order.newIdentifier }, cx.now);
  withdrawSlips(cx, { cardId: card.id }, order.rxNo);
  cx.changed('exchange', order.id);
  return clockOf(cx.tx, cx.site, cx.today, repairCards.get(cx.tx, card.id));
});
