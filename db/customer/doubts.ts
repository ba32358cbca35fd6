import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import { normalisePhone } from '#shared/customer/phone';
import type { NewCustomer } from '#shared/customer/schema';
import type { Doubt } from '#shared/kernel/doubt';
import type { ReadDb } from '../kernel/connection';
import { customer, customerPhone, type CustomerRow } from './table';
import { perConnection } from '../kernel/rows';

const SHOWN = 3;

/** What is unusual about the phones as they were typed (quality 4.2). `known`: numbers that stood here before were looked at then. */
export function phoneDoubts(typed: NewCustomer['phones'], known: CustomerRow['phones']): readonly Doubt[] {
  return typed.flatMap(({ number }, i) => {
    const phone = normalisePhone(number);
    if (!phone.ok || known.some((k) => k.number === phone.value)) return [];
    return phone.warnings.map(({ code, params }) => ({ field: `phones.${i}`, code, params: { value: phone.value, ...params } }));
  });
}

const withNumber = perConnection((db) =>
  db
    .select({ id: customerPhone.customerId })
    .from(customerPhone)
    .where(eq(customerPhone.number, sql.placeholder('number')))
    .limit(20)
    .prepare(),
);

/** Who else has this number: the same name is most likely the same person, another one may be family (quality 4, rows 28 and 47). */
export function sharedPhoneDoubts(db: ReadDb, row: CustomerRow, known: CustomerRow['phones']): readonly Doubt[] {
  const asked = row.phones.filter((p) => !/^(\d)\1+$/.test(p.number) && !known.some((k) => k.number === p.number));
  return asked.flatMap(({ number }): Doubt[] => {
    const ids = withNumber(db)
      .all({ number })
      .map((i) => i.id)
      .filter((id) => id !== row.id);
    if (ids.length === 0) return [];
    const others = db
      .select({ name: customer.name, no: customer.customerNo, nameKey: customer.nameKey })
      .from(customer)
      .where(and(inArray(customer.id, ids), isNull(customer.mergedInto)))
      .all();
    const same = others.find((o) => o.nameKey === row.nameKey);
    if (same) return [{ field: 'name', code: 'customerExists', params: { name: same.name, no: same.no } }];
    if (others.length === 0) return [];
    const names = others.slice(0, SHOWN).map((o) => o.name);
    return [{ field: 'phones', code: 'phoneShared', params: { value: number, names: names.join('、') } }];
  });
}
