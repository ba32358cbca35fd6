import { localDateOf } from '#shared/kernel/business-date';
import { carriesImei } from '#shared/product/read-identifiers';
import type { CommandCx } from '../kernel/handlers';
import { products } from '../product/repository';
import { indexProduct, makeProduct } from '../product/steps';
import type { RepairCardRow } from '../repair-card/table';
import { findOrOpenVoucher } from '../service-voucher/steps';
import { exchangeOrders } from './repository';

/** The customer has the new device: it is a record of its own with a voucher of its own, and its warranty begins on this day (D3, F7, F10). */
export function handOverExchange(cx: CommandCx, card: RepairCardRow, at: string): void {
  const order = exchangeOrders.ofCard(cx.tx, card.id);
  if (order === undefined || order.handedOverOn !== null) return;
  const old = products.get(cx.tx, order.oldProductId);
  const hasImei = carriesImei(old.deviceClass);
  const made = makeProduct(cx, old.customerId, {
    deviceClass: old.deviceClass,
    brand: old.brand,
    model: old.model,
    serial: hasImei ? null : order.newIdentifier,
    hasNoSerial: false,
    imei1: hasImei ? order.newIdentifier : null,
    imei2: null,
    identifierReason: null,
    purchaseOn: old.purchaseOn,
    dealer: old.dealer,
    proofType: old.proofType,
    proofNo: old.proofNo,
    warrantyCardNo: null,
    exFactoryOn: null,
    installOn: null,
    warrantyMonths: old.warrantyMonths,
    priceMinor: old.priceMinor,
  });
  const on = localDateOf(at, cx.site.region);
  const restarted = products.update(cx.tx, made.id, made.rev, { restartedOn: on }, cx.now);
  cx.changed('product', restarted.id);
  indexProduct(cx, restarted);
  findOrOpenVoucher(cx, restarted);
  const done = exchangeOrders.update(cx.tx, order, { newProductId: restarted.id, handedOverOn: on }, cx.now);
  cx.audit({
    event: 'DeviceExchanged',
    entity: 'exchange',
    entityId: done.id,
    facts: { rxNo: done.rxNo, expected: done.oldIdentifier, serial: done.newIdentifier },
  });
  cx.changed('exchange', done.id);
}
