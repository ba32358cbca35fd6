import type { PartId } from '#shared/kernel/ids';
import { documentNumberAt, parseDocumentNumber, type Prefix } from '#shared/numbering/document-number';
import { cleanScan } from '#shared/numbering/scan-text';
import { siteNumberInCode } from '#shared/printed-document/paper-code';
import { deedOf, type WarehouseCode } from '#shared/warehouse/scan-deed';
import type { ReadDb } from '../kernel/connection';
import { defineQuery } from '../kernel/handlers';
import { textQuery } from '../kernel/rows';
import { requireSite, type SiteContext } from '../kernel/site-context';
import { codeOwner } from '../part/queries';
import { freeOf, IS_OPEN, LACKS } from './demand-text';

const LINES = `select l.id from stock_issue i join stock_issue_line l on l.issue_id = i.id`;
const OF_JOB = `i.id in (select id from stock_issue where card_id in (select id from repair_card where site_code = ? and card_no = ?)
  union select id from stock_issue where call_id in (select id from service_call where site_code = ? and call_no = ?))`;
const WAITS = `left join repair_card c on c.id = i.card_id left join service_call k on k.id = i.call_id
  where ${LACKS} and ${IS_OPEN} and ${freeOf('l.part_id')} > 0`;
const pickOfPart = textQuery<[string]>(`${LINES} where i.status = 'APPROVED' and l.part_id = ? order by i.si_no, l.line_no limit 1`);
const waitingForPart = textQuery<[string]>(`${LINES} ${WAITS} and l.part_id = ? order by i.si_no, l.line_no limit 1`);
const pickOfJob = textQuery<[string]>(`${LINES} where i.status = 'APPROVED' and ${OF_JOB} order by i.si_no, l.line_no limit 1`);
const waitingOfJob = textQuery<[string]>(`${LINES} ${WAITS} and ${OF_JOB} order by i.si_no, l.line_no limit 1`);
const firstLine = textQuery<[string]>(
  `${LINES} where i.id = ? order by l.issued_milli > l.used_milli + l.returned_milli + l.lost_milli desc, l.line_no limit 1`,
);
const binWith = textQuery<[string]>(`select id from stock_place where kind = 'bin' and code in (?, ?) limit 1`);
const liveCount = textQuery<[string]>(
  `select s.id from stocktake_bin b join stocktake s on s.id = b.stocktake_id
   where b.place_id = ? and b.state <> 'DONE' and s.status = 'OPEN' limit 1`,
);
const idIn = (rows: readonly (readonly [string])[]): string | null => rows[0]?.[0] ?? null;

const withNo = (table: string, no: string, shown = 'status') =>
  textQuery<[string, string]>(`select id, ${shown} from ${table} where site_code = ? and ${no} = ?`);
const issueOf = withNo('stock_issue', 'si_no');
const returnOf = withNo('stock_return', 'sr_no');
const requisitionOf = withNo('purchase_requisition', 'pr_no');
const orderOf = withNo('purchase_order', 'po_no');
const receiptOf = withNo('goods_receipt', 'gr_no', 'order_id');
const supplierReturnOf = withNo('supplier_return', 'vr_no');
const scrapOf = withNo('scrap_slip', 'sx_no');
const moveOf = withNo('stock_move', 'mv_no');
const countOf = withNo('stocktake', 'st_no');

type Known<K extends WarehouseCode['kind']> = Extract<WarehouseCode, { kind: K }>;
type Numbered = (db: ReadDb, site: SiteContext, no: string) => WarehouseCode | null;
const found =
  (find: typeof issueOf, as: (id: string, shown: string, db: ReadDb) => WarehouseCode): Numbered =>
  (db, { code }, no) => {
    const row = find(db, code, no)[0];
    return row ? as(row[0], row[1], db) : null;
  };
const job: Numbered = (db, { code }, no) => ({
  kind: 'job',
  pickLineId: idIn(pickOfJob(db, code, no, code, no)),
  waitingLineId: idIn(waitingOfJob(db, code, no, code, no)),
});

/** Papers and labels of the warehouse by the prefix of their number; statuses are those of the table's own check. */
const BY_PREFIX: Readonly<Partial<Record<Prefix, Numbered>>> = {
  RC: job,
  SC: job,
  SI: found(issueOf, (id, status, db) => ({
    kind: 'issue',
    id,
    lineId: idIn(firstLine(db, id)) ?? id,
    status: status as Known<'issue'>['status'],
  })),
  SR: found(returnOf, (id, status) => ({ kind: 'return', id, status: status as Known<'return'>['status'] })),
  PR: found(requisitionOf, (id, status) => ({ kind: 'requisition', id, status: status as Known<'requisition'>['status'] })),
  PO: found(orderOf, (id, status) => ({ kind: 'order', id, status: status as Known<'order'>['status'] })),
  GR: found(receiptOf, (_id, orderId) => ({ kind: 'receipt', orderId })),
  VR: found(supplierReturnOf, (id) => ({ kind: 'supplierReturn', id })),
  SX: found(scrapOf, (id) => ({ kind: 'scrap', id })),
  MV: found(moveOf, (id) => ({ kind: 'move', id })),
  ST: found(countOf, (id, status) => ({ kind: 'count', id, status: status as Known<'count'>['status'] })),
};

const partCode = (db: ReadDb, id: PartId): WarehouseCode => ({
  kind: 'part',
  id,
  pickLineId: idIn(pickOfPart(db, id)),
  waitingLineId: idIn(waitingForPart(db, id)),
});

/** A bin's label carries the centre's code before the bin's (B0). */
function binOf(db: ReadDb, { code: siteCode }: SiteContext, code: string, mayMove: boolean): WarehouseCode | null {
  const bare = code.startsWith(`${siteCode}-`) ? code.slice(siteCode.length + 1) : code;
  const id = idIn(binWith(db, code, bare));
  return id === null ? null : { kind: 'bin', id, countId: idIn(liveCount(db, id)), mayMove };
}

export const scanInWarehouse = defineQuery('warehouse.scan', ({ code }, { db, site, actor }) => {
  const centre = requireSite(site);
  const scanned = cleanScan(code).toUpperCase();
  const no = documentNumberAt(siteNumberInCode(scanned) ?? scanned, centre.code);
  if (no !== null) {
    const { prefix } = parseDocumentNumber(no) ?? {};
    const known = prefix === undefined ? null : (BY_PREFIX[prefix]?.(db, centre, no) ?? null);
    return known && deedOf(known);
  }
  const bin = binOf(db, centre, scanned, actor.roles.includes('warehouse'));
  if (bin !== null) return deedOf(bin);
  const part = codeOwner(db, centre.code, code);
  return part && deedOf(partCode(db, part.row.id));
});
