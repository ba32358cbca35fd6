import type { SupplierId } from '#shared/kernel/ids';
import { defineCommand } from '../kernel/handlers';
import { newId } from '../kernel/new-id';
import { supplierRows } from './repository';
import { supplierView } from './queries';

/** 供應商. */
export const addSupplier = defineCommand('part.addSupplier', (input, cx) => {
  const row = supplierRows.insert(cx.tx, {
    ...input,
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
  const row = supplierRows.update(cx.tx, supplierId, rev ?? was.rev, input, cx.now);
  cx.audit({ event: 'SupplierChanged', entity: 'part', entityId: row.id, facts: { name: row.name, isActive: row.isActive } });
  cx.changed('part', row.id);
  return supplierView(row);
});
