import { DOCUMENT_KINDS } from './document-kinds';
import type { Check } from './violation';

/** Commands that make a document: where its id stands in the answer, and its table. */
const MAKERS = [
  { route: 'counterIntake.receive', id: '$.id', table: 'counter_intake' },
  { route: 'serviceCall.register', id: '$.id', table: 'service_call' },
  { route: 'serviceCall.carryBack', id: '$.receiptId', table: 'collection_receipt' },
  { route: 'serviceVoucher.open', id: '$.id', table: 'service_voucher' },
  { route: 'customer.create', id: '$.id', table: 'customer' },
  { route: 'product.create', id: '$.id', table: 'product' },
  { route: 'quote.send', id: '$.id', table: 'quote' },
  { route: 'billing.issue', id: '$.id', table: 'bill' },
] as const;

const routes = MAKERS.map((m) => `'${m.route}'`).join(', ');
const idInAnswer = `case r.route ${MAKERS.map((m) => `when '${m.route}' then json_extract(r.answer, '${m.id}')`).join(' ')} end`;
const isThere = `case r.route ${MAKERS.map((m) => `when '${m.route}' then exists (select 1 from ${m.table} where id = r.made)`).join(' ')} end`;
const requests = `(select id, route, at, ${idInAnswer} as made from command_request r where route in (${routes})) r`;

// A reversed payment is audited under the payment it takes back.
const audited = [
  ...DOCUMENT_KINDS.map((k) => ({ ...k, where: k.table === 'payment' ? 'd.reversal_of is null and' : '' })),
  { table: 'customer', no: 'customer_no', where: '' },
  { table: 'product', no: 'model', where: '' },
];

/** I2: no half document. Whatever was saved has its head, lines, custody, paper, audit line and answer, or is not there at all. */
export const documentChecks: readonly Check[] = [
  {
    code: 'requestWithoutDocument',
    sql: `select r.id as request, r.route, r.made as document from ${requests} where not ${isThere} or r.made is null`,
  },
  {
    code: 'requestWithoutAudit',
    sql: `select r.id as request, r.route from ${requests} where r.made is not null and not exists (select 1 from audit_entry a where a.entity_id = r.made and a.at = r.at)`,
  },
  {
    code: 'documentWithoutAudit',
    sql: audited
      .map(
        (k) =>
          `select d.${k.no} as no, '${k.table}' as kind, d.id from ${k.table} d where ${k.where} not exists (select 1 from audit_entry a where a.entity_id = d.id)`,
      )
      .join(' union all '),
  },
  {
    code: 'receiptWithoutLines',
    sql: `select receipt_no as no from collection_receipt r where not exists (select 1 from receipt_line l where l.receipt_id = r.id)`,
  },
  {
    code: 'receiptLineWithoutStay',
    sql: `select r.receipt_no as no, l.line_no as line from receipt_line l join collection_receipt r on r.id = l.receipt_id
          left join custody_stay s on s.id = l.stay_id where s.id is null or s.product_id <> l.product_id`,
  },
  {
    code: 'receiptWithoutPaper',
    sql: `select receipt_no as no from collection_receipt r where not exists (select 1 from printed_document p where p.entity_id = r.id)`,
  },
  {
    code: 'paperWithoutJob',
    sql: `select document_no as no, kind from printed_document p where p.is_by_hand = 0 and not exists (select 1 from print_job j where j.document_id = p.id)`,
  },
  {
    code: 'intakeWithoutReceipt',
    sql: `select i.intake_no as no from counter_intake i left join collection_receipt r on r.id = i.receipt_id where r.id is null or r.intake_id is not i.id`,
  },
  {
    code: 'intakeWithoutDevices',
    sql: `select intake_no as no from counter_intake i where not exists (select 1 from intake_device d where d.intake_id = i.id)`,
  },
  {
    code: 'intakeDeviceHalf',
    sql: `select i.intake_no as no, d.position from intake_device d join counter_intake i on i.id = d.intake_id
          left join custody_stay s on s.id = d.stay_id left join repair_card c on c.id = d.card_id
          where s.id is null or c.id is null or c.product_id <> s.product_id`,
  },
  {
    code: 'cardWithoutStay',
    sql: `select c.card_no as no from repair_card c left join custody_stay s on s.id = c.stay_id where s.id is null or s.product_id <> c.product_id`,
  },
  {
    code: 'stayWithoutReceiptLine',
    sql: `select s.dl_no as no from custody_stay s
          where not exists (select 1 from receipt_line l where l.receipt_id = s.receipt_id and l.line_no = s.line_no and l.stay_id = s.id)`,
  },
  { code: 'quoteWithoutLines', sql: `select quote_no as no, version from quote where json_array_length(lines) = 0` },
  { code: 'billWithoutLines', sql: `select bill_no as no from bill b where not exists (select 1 from bill_line l where l.bill_id = b.id)` },
  {
    code: 'photoWithoutBytes',
    sql: `select p.id from photo p where not exists (select 1 from photo_bytes b where b.sha = p.sha)`,
  },
];
