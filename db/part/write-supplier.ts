import type { Input } from '#shared/contract/contract';
import type { SupplierId } from '#shared/kernel/ids';
import { readOfficePhone, readTaxId } from '../customer/steps';
import { defineCommand, type CommandCx } from '../kernel/handlers';
import { newId } from '../kernel/new-id';
import { asSeen } from '../kernel/as-seen';
import { parts, supplierRows } from './repository';
import { shownPart, supplierView } from './queries';

const checked = (cx: CommandCx, { phone, taxId }: Pick<Input<'part.addSupplier'>, 'phone' | 'taxId'>) => ({
  phone: readOfficePhone(phone),
  taxId: readTaxId(cx.site, taxId),
});

/** 供應商. */
export const addSupplier = defineCommand('part.addSupplier', (input, cx) => {
  const row = supplierRows.insert(cx.tx, {
    ...input,
    ...checked(cx, input),
    id: newId<SupplierId>(),
    isActive: true,
    siteCode: cx.site.code,
    createdAt: cx.now,
    updatedAt: cx.now,
  });
  cx.audit({ event: 'SupplierAdded', entity: 'part', entityId: row.id, facts: { name: row.name } });
  cx.changed('part', row.id);
  return supplierView(row);
});

export const changeSupplier = defineCommand('part.changeSupplier', ({ supplierId, rev, ...input }, cx) => {
  const was = supplierRows.get(cx.tx, supplierId);
  const row = supplierRows.update(cx.tx, supplierId, rev ?? was.rev, { ...input, ...checked(cx, input) }, cx.now);
  cx.audit({ event: 'SupplierChanged', entity: 'part', entityId: row.id, facts: { name: row.name, isActive: row.isActive } });
  cx.changed('part', row.id);
  return supplierView(row);
});

/** What a supplier asks for a part; the same supplier stands once in its list. */
export const setPartSupplier = defineCommand('part.setSupplier', ({ partId, rev, isFirst, isDropped, ...terms }, cx) => {
  const was = asSeen('Part', parts.get(cx.tx, partId), rev);
  const supplier = supplierRows.get(cx.tx, terms.supplierId);
  const others = was.suppliers.filter((s) => s.supplierId !== terms.supplierId);
  const at = isFirst
    ? 0
    : Math.max(
        0,
        was.suppliers.findIndex((s) => s.supplierId === terms.supplierId),
      );
  const own = was.suppliers.length === others.length && !isFirst ? others.length : at;
  const suppliers = isDropped ? others : [...others.slice(0, own), terms, ...others.slice(own)];
  const row = parts.update(cx.tx, partId, was.rev, { suppliers }, cx.now);
  cx.audit({
    event: 'PartSupplierSet',
    entity: 'part',
    entityId: row.id,
    facts: { sku: row.sku, supplier: supplier.name, priceMinor: terms.priceMinor, isDropped },
  });
  cx.changed('part', row.id);
  return shownPart(cx, row.id);
});
