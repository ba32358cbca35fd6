/** Tables of numbered documents: what they are called in the register and how their rows are searched for. */
type DocumentKind = Readonly<{ table: string; no: string; prefix: string; found: string | null }>;

export const DOCUMENT_KINDS: readonly DocumentKind[] = [
  { table: 'service_call', no: 'call_no', prefix: 'SC', found: 'call' },
  { table: 'service_voucher', no: 'voucher_no', prefix: 'SV', found: 'voucher' },
  { table: 'counter_intake', no: 'intake_no', prefix: 'IN', found: 'intake' },
  { table: 'collection_receipt', no: 'receipt_no', prefix: 'CR', found: 'receipt' },
  { table: 'custody_stay', no: 'dl_no', prefix: 'DL', found: null },
  { table: 'repair_card', no: 'card_no', prefix: 'RC', found: 'job' },
  { table: 'quote', no: 'quote_no', prefix: 'QT', found: 'quote' },
  { table: 'bill', no: 'bill_no', prefix: 'BL', found: 'bill' },
  { table: 'bill_credit', no: 'credit_no', prefix: 'CS', found: null },
  { table: 'receivable', no: 'ar_no', prefix: 'AR', found: null },
  { table: 'turn_in', no: 'turn_in_no', prefix: 'TI', found: null },
  { table: 'payment', no: 'payment_no', prefix: 'PM', found: null },
  { table: 'deposit_entry', no: 'payment_no', prefix: 'PM', found: null }, // one series for all money that moves
  { table: 'unclaimed_notice', no: 'nt_no', prefix: 'NT', found: null },
  { table: 'loan', no: 'ln_no', prefix: 'LN', found: null },
  { table: 'exchange_order', no: 'rx_no', prefix: 'RX', found: null },
  { table: 'maintenance_contract', no: 'ct_no', prefix: 'CT', found: null },
  { table: 'old_part', no: 'op_no', prefix: 'OP', found: 'oldPart' },
  { table: 'old_part_pack', no: 'pk_no', prefix: 'PK', found: null },
  { table: 'claim', no: 'wc_no', prefix: 'WC', found: 'claim' },
  { table: 'stock_issue', no: 'si_no', prefix: 'SI', found: null },
  { table: 'stocktake', no: 'st_no', prefix: 'ST', found: null },
  { table: 'stock_return', no: 'sr_no', prefix: 'SR', found: null },
  { table: 'purchase_requisition', no: 'pr_no', prefix: 'PR', found: null },
  { table: 'purchase_order', no: 'po_no', prefix: 'PO', found: null },
  { table: 'goods_receipt', no: 'gr_no', prefix: 'GR', found: null },
  { table: 'supplier_return', no: 'vr_no', prefix: 'VR', found: null },
  { table: 'scrap_slip', no: 'sx_no', prefix: 'SX', found: null },
  { table: 'stock_move', no: 'mv_no', prefix: 'MV', found: null },
];
