import { defineCommand } from '../kernel/handlers';
import { customerView } from './queries';
import { customers } from './repository';

/** Credit limit and term; the manager alone (B1). */
export const setCredit = defineCommand('customer.setCredit', ({ customerId, creditLimitMinor, termDays }, cx) => {
  const row = customers.get(cx.tx, customerId);
  const changed = customers.update(cx.tx, customerId, row.rev, { creditLimitMinor, termDays }, cx.now);
  cx.audit({
    event: 'CreditSet',
    entity: 'customer',
    entityId: customerId,
    facts: {
      customerNo: row.customerNo,
      creditLimitMinor,
      termDays,
      before: { creditLimitMinor: row.creditLimitMinor, termDays: row.termDays },
    },
  });
  cx.changed('customer', customerId);
  return customerView(cx.tx, changed);
});
