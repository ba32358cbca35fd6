import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Domain } from '#shared/kernel/domains';
import { newId } from '../kernel/new-id';
import type { WriteTx } from '../kernel/connection';
import { insertRows, rowsById } from '../kernel/rows';
import { bill, payment } from '../billing/table';
import { dayClose, drawerSession } from '../cash-drawer/table';
import { collectionReceipt } from '../collection-receipt/table';
import { counterIntake } from '../counter-intake/table';
import { custodyStay } from '../custody/table';
import { customer } from '../customer/table';
import { dayReport } from '../day-report/table';
import { deposit, depositEntry } from '../deposit/table';
import { exchangeOrder } from '../exchange/table';
import { bearerDecision, costRate, outsideBill } from '../job-cost/table';
import { claim } from '../claim/table';
import { loan, loaner } from '../loaner/table';
import { contractVisit, maintenanceContract } from '../maintenance-contract/table';
import { maker } from '../maker/table';
import { oldPart, oldPartPack } from '../old-part/table';
import { paperTemplate } from '../paper-template/table';
import { part, supplier } from '../part/table';
import { photo } from '../photo/table';
import { printJob } from '../print-job/table';
import { printedDocument } from '../printed-document/table';
import { product } from '../product/table';
import { approvalLimit, goodsReceipt, partArrival, purchaseOrder, purchaseRequisition, supplierReturn } from '../purchase/table';
import { quote, standardCharge } from '../quote/table';
import { receivable, receivableVisit, statementReturn } from '../receivable/table';
import { repairCard } from '../repair-card/table';
import { serviceCall } from '../service-call/table';
import { serviceVoucher } from '../service-voucher/table';
import { site } from '../site/table';
import { staff } from '../staff/table';
import { stockIssue, stockReturn } from '../stock-issue/table';
import { scrapSlip, stockMove, stockMovement, stockPlace } from '../stock/table';
import { stocktake } from '../stocktake/table';
import { billCredit, taxRate } from '../tax/table';
import { turnIn } from '../turn-in/table';
import { disposal, noticeDelivery, unclaimedCase, unclaimedNotice } from '../unclaimed/table';
import { changeLog } from './table';

const WIRE_VERSION = 1;

/** Which table a domain's rows are frozen from. Null: the domain stays on this PC (decisions 10). */
export const changeSources: Readonly<Record<Domain, readonly SQLiteTable[] | null>> = {
  site: [site],
  staff: [staff],
  customer: [customer],
  product: [product],
  serviceCall: [serviceCall],
  serviceVoucher: [serviceVoucher],
  counterIntake: [counterIntake],
  collectionReceipt: [collectionReceipt],
  custody: [custodyStay],
  repairCard: [repairCard],
  quote: [quote, standardCharge],
  billing: [bill, payment, taxRate, billCredit],
  part: [part, supplier],
  stock: [stockPlace, stockMovement, scrapSlip, stockMove],
  stockIssue: [stockIssue, stockReturn],
  stocktake: [stocktake],
  purchase: [purchaseRequisition, purchaseOrder, goodsReceipt, supplierReturn, partArrival, approvalLimit],
  cashDrawer: [drawerSession, dayClose],
  turnIn: [turnIn],
  dayReport: [dayReport],
  receivable: [receivable, receivableVisit, statementReturn],
  deposit: [deposit, depositEntry],
  loaner: [loaner, loan],
  unclaimed: [unclaimedCase, unclaimedNotice, noticeDelivery, disposal],
  maintenanceContract: [maintenanceContract, contractVisit],
  jobCost: [bearerDecision, costRate, outsideBill],
  exchange: [exchangeOrder],
  maker: [maker],
  oldPart: [oldPart, oldPartPack],
  claim: [claim],
  printedDocument: [printedDocument],
  printJob: [printJob],
  printer: null,
  paperTemplate: [paperTemplate],
  photo: [photo],
  numbering: null,
  draft: null,
  preference: null,
  audit: null,
  backup: null,
};

type Frozen = Readonly<{ id: string; rev: number }>;

/** Freezes each changed row as it stands at the end of the command: one look at each table, one statement for the log. */
export function appendChanges(tx: WriteTx, at: string, changes: Iterable<readonly [Domain, string]>): void {
  const marked = [...changes].filter(([domain]) => changeSources[domain] !== null);
  const frozen = new Map<string, Frozen>();
  for (const domain of new Set(marked.map(([d]) => d))) {
    const ids = marked.filter(([d]) => d === domain).map(([, id]) => id);
    for (const table of changeSources[domain] ?? [])
      for (const row of rowsById(tx, table as typeof customer, ids)) frozen.set(`${domain}/${row.id}`, row);
  }
  const lines = marked.map(([domain, entityId]) => {
    const row = frozen.get(`${domain}/${entityId}`);
    if (row === undefined) throw new Error(`changed('${domain}', '${entityId}') names no row`);
    return lineOf(at, domain, row);
  });
  insertRows(tx, changeLog, lines);
}

const lineOf = (at: string, domain: Domain, row: Frozen) => ({
  changeId: newId(),
  at,
  domain,
  entityId: row.id,
  rev: row.rev,
  wireVersion: WIRE_VERSION,
  body: row,
});
/** Rows that stand as they will stand at the end of the command: written at once, because a hundred thousand are not looked up again. */
export const appendFrozen = (tx: WriteTx, at: string, domain: Domain, rows: readonly Frozen[]): void =>
  insertRows(
    tx,
    changeLog,
    rows.map((row) => lineOf(at, domain, row)),
  );
