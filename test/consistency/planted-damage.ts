import type { ViolationCode } from '#db/consistency/violation';
import { PLANTED_SEARCH } from './planted-search';
import { PLANTED_SLIPS } from './planted-slips';

/** `ofTable`: one row that the demo centre surely has. */
const ofTable = (table: string, where = '1'): string => `(select id from ${table} where ${where} order by id limit 1)`;
/** A device at an outside repairer, and what he bills for it. */
const SENT_OUT = `insert into custody_entry (id, stay_id, to_state, place_kind, place, holder, at, recorded_at, "by")
  select 'trip', stay_id, 'AT_VENDOR', 'vendor', 'X', 'X', '', '', '' from repair_card order by id limit 1`;
const PLANTED_BILL = (id: string, trip: string, minor: number, reversalOf: string): string =>
  `insert into outside_bill (id, card_id, trip_id, vendor, bill_no, bill_on, amount_minor, reversal_of, "by", at, site_code, created_at, updated_at)
   select '${id}', id, '${trip}', 'X', 'B-1', '', ${minor}, ${reversalOf}, '', '', '', '', '' from repair_card order by id limit 1`;
const PAID = `status = 'PAID' and gross_minor > 0`;

/** For each kind of contradiction, statements that plant it in a whole database whose triggers are gone. */
export const PLANTED: Readonly<Record<Exclude<ViolationCode, 'fileDamaged'>, readonly string[]>> = {
  foreignKeys: [`delete from customer where id = (select customer_id from product limit 1)`],
  requestWithoutDocument: [
    `delete from counter_intake where id = (select json_extract(answer, '$.id') from command_request where route = 'counterIntake.receive' limit 1)`,
    `update command_request set answer = '{}' where id = ${ofTable('command_request', `route = 'serviceCall.register'`)}`,
  ],
  requestWithoutAudit: [`delete from audit_entry where entity_id = ${ofTable('counter_intake')}`],
  documentWithoutAudit: [
    `delete from audit_entry where entity_id = ${ofTable('quote')}`,
    `delete from audit_entry where entity_id = ${ofTable('payment')}`,
  ],
  receiptWithoutLines: [`delete from receipt_line where receipt_id = ${ofTable('collection_receipt')}`],
  receiptLineWithoutStay: [`update receipt_line set stay_id = 'gone' where id = ${ofTable('receipt_line')}`],
  receiptWithoutPaper: [`delete from printed_document where entity_id = ${ofTable('collection_receipt')}`],
  paperWithoutJob: [`delete from print_job where document_id = ${ofTable('printed_document')}`],
  intakeWithoutReceipt: [`update counter_intake set receipt_id = 'gone' where id = ${ofTable('counter_intake')}`],
  intakeWithoutDevices: [`delete from intake_device where intake_id = ${ofTable('counter_intake')}`],
  intakeDeviceHalf: [
    `update intake_device set card_id = 'gone' where id = ${ofTable('intake_device')}`,
    `delete from custody_stay where id = (select stay_id from intake_device limit 1)`,
  ],
  cardWithoutStay: [`update repair_card set stay_id = 'gone' where id = ${ofTable('repair_card')}`],
  stayWithoutReceiptLine: [`update custody_stay set line_no = 9 where id = ${ofTable('custody_stay')}`],
  quoteWithoutLines: [`update quote set lines = '[]' where id = ${ofTable('quote')}`],
  billWithoutLines: [`delete from bill_line where bill_id = ${ofTable('bill')}`],
  photoWithoutBytes: [
    `insert into photo (id, taken_at, taken_by, width, height, sha, site_code, created_at, updated_at) values ('p', '', '', 1, 1, 'x', '', '', '')`,
  ],
  billTotals: [
    `update bill set gross_minor = gross_minor + 1, net_minor = net_minor + 1 where id = ${ofTable('bill')}`,
    `update bill set tax_minor = tax_minor + 1 where id = ${ofTable('bill')}`,
    `delete from bill_line where id = ${ofTable('bill_line', 'amount_minor <> 0')}`,
  ],
  ...PLANTED_SLIPS,
  billPaid: [
    `update bill set paid_minor = paid_minor - 1 where id = ${ofTable('bill', PAID)}`,
    `update payment set amount_minor = amount_minor + 1 where id = ${ofTable('payment')}`,
    `delete from payment where id = ${ofTable('payment')}`,
  ],
  billStatus: [
    `update bill set status = 'ISSUED' where id = ${ofTable('bill', PAID)}`,
    `update bill set status = 'PAID' where id = ${ofTable('bill', `status = 'ISSUED'`)}`,
    `update bill set status = 'PART_PAID' where id = ${ofTable('bill', PAID)}`,
  ],
  quoteTotals: [`update quote set gross_minor = gross_minor + 5, net_minor = net_minor + 5 where id = ${ofTable('quote')}`],
  paymentReversal: [
    `update payment set status = 'REVERSED' where id = ${ofTable('payment')}`,
    `insert into payment (id, payment_no, bill_id, method, amount_minor, status, at, taken_by, reversal_of, reason, site_code, rev, created_at, updated_at)
       select 'r', 'PM-2026-900000', bill_id, method, -1 - amount_minor, 'REVERSED', at, taken_by, id, 'x', site_code, 1, created_at, updated_at
       from payment where id = ${ofTable('payment')}`,
  ],
  billAllocated: [
    `delete from bill_allocation where id = (select a.id from bill_allocation a join bill b on b.id = a.bill_id where b.status <> 'VOID' order by a.seq limit 1)`,
    `update bill_allocation set card_id = 'gone' where seq = (select min(seq) from bill_allocation where card_id is not null)`,
    `insert into bill_allocation (id, bill_id, card_id, kind, amount_minor, reversal_of, at, by, site_code)
       select 'x', bill_id, card_id, 'letOff', 1 - amount_minor, id, at, by, site_code from bill_allocation where card_id is not null order by seq limit 1`,
  ],
  chargeTwice: [
    `update bill_allocation set amount_minor = amount_minor + 1 where seq = (select min(seq) from bill_allocation where source_id is not null)`,
    `update bill_allocation set source_position = 99 where seq = (select min(seq) from bill_allocation where source_id is not null)`,
  ],
  stockBalance: [
    `update stock_balance set qty_milli = qty_milli + 1000 where rowid = (select min(rowid) from stock_balance)`,
    `delete from stock_balance where rowid = (select min(rowid) from stock_balance where qty_milli > 0)`,
    `delete from stock_movement where seq = (select max(seq) from stock_movement where kind = 'issue')`,
  ],
  stockStore: [
    `update stock_value set value_minor = value_minor + 1 where rowid = (select min(rowid) from stock_value where qty_milli > 0)`,
    `update stock_movement set value_minor = value_minor + 7 where seq = 1`,
  ],
  stockSerials: [
    `update part_serial set place_id = (select id from stock_place where kind = 'scrap') where id = ${ofTable('part_serial')}`,
  ],
  movementSerials: [
    `delete from movement_serial where rowid = (select min(rowid) from movement_serial)`,
    `update stock_movement set serials = '[]' where seq = (select min(movement_seq) from movement_serial)`,
  ],
  stockReversal: [
    `update stock_movement set reversal_of = (select id from stock_movement where seq = 1) where seq = (select max(seq) from stock_movement)`,
  ],
  issueLines: [
    `update stock_issue_line set used_milli = used_milli - 1000 where id = ${ofTable('stock_issue_line', 'used_milli > 0')}`,
    `update stock_issue_line set issued_milli = issued_milli + 1000 where id = ${ofTable('stock_issue_line')}`,
    `update stock_issue_line set issued_milli = issued_milli + 1000, lost_milli = lost_milli + 1000 where id = ${ofTable('stock_issue_line')}`,
  ],
  cardParts: [
    `update card_part set qty_milli = qty_milli + 1000 where movement_id is not null`,
    `update card_part set movement_id = null where movement_id is not null`,
    `update card_part set movement_id = 'gone' where movement_id is not null`,
  ],
  visitParts: [
    `update voucher_visit set parts = '[{"text":"x","sku":null,"qty":1,"priceMinor":0,"movementId":"gone"}]' where id = ${ofTable('voucher_visit')}`,
  ],
  issueReserved: [
    `update stock_issue_line set reserved_milli = 0 where id = ${ofTable('stock_issue_line', 'reserved_milli > 0')}`,
    `update stock_issue_line set reserved_milli = 1000 where id = ${ofTable('stock_issue_line', 'issued_milli > 0')}`,
  ],
  orderReceived: [
    `update purchase_order_line set received_milli = received_milli - 1000 where id = ${ofTable('purchase_order_line', 'received_milli > 0')}`,
    `update goods_receipt set status = 'VOID' where id = ${ofTable('goods_receipt')}`,
  ],
  receiptMovements: [
    `update goods_receipt_line set accepted_milli = accepted_milli - 1000, delivered_milli = delivered_milli - 1000 where seq = 1`,
    `update stock_movement set doc_no = 'GR-2026-900000' where id = (select rejected_movement_id from goods_receipt_line where rejected_milli > 0)`,
  ],
  orderStatus: [
    `update purchase_order set status = 'RECEIVED' where id = ${ofTable('purchase_order', `status = 'SENT'`)}`,
    `update purchase_order set status = 'SENT' where id = ${ofTable('purchase_order', `status = 'PARTIAL'`)}`,
  ],
  requisitionOrdered: [
    `update requisition_line set approved_milli = 0 where id = (select requisition_line_id from purchase_order_line limit 1)`,
  ],
  moneyNotZero: [`delete from money_entry where seq = 1`],
  drawerContents: [
    `update drawer_session set float_minor = float_minor + 1 where id = ${ofTable('drawer_session', `status = 'OPEN'`)}`,
    `update drawer_session set expected_minor = expected_minor + 1 where id = ${ofTable('drawer_session', `status = 'CLOSED'`)}`,
    `update payment set drawer_session_id = null where id = ${ofTable('payment', 'drawer_session_id is not null')}`,
    `delete from money_entry where account = 'drawer' and event = 'DrawerClosed' and seq = (select min(seq) from money_entry where event = 'DrawerClosed')`,
  ],
  drawerCounts: [
    `update drawer_count set counted_minor = counted_minor + 1 where seq = 1`,
    `delete from drawer_count where seq = (select max(seq) from drawer_count where kind = 'close')`,
  ],
  technicianCash: [`update payment set status = 'BOOKED' where id = ${ofTable('payment', `status = 'TAKEN_BY_TECH'`)}`],
  turnInTotals: [
    `update turn_in set expected_minor = expected_minor + 1 where id = ${ofTable('turn_in')}`,
    `update payment set status = 'TURNED_IN' where id = ${ofTable('payment', 'turn_in_id is not null')}`,
  ],
  receivableStatus: [
    `update receivable set status = 'PAID' where id = ${ofTable('receivable', `status = 'OPEN'`)}`,
    `update receivable set status = 'WRITTEN_OFF' where id = ${ofTable('receivable', `status = 'OPEN'`)}`,
    `update bill set written_off_minor = 1 where id = ${ofTable('bill')}`,
  ],
  depositBalance: [
    `update deposit set balance_minor = balance_minor + 1 where id = ${ofTable('deposit')}`,
    `update deposit_entry set amount_minor = amount_minor + 1 where id = ${ofTable('deposit_entry')}`,
    `update payment set deposit_id = null where id = ${ofTable('payment', `method = 'deposit'`)}`,
  ],
  moneyDeposits: [
    `update money_entry set holder_id = 'nobody' where account = 'deposit' and seq = (select min(seq) from money_entry where account = 'deposit')`,
  ],
  loanerStates: [
    `update loaner set status = 'AVAILABLE' where id = ${ofTable('loaner', `status = 'LENT'`)}`,
    `update loan set is_data_wiped = 0 where id = ${ofTable('loan', `status = 'RETURNED'`)}`,
  ],
  unclaimedClock: [
    `update unclaimed_case set status = 'COLLECTED' where stay_id = (select id from custody_stay where state = 'ABANDONED' limit 1)`,
    `update custody_stay set state = 'IN_CUSTODY' where id = (select stay_id from unclaimed_case where status = 'WAITING' limit 1)`,
    `update unclaimed_case set level = level - 1 where id = (select case_id from unclaimed_notice limit 1)`,
    `update unclaimed_case set deadline_on = '2026-01-01' where id = ${ofTable('unclaimed_case', 'deadline_on is not null')}`,
    `delete from unclaimed_notice where level = 2`,
  ],
  disposalRecord: [
    `delete from disposal`,
    `update custody_stay set state = 'DISPOSED' where id = ${ofTable('custody_stay', `state = 'READY'`)}`,
    `delete from notice_delivery where notice_id = (select notice_id from disposal)`,
    `update notice_delivery set deadline_on = '2027-01-01' where notice_id = (select notice_id from disposal)`,
    `update disposal set is_data_wiped = 0`,
    `update disposal set used_minor = proceeds_minor + 1`,
    `update disposal set proceeds_minor = proceeds_minor - 1`,
    `update disposal set deposit_id = null`,
  ],
  oldPartSteps: [
    `update old_part set status = 'SENT', place_id = null where id = ${ofTable('old_part', `status = 'RECEIVED'`)}`,
    `update old_part_entry set from_status = 'SENT' where seq = (select max(seq) from old_part_entry where to_status = 'RECEIVED')`,
    `update old_part set place_id = (select id from stock_place where kind = 'quarantine') where id = ${ofTable('old_part', `status = 'RECEIVED'`)}`,
  ],
  oldPartReversed: [
    `insert into card_part (id, card_id, text, qty_milli, price_minor, old_part, reversal_of, reason, "by", at)
       select 'r', card_id, text, 0 - qty_milli, price_minor, old_part, id, 'x', "by", at from card_part
       where id = (select card_part_id from old_part where status <> 'CANCELLED' and card_part_id is not null limit 1)`,
  ],
  claimTotals: [
    `update claim set claimed_minor = claimed_minor + 1 where id = ${ofTable('claim')}`,
    `update claim set settled_minor = settled_minor + 1 where id = ${ofTable('claim', `status = 'SETTLED'`)}`,
    `update claim_line set answer = null where id = ${ofTable('claim_line', `answer is not null`)}`,
  ],
  claimMoney: [`delete from money_entry where seq = (select min(seq) from money_entry where account = 'makerClaim')`],
  claimOldParts: [`update old_part set verdict = 'reject' where id = ${ofTable('old_part', `verdict = 'credit'`)}`],
  moneyJournals: [`update money_entry set amount_minor = amount_minor + 1 where seq = 1`],
  moneyBills: [
    `update money_entry set holder_id = 'nobody' where account = 'receivable' and seq = (select min(seq) from money_entry where account = 'receivable')`,
  ],
  custodyProjection: [
    `update custody_stay set place = 'Z-99' where id = ${ofTable('custody_stay')}`,
    `update custody_stay set holder = '誰' where id = ${ofTable('custody_stay')}`,
    `update custody_stay set holder_id = 'nobody' where id = ${ofTable('custody_stay')}`,
    `update custody_stay set state = 'READY' where id = ${ofTable('custody_stay', `state = 'OUT'`)}`,
    `delete from custody_entry where stay_id = ${ofTable('custody_stay')}`,
  ],
  custodySteps: [
    `update custody_entry set from_state = 'READY' where seq = 1`,
    `update custody_entry set from_state = 'DISPOSED' where seq = (select max(seq) from custody_entry)`,
  ],
  custodyAudit: [
    `delete from audit_entry where seq = (select max(seq) from audit_entry where event = 'CustodyMoved')`,
    `delete from custody_entry where seq = (select min(seq) from custody_entry)`,
  ],
  openStays: [
    `drop index custody_stay_open_uq`,
    `update custody_stay set closed_at = null, product_id = (select product_id from custody_stay where closed_at is null limit 1)
       where id = ${ofTable('custody_stay', 'closed_at is not null')}`,
  ],
  serialTwice: [`update custody_stay set serial = 'SAME' where closed_at is null`],
  closedStays: [
    `update custody_stay set closed_at = '2026-11-20T01:00:00.000Z' where id = ${ofTable('custody_stay', `state = 'READY'`)}`,
    `update custody_stay set closed_at = null where id = ${ofTable('custody_stay', `state = 'OUT'`)}`,
  ],
  heldNowhere: [
    `update custody_stay set holder = ' ' where id = ${ofTable('custody_stay', 'closed_at is null')}`,
    `update custody_stay set place = '' where id = ${ofTable('custody_stay', 'closed_at is null')}`,
  ],
  openCards: [
    `drop index repair_card_stay_uq`,
    `update repair_card set status = 'REPAIRING', stay_id = (select stay_id from repair_card where status not in ('CLOSED', 'CANCELLED') limit 1)
       where id = ${ofTable('repair_card', `status = 'CLOSED'`)}`,
  ],
  passcodeKept: [`insert or replace into device_secret (stay_id, sealed) values (${ofTable('custody_stay', `state = 'OUT'`)}, 'x')`],
  voucherProjection: [
    `update service_voucher set holder_id = 'nobody' where id = ${ofTable('service_voucher')}`,
    `update service_voucher set status = 'LOST' where id = ${ofTable('service_voucher')}`,
    `delete from voucher_entry where voucher_id = ${ofTable('service_voucher')}`,
  ],
  voucherSteps: [`update voucher_entry set from_status = 'LOST' where seq = (select max(seq) from voucher_entry)`],
  voucherAudit: [`delete from voucher_entry where seq = (select min(seq) from voucher_entry)`],
  voucherHolders: [`update service_voucher set holder_id = 'nobody' where id = ${ofTable('service_voucher', `status = 'FILED'`)}`],
  scrapPosted: [
    `insert into scrap_slip (id, sx_no, status, reason, bearer, asked_by, asked_at, lines, site_code, created_at, updated_at)
       values ('x', 'SX-2026-900000', 'POSTED', 'faulty', 'centre', '', '', '[{"partId":"p","qtyMilli":1000,"movementId":null}]', '', '', '')`,
    `update stock_movement set doc_no = 'SX-2026-900000' where kind = 'issue'`,
  ],
  movePosted: [
    `delete from stock_move where id = ${ofTable('stock_move')}`,
    `update stock_move set status = 'VOID' where id = ${ofTable('stock_move')}`,
    `update stock_move set lines = '[]' where id = ${ofTable('stock_move')}`,
  ],
  stocktakePosted: [
    `update stocktake_difference set movement_id = null where movement_id is not null`,
    `update stocktake set status = 'APPROVED' where status = 'POSTED'`,
    `update stocktake_difference set qty_milli = qty_milli + 1000 where movement_id is not null`,
  ],
  numberGaps: [`delete from number_register where prefix = 'CR' and n = 3`],
  numberTwice: [
    `insert into number_register (site_code, prefix, year, n, document_no, state, at, by) select site_code, prefix, year, n, document_no, state, at, by from number_register where seq = 5`,
  ],
  numberNext: [`update number_series set next = next + 1 where prefix = 'IN'`, `delete from number_series where prefix = 'IN'`],
  numberWithoutDocument: [
    `delete from quote where quote_no = (select quote_no from quote limit 1)`,
    `delete from payment where id = ${ofTable('payment')}`,
  ],
  documentWithoutNumber: [
    `update service_call set call_no = 'SC-2026-900000' where id = ${ofTable('service_call')}`,
    `update number_register set document_no = 'BL-2026-000002' where document_no = 'BL-2026-000001'`,
  ],
  voidRegister: [
    `delete from number_register where state = 'VOID' and prefix = 'CR'`,
    `update bill set status = 'VOID' where id = ${ofTable('bill')}`,
  ],
  auditChain: [
    `update audit_entry set facts = '{}' where seq = 77`,
    `update audit_entry set staff_name = '別人' where seq = 77`,
    `delete from audit_entry where seq = 77`,
    `update audit_entry set hash = prev_hash where seq = 77`,
  ],
  ledgerGaps: [
    `delete from change_log where seq = 9`,
    `delete from change_log where seq = (select max(seq) from change_log)`,
    `delete from change_log`,
    `delete from number_register where seq = 1`,
    `delete from custody_entry where seq = (select max(seq) from custody_entry)`,
    `delete from voucher_entry where seq = 2`,
  ],
  changeLogBehind: [
    `update customer set rev = rev + 1 where id = ${ofTable('customer')}`,
    `delete from change_log where domain = 'billing'`,
    `delete from change_log where domain = 'staff'`,
  ],
  changeLogWithoutRow: [
    `delete from service_call where id = ${ofTable('service_call')}`,
    `delete from payment where id = ${ofTable('payment')}`,
  ],
  ...PLANTED_SEARCH,
  outsideBills: [
    PLANTED_BILL('b1', 'gone', 500, 'null'),
    `${SENT_OUT}; ${PLANTED_BILL('b1', 'trip', 500, 'null')}; ${PLANTED_BILL('b2', 'trip', -400, `'b1'`)}`,
    `${SENT_OUT}; ${PLANTED_BILL('b1', 'trip', 500, 'null')}; ${PLANTED_BILL('b2', 'trip', 500, 'null')}`,
  ],
};
