import { documentNumberAt, parseDocumentNumber, PREFIXES, type Prefix } from '#shared/numbering/document-number';
import { saidOf } from '#shared/search/said-number';
import type { Found } from '#shared/search/schema';
import type { ReadDb } from '../kernel/connection';
import { textQuery } from '../kernel/rows';

/** Id of what opens, its status, who or what it is about, when it was made. */
type Row = readonly [id: string, status: string | null, detail: string, at: string];
type Book = Readonly<{ kind: Found['kind']; read: ReturnType<typeof textQuery<Row>> }>;

/** `row`: the columns of a Row, in its order; `d` is the table of the numbers. */
const book = (kind: Found['kind'], row: string, table: string, no: string, joins = ''): Book => ({
  kind,
  read: textQuery<Row>(`select ${row} from ${table} d ${joins} where d.site_code = ? and d.${no} = ?`),
});
const by = (column: string): string => `join staff s on s.id = d.${column}`;
const BILL = 'join bill b on b.id = d.bill_id';
const BOUGHT = 'join purchase_order o on o.id = d.order_id join supplier p on p.id = o.supplier_id';
const SUPPLIER = 'join supplier p on p.id = d.supplier_id';
const JOB = 'left join repair_card c on c.id = d.card_id left join service_call k on k.id = d.call_id';

/**
 * Papers that are found by their number and by nothing else: what was booked once and is looked up in its own book otherwise. They stand
 * in no full-text table, so that a slip of a thousand lines costs nothing more to book (issue line 3; quality P3, P5). A paper about a
 * bill, a job or a customer opens that.
 */
const BOOKS: Readonly<Partial<Record<Prefix, Book | readonly Book[]>>> = {
  SI: book(
    'stockIssue',
    `d.id, d.status, trim(s.name || '　' || coalesce(c.card_no, k.call_no, ''), '　'), d.requested_at`,
    'stock_issue',
    'si_no',
    `${by('requester_id')} ${JOB}`,
  ),
  SR: book('stockReturn', 'd.id, d.status, s.name, d.requested_at', 'stock_return', 'sr_no', by('requester_id')),
  PR: book('purchaseRequisition', 'd.id, d.status, s.name, d.requested_at', 'purchase_requisition', 'pr_no', by('requester_id')),
  PO: book('purchaseOrder', 'd.id, d.status, p.name, d.sent_at', 'purchase_order', 'po_no', SUPPLIER),
  GR: book('goodsReceipt', `d.id, d.status, p.name || '　' || o.po_no, d.received_at`, 'goods_receipt', 'gr_no', BOUGHT),
  VR: book('supplierReturn', 'd.id, d.status, p.name, d.sent_at', 'supplier_return', 'vr_no', SUPPLIER),
  SX: book('scrapSlip', 'd.id, d.status, s.name, d.asked_at', 'scrap_slip', 'sx_no', by('asked_by')),
  MV: book('stockMove', 'd.id, d.status, s.name, d.at', 'stock_move', 'mv_no', by('by')),
  ST: book('stocktake', 'd.id, d.status, s.name, d.opened_at', 'stocktake', 'st_no', by('opened_by')),
  LN: book('loan', `d.id, d.status, d.customer_name || '　' || l.model, d.lent_at`, 'loan', 'ln_no', 'join loaner l on l.id = d.loaner_id'),
  PK: book(
    'oldPartPack',
    'd.id, d.status, p.name, d.packed_at',
    'old_part_pack',
    'pk_no',
    'join maker m on m.id = d.maker_id join supplier p on p.id = m.supplier_id',
  ),
  TI: book('turnIn', 'd.id, d.status, s.name, d.received_at', 'turn_in', 'turn_in_no', by('technician_id')),
  NT: book(
    'unclaimedNotice',
    'u.stay_id, null, u.dl_no, d.sent_at',
    'unclaimed_notice',
    'nt_no',
    'join unclaimed_case u on u.id = d.case_id',
  ),
  AR: book('bill', `b.id, b.status, b.customer_name || '　' || b.bill_no, d.opened_at`, 'receivable', 'ar_no', BILL),
  CS: book('bill', `b.id, b.status, b.customer_name || '　' || b.bill_no, d.at`, 'bill_credit', 'credit_no', BILL),
  RX: book(
    'job',
    `c.id, c.status, c.card_no || '　' || d.new_identifier, d.created_at`,
    'exchange_order',
    'rx_no',
    'join repair_card c on c.id = d.card_id',
  ),
  CT: book(
    'customer',
    `u.id, null, u.name || '　' || u.customer_no, d.created_at`,
    'maintenance_contract',
    'ct_no',
    'join customer u on u.id = d.customer_id',
  ),
  PM: [
    book('bill', `b.id, b.status, b.customer_name || '　' || b.bill_no, d.at`, 'payment', 'payment_no', BILL),
    book(
      'job',
      `c.id, c.status, e.customer_name || '　' || c.card_no, d.at`,
      'deposit_entry',
      'payment_no',
      'join deposit e on e.id = d.deposit_id join repair_card c on c.id = e.card_id',
    ),
  ],
};

const yearsOf = textQuery<readonly [year: number]>('select year from number_series where site_code = ? and prefix = ? order by year desc');
const statement = textQuery<Row>(
  `select d.entity_id, null, u.name, d.made_at from printed_document d join customer u on u.id = d.entity_id
   where d.kind = 'statement' and d.document_no = ? order by d.made_at desc limit 1`,
);
/** 貨款徵詢函 carries the customer's number and the last day of its period. */
const STATEMENT = /^C\d{6}-\d{4}-\d{2}-\d{2}$/;

const isPrefix = (text: string): text is Prefix => (PREFIXES as readonly string[]).includes(text);

/** The numbers that may be meant: the one in full, else that of each year the series has, the newest first. */
function numbersIn(db: ReadDb, siteCode: string, typed: string): readonly string[] {
  const whole = documentNumberAt(typed, siteCode);
  if (whole !== null) return [whole];
  const said = saidOf(typed);
  if (said?.prefix == null) return [];
  const prefix = said.prefix.toUpperCase();
  if (!isPrefix(prefix) || BOOKS[prefix] === undefined) return [];
  const years = said.year === null ? yearsOf(db, siteCode, prefix).map(([year]) => year) : [said.year];
  return years.map((year) => `${prefix}-${year}-${said.running}`);
}

/** A number of ours begins with its letters and ends with a figure: everything else costs the search nothing. */
const MAY_BE_A_NUMBER = /^[a-z].*\d$/i;
/** `SI-2026-000012`, `si12`, `TP1-PO-2026-000003`, `C000017-2026-10-31`: the papers of that number. */
export function foundByNumber(db: ReadDb, siteCode: string, typed: string): Found[] {
  const text = typed.trim();
  if (!MAY_BE_A_NUMBER.test(text)) return [];
  const upper = text.toUpperCase();
  const found = (kind: Found['kind'], title: string, [id, status, detail, at]: Row): Found => ({
    kind,
    id,
    title,
    detail,
    status,
    why: { field: 'number', text: title },
    at,
  });
  if (STATEMENT.test(upper)) return statement(db, upper).map((row) => found('statement', upper, row));
  return numbersIn(db, siteCode, text).flatMap((no) => {
    const prefix = parseDocumentNumber(no)?.prefix;
    const books = (prefix === undefined ? undefined : BOOKS[prefix]) ?? [];
    return [books].flat().flatMap(({ kind, read }) => read(db, siteCode, no).map((row) => found(kind, no, row)));
  });
}
