import { DomainError } from '#shared/kernel/app-error';
import { defineCommand } from '../kernel/handlers';
import { phoneDoubts, sharedPhoneDoubts } from './doubts';
import { customerView } from './queries';
import { customers } from './repository';
import { assertStaff, indexCustomer, nameKeyOf, readPhones, readTaxId } from './steps';

/** Changes what stands on the pocket; what is left out stays as it was. A merged pocket is closed. */
export const updateCustomer = defineCommand(
  'customer.update',
  ({ customerId, rev, confirmed: _asked, phones, taxId, privacyConsent, ...plain }, cx) => {
    const row = customers.get(cx.tx, customerId);
    if (row.mergedInto !== null) throw new DomainError('STALE_ROW', { entity: 'Customer', id: customerId });
    if (plain.repId != null) assertStaff(cx.tx, plain.repId);
    const noPhone = plain.noPhone ?? row.noPhone;
    if (phones === undefined && row.phones.length === 0 && !noPhone) throw new DomainError('PHONE_NEEDED');
    const patch = {
      ...Object.fromEntries(Object.entries(plain).filter(([, value]) => value !== undefined)),
      ...(plain.name === undefined ? {} : { nameKey: nameKeyOf(plain.name) }),
      ...(phones === undefined ? {} : { phones: readPhones(phones, noPhone) }),
      ...(taxId === undefined ? {} : { taxId: readTaxId(cx.site, taxId) }),
      ...(privacyConsent ? { consentAt: cx.now } : {}),
    };
    const changed = customers.update(cx.tx, customerId, rev ?? row.rev, patch, cx.now);
    cx.doubt([...phoneDoubts(phones ?? [], row.phones), ...sharedPhoneDoubts(cx.tx, changed, row.phones)]);
    cx.audit({
      event: 'CustomerChanged',
      entity: 'customer',
      entityId: customerId,
      facts: { customerNo: row.customerNo, fields: Object.keys(patch).join(' ') },
    });
    cx.changed('customer', customerId);
    indexCustomer(cx, changed);
    return customerView(cx.tx, changed);
  },
);
