import { DomainError } from '#shared/kernel/app-error';
import type { ContractId } from '#shared/kernel/ids';
import { assertTerms } from '#shared/maintenance-contract/rules';
import { customerRow } from '../customer/steps';
import { defineCommand } from '../kernel/handlers';
import { newId } from '../kernel/new-id';
import { products } from '../product/repository';
import { contractView } from './queries';
import { contracts } from './repository';

/** 登記合同: units of one customer, none of them in another contract on the same days (B19). */
export const registerContract = defineCommand('maintenanceContract.register', ({ productIds, visitsUsed, ...terms }, cx) => {
  assertTerms({ ...terms, visitsUsed });
  const { name } = customerRow(cx.tx, terms.customerId);
  const units = [...new Set(productIds)];
  for (const id of units) {
    const unit = products.get(cx.tx, id);
    if (unit.customerId !== terms.customerId) throw new DomainError('NOT_FOUND', { entity: 'Product', id });
    const other = contracts.ofUnit(cx.tx, id, terms.startsOn, terms.endsOn);
    if (other) throw new DomainError('CONTRACT_OVERLAP', { ctNo: other.ctNo, until: other.endsOn });
  }
  const row = contracts.insert(
    cx.tx,
    {
      ...terms,
      id: newId<ContractId>(),
      ctNo: cx.number('CT'),
      visitsBefore: visitsUsed,
      siteCode: cx.site.code,
      createdAt: cx.now,
      updatedAt: cx.now,
    },
    units,
  );
  cx.audit({
    event: 'ContractRegistered',
    entity: 'maintenanceContract',
    entityId: row.id,
    facts: { ctNo: row.ctNo, name, until: row.endsOn, units: units.length },
  });
  cx.changed('maintenanceContract', row.id);
  return contractView(cx.tx, row, cx.today);
});
