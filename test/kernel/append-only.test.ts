import { expect, it } from 'vitest';
import { emptySite } from '../site';

const LEDGERS = [
  'audit_entry',
  'change_log',
  'custody_entry',
  'number_register',
  'voucher_entry',
  'voucher_visit',
  'printed_document',
  'repair_work',
  'card_part',
  'bill_line',
  'bill_allocation',
  'bill_tax',
  'bill_credit',
  'tax_rate',
  'standard_charge',
  'receivable_visit',
  'statement_return',
  'sign_in_attempt',
  'command_request',
  'money_entry',
  'drawer_count',
  'drawer_kick',
  'deposit_entry',
  'unclaimed_notice',
  'notice_delivery',
  'disposal',
  'contract_visit',
  'bearer_decision',
  'cost_rate',
  'outside_bill',
  'maker_rate',
  'old_part_entry',
];
const BUSINESS = [
  'customer',
  'product',
  'service_call',
  'service_voucher',
  'counter_intake',
  'collection_receipt',
  'receipt_line',
  'custody_stay',
  'repair_card',
  'quote',
  'bill',
  'payment',
  'deposit',
  'loaner',
  'loan',
  'unclaimed_case',
  'maintenance_contract',
  'exchange_order',
  'maker',
  'old_part',
  'old_part_pack',
  'claim',
  'claim_line',
  'drawer_session',
  'turn_in',
  'day_report',
  'stocktake',
  'stocktake_bin',
  'stocktake_line',
  'stocktake_scan',
  'stocktake_difference',
  'receivable',
  'day_close',
  'print_job',
  'photo',
  'staff',
  'site',
  'number_series',
];

const triggersOf = (table: string): string[] =>
  emptySite()
    .sqlite.prepare("select name from sqlite_master where type = 'trigger' and tbl_name = ? order by name")
    .pluck()
    .all(table) as string[];

it.each(LEDGERS)('%s is append-only in the database itself', (table) => {
  expect(triggersOf(table)).toEqual([`${table}_no_delete`, `${table}_no_update`]);
});
it.each(BUSINESS)('nothing of %s is ever deleted', (table) => {
  expect(triggersOf(table)).toContain(`${table}_no_delete`);
});
