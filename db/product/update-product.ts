import type { Doubt } from '#shared/kernel/doubt';
import { assertDates, dateDoubts } from '#shared/product/dates';
import { readIdentifiers } from '#shared/product/read-identifiers';
import { defineCommand } from '../kernel/handlers';
import { productView } from './queries';
import { products } from './repository';
import { indexProduct } from './steps';

/** Corrects a product record; the same rules as when it was written. */
export const updateProduct = defineCommand('product.update', ({ productId, rev, confirmed: _asked, ...given }, cx) => {
  const row = products.get(cx.tx, productId);
  const patch = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  const next = { ...row, ...patch };
  // A serial that is typed in means that there is one.
  if (given.hasNoSerial === undefined && (given.serial != null || given.imei1 != null)) next.hasNoSerial = false;
  assertDates(next, cx.today);
  const { doubts, ...identifiers } = readIdentifiers(next);
  const changed = products.update(cx.tx, productId, rev ?? row.rev, { ...patch, ...identifiers }, cx.now);
  // What stood there before was looked at then.
  const isNew = ({ field }: Doubt): boolean => patch[field] !== undefined && patch[field] !== row[field as keyof typeof row];
  cx.doubt([...doubts, ...dateDoubts(given, cx.today)].filter(isNew));
  cx.audit({ event: 'ProductChanged', entity: 'product', entityId: productId, facts: { fields: Object.keys(patch).join(' ') } });
  cx.changed('product', productId);
  indexProduct(cx, changed);
  return productView(cx.tx, changed);
});
