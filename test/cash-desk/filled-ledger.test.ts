import { expect, it } from 'vitest';
import { cashChecks, cashHistoryChecks } from '#db/consistency/cash-checks';
import { settableClock } from '#db/kernel/clock';
import { openDatabase } from '#db/kernel/connection';
import { bundledMigrations, migrate } from '#db/kernel/migrate';
import { START } from '../site';

/** A slip of 880 with its payments, as the program wrote them before there was a ledger. */
const bill = (id: string, status: string, paid: number): string =>
  `insert into bill (id, bill_no, status, customer_id, customer_name, type, gross_minor, tax_num, tax_den, tax_minor, net_minor, decision,
     invoice_kind, paid_minor, issued_at, issued_by, site_code, created_at, updated_at)
   values ('${id}', 'BL-${id}', '${status}', 'c', '陳美玲', 'A', 880, 5, 100, 42, 838, 'collect', 'none', ${paid}, '', 's', 'TP1', '', '')`;
const payment = (id: string, billId: string, amount: number, status: string, reversalOf = 'null'): string =>
  `insert into payment (id, payment_no, bill_id, method, amount_minor, status, at, taken_by, reversal_of, site_code, created_at, updated_at)
   values ('${id}', 'PM-${id}', '${billId}', 'cash', ${amount}, '${status}', '', 's', ${reversalOf}, 'TP1', '', '')`;

it('a file of before gets its ledger: it sums to zero and agrees with every slip and every technician', () => {
  const { sqlite } = openDatabase(':memory:');
  const clock = settableClock(Date.parse(START), false);
  const [first, ...later] = bundledMigrations();
  if (!first) throw new Error('no migration');
  migrate(sqlite, [first], clock, () => undefined);
  sqlite.exec(`
    insert into customer (id, customer_no, kind, name, name_key, phones, no_phone, zone, marketing_ok, site_code, created_at, updated_at)
      values ('c', 'C1', 'person', '陳美玲', '', '[]', 1, 'urban', 0, 'TP1', '', '');
    insert into staff (id, staff_no, name, posts, is_active, site_code, created_at, updated_at) values ('s', 'T01', '王志明', '[]', 1, 'TP1', '', '');
    ${bill('paid', 'PAID', 880)}; ${payment('1', 'paid', 880, 'BOOKED')};
    ${bill('carried', 'PART_PAID', 500)}; ${payment('2', 'carried', 500, 'TAKEN_BY_TECH')};
    ${bill('back', 'ISSUED', 0)}; ${payment('3', 'back', 880, 'REVERSED')}; ${payment('4', 'back', -880, 'REVERSED', `'3'`)};
    ${bill('open', 'ISSUED', 0)}; ${bill('void', 'VOID', 0)}`);
  let copies = 0;
  migrate(sqlite, [first, ...later], clock, () => {
    copies += 1;
  });
  expect(copies).toBe(1);
  const sums = sqlite.prepare('select account, sum(amount_minor) from money_entry group by account order by account').raw().all();
  expect(Object.fromEntries(sums as [string, number][])).toEqual({
    receivable: 2140,
    revenue: -3352,
    safe: 880,
    tax: -168,
    technician: 500,
  });
  const found = [...cashChecks, ...cashHistoryChecks].flatMap(({ code, sql }) =>
    sqlite
      .prepare(sql)
      .all()
      .map((row) => ({ code, row })),
  );
  expect(found).toEqual([]);
});
