import { DOCUMENT_KINDS } from './document-kinds';
import type { Check } from './violation';

const seriesOf = 'site_code, prefix, year';
const ledgers = [
  { table: 'change_log', order: 'seq' },
  { table: 'number_register', order: 'seq' },
  { table: 'custody_entry', order: 'seq' },
  { table: 'stock_movement', order: 'seq' },
  { table: 'part_price', order: 'seq' },
  { table: 'goods_receipt_line', order: 'seq' },
  { table: 'voucher_entry', order: 'seq' },
  { table: 'money_entry', order: 'seq' },
  { table: 'maker_rate', order: 'seq' },
  { table: 'old_part_entry', order: 'seq' },
  { table: 'drawer_count', order: 'seq' },
  { table: 'drawer_kick', order: 'seq' },
];

/** I4: every series runs without gap or double, and goes on after its last number. */
export const numberChecks: readonly Check[] = [
  {
    code: 'numberGaps',
    sql: `select prefix, year, n + 1 as first, next - 1 as last from
            (select ${seriesOf}, n, lead(n) over (partition by ${seriesOf} order by n) as next from number_register group by ${seriesOf}, n)
          where next > n + 1`,
  },
  {
    code: 'numberTwice',
    sql: `select prefix, year, n from number_register where state = 'ISSUED' group by ${seriesOf}, n having count(*) > 1`,
  },
  {
    code: 'numberNext',
    sql: `select r.prefix, r.year, r.last, s.next from (select ${seriesOf}, max(n) as last from number_register group by ${seriesOf}) r
          left join number_series s using (${seriesOf}) where s.next is not r.last + 1`,
  },
];

const voidDocuments = [
  { table: 'stock_issue', no: 'si_no', prefix: 'SI', isVoid: `d.status = 'CANCELLED'` },
  { table: 'stock_return', no: 'sr_no', prefix: 'SR', isVoid: `d.status in ('CANCELLED', 'VOID')` },
  { table: 'stocktake', no: 'st_no', prefix: 'ST', isVoid: `d.status = 'CANCELLED'` },
  { table: 'purchase_requisition', no: 'pr_no', prefix: 'PR', isVoid: `d.status = 'CANCELLED'` },
  { table: 'goods_receipt', no: 'gr_no', prefix: 'GR', isVoid: `d.status = 'VOID'` },
  { table: 'supplier_return', no: 'vr_no', prefix: 'VR', isVoid: `d.status = 'VOID'` },
  { table: 'scrap_slip', no: 'sx_no', prefix: 'SX', isVoid: `d.status in ('CANCELLED', 'VOID')` },
  { table: 'stock_move', no: 'mv_no', prefix: 'MV', isVoid: `d.status = 'VOID'` },
  { table: 'old_part', no: 'op_no', prefix: 'OP', isVoid: `d.status = 'CANCELLED'` },
  { table: 'old_part_pack', no: 'pk_no', prefix: 'PK', isVoid: `d.status = 'CANCELLED'` },
  { table: 'claim', no: 'wc_no', prefix: 'WC', isVoid: `d.status = 'VOID'` },
  {
    table: 'bill',
    no: 'bill_no',
    prefix: 'BL',
    isVoid: `d.status = 'VOID' and not exists (select 1 from bill_credit c where c.bill_id = d.id)`,
  },
  { table: 'collection_receipt', no: 'receipt_no', prefix: 'CR', isVoid: `d.status not in ('ISSUED', 'LOST_DECLARED')` },
];
const ofNumber = (no: string): string =>
  `r.site_code = d.site_code and r.year = cast(substr(d.${no}, 4, 4) as integer) and r.n = cast(substr(d.${no}, 9) as integer)`;

const existsAs = (prefix: string): string =>
  DOCUMENT_KINDS.filter((k) => k.prefix === prefix)
    .map((k) => `exists (select 1 from ${k.table} d where d.site_code = r.site_code and d.${k.no} = r.document_no)`)
    .join(' or ');

/** Every document against the register and back: as many look-ups as there are documents. */
export const numberHistoryChecks: readonly Check[] = [
  {
    code: 'documentWithoutNumber',
    sql: DOCUMENT_KINDS.map(
      (k) => `select d.${k.no} as no from ${k.table} d where not exists
                (select 1 from number_register r where r.prefix = '${k.prefix}' and ${ofNumber(k.no)} and r.state = 'ISSUED' and r.document_no = d.${k.no})`,
    ).join(' union all '),
  },
  {
    code: 'numberWithoutDocument',
    sql: `select r.document_no as no from number_register r where r.state = 'ISSUED' and not case r.prefix
            ${[...new Set(DOCUMENT_KINDS.map((k) => k.prefix))].map((prefix) => `when '${prefix}' then ${existsAs(prefix)}`).join(' ')}
            else 1 end`,
  },
  {
    code: 'voidRegister',
    sql: voidDocuments
      .map(
        (k) => `select d.${k.no} as no, d.status from ${k.table} d where (${k.isVoid}) <>
                  exists (select 1 from number_register r where r.prefix = '${k.prefix}' and ${ofNumber(k.no)} and r.state = 'VOID')`,
      )
      .join(' union all '),
  },
];

/** What only grows has every row from 1 to the last one that was ever given out. */
export const ledgerChecks: readonly Check[] = [
  {
    code: 'ledgerGaps',
    sql: ledgers
      .map(
        (l) => `select '${l.table}' as ledger, seq as at from
                  (select seq, lag(seq, 1, 0) over (order by seq) as was from ${l.table}) where seq <> was + 1
                union all select '${l.table}', s.seq from sqlite_sequence s where s.name = '${l.table}'
                  and s.seq <> (select coalesce(max(seq), 0) from ${l.table})`,
      )
      .join(' union all '),
  },
];
