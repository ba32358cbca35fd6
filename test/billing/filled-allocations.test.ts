import { expect, it } from 'vitest';
import { chargeChecks } from '#db/consistency/charge-checks';
import { settableClock } from '#db/kernel/clock';
import { openDatabase } from '#db/kernel/connection';
import { bundledMigrations, migrate } from '#db/kernel/migrate';
import { START } from '../site';

const bill = (id: string, gross: number, status = 'ISSUED', callId = 'null'): string =>
  `insert into bill (id, bill_no, status, customer_id, customer_name, call_id, type, gross_minor, tax_num, tax_den, tax_minor, net_minor, decision,
     invoice_kind, paid_minor, issued_at, issued_by, site_code, created_at, updated_at)
   values ('${id}', 'BL-${id}', '${status}', 'c', '陳美玲', ${callId}, 'A', ${gross}, 5, 100, 0, ${gross}, 'collect', 'none', 0, '', 's', 'TP1', '', '')`;
const line = (billId: string, position: number, minor: number, cardId = 'null'): string =>
  `insert into bill_line (id, bill_id, position, card_id, kind, text, qty_milli, unit_price_minor, amount_minor, site_code, created_at, updated_at)
   values ('${billId}${position}', '${billId}', ${position}, ${cardId}, 'labour', 'x', 1000, ${Math.abs(minor)}, ${minor}, 'TP1', '', '')`;
const card = (id: string, status: string, inspected: boolean): string =>
  `insert into repair_card (id, card_no, status, type, priority, stay_id, receipt_id, customer_id, product_id, fault_reported, inspected_at, opened_at, site_code, created_at, updated_at)
   values ('${id}', 'RC-${id}', '${status}', 'A', 'normal', '${id}', 'r', 'c', 'p', 'x', ${inspected ? `'t'` : 'null'}, '', 'TP1', '', '')`;
const quote = (cardId: string, status: string, gross: number, fee = 'null'): string =>
  `insert into quote (id, quote_no, version, status, card_id, customer_id, is_extra, lines, gross_minor, tax_minor, net_minor, valid_until, sent_at, sent_by, fee_due_minor, site_code, created_at, updated_at)
   values ('q${cardId}', 'QT-${cardId}', 1, '${status}', '${cardId}', 'c', 0, '[]', ${gross}, 0, ${gross}, '', '', 's', ${fee}, 'TP1', '', '')`;
const on = (billId: string, cardId: string): string => `insert into bill_card (bill_id, card_id) values ('${billId}', '${cardId}')`;

it('a file of before knows what each slip takes of each job, and what was let off; void slips take nothing', () => {
  const { sqlite } = openDatabase(':memory:');
  const clock = settableClock(Date.parse(START), false);
  const all = bundledMigrations();
  const at = all.findIndex((m) => m.name.includes('bill_allocation'));
  migrate(sqlite, all.slice(0, at), clock, () => undefined);
  sqlite.pragma('foreign_keys = off');
  sqlite.exec(
    [
      `insert into customer (id, customer_no, kind, name, name_key, phones, no_phone, zone, marketing_ok, site_code, created_at, updated_at)
        values ('c', 'C1', 'person', '陳美玲', '', '[]', 1, 'urban', 0, 'TP1', '', '')`,
      `insert into product (id, customer_id, device_class, model, has_no_serial, proof_type, site_code, created_at, updated_at)
        values ('p', 'c', 'tv', 'TV-43A', 1, 'none', 'TP1', '', '')`,

      card('whole', 'PASSED', true),
      quote('whole', 'ACCEPTED', 900),
      bill('own', 900),
      line('own', 0, 1000, `'whole'`),
      line('own', 1, -100, `'whole'`),
      on('own', 'whole'),
      card('a', 'CLOSED', true),
      quote('a', 'ACCEPTED', 60),
      card('b', 'PASSED', true),
      quote('b', 'ACCEPTED', 60),
      bill('both', 101),
      line('both', 0, 101),
      on('both', 'a'),
      on('both', 'b'),
      card('fee', 'CLOSED', false),
      quote('fee', 'REFUSED', 900, '300'),
      bill('less', 200),
      line('less', 0, 200, `'fee'`),
      on('less', 'fee'),
      bill('site', 880, 'PAID', `'call'`),
      line('site', 0, 500),
      line('site', 1, 380),
      bill('void', 900, 'VOID'),
      line('void', 0, 900, `'whole'`),
      on('void', 'whole'),
      bill('loaner', 50),
      line('loaner', 0, 50),
    ].join(';'),
  );
  migrate(sqlite, all, clock, () => undefined);
  const rows = sqlite
    .prepare(
      'select bill_id, coalesce(card_id, call_id), kind, source_id, source_position, amount_minor from bill_allocation order by 1, 2, 3, 5, 6',
    )
    .raw()
    .all();
  expect(rows).toEqual([
    ['both', 'a', 'billed', null, null, 50],
    ['both', 'a', 'letOff', null, null, 10],
    ['both', 'b', 'billed', null, null, 51],
    ['both', 'b', 'letOff', null, null, 9],
    ['less', 'fee', 'billed', null, null, 200],
    ['less', 'fee', 'letOff', null, null, 100],
    ['own', 'whole', 'billed', null, null, -100],
    ['own', 'whole', 'billed', null, null, 1000],
    ['site', 'call', 'billed', 'site', 0, 500],
    ['site', 'call', 'billed', 'site', 1, 380],
  ]);
  for (const { sql } of chargeChecks) expect(sqlite.prepare(sql).all()).toEqual([]);
});
