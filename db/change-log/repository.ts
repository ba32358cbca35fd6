import { eq } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Domain } from '#shared/kernel/domains';
import { newId } from '../kernel/new-id';
import type { WriteTx } from '../kernel/connection';
import { bill, payment } from '../billing/table';
import { collectionReceipt } from '../collection-receipt/table';
import { counterIntake } from '../counter-intake/table';
import { custodyStay } from '../custody/table';
import { customer } from '../customer/table';
import { photo } from '../photo/table';
import { printJob } from '../print-job/table';
import { printedDocument } from '../printed-document/table';
import { product } from '../product/table';
import { quote } from '../quote/table';
import { repairCard } from '../repair-card/table';
import { serviceCall } from '../service-call/table';
import { serviceVoucher } from '../service-voucher/table';
import { site } from '../site/table';
import { staff } from '../staff/table';
import { changeLog } from './table';

const WIRE_VERSION = 1;

/** Which table a domain's rows are frozen from. Null: the domain stays on this PC (decisions 10). */
const sources: Readonly<Record<Domain, readonly SQLiteTable[] | null>> = {
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
  quote: [quote],
  billing: [bill, payment],
  printedDocument: [printedDocument],
  printJob: [printJob],
  photo: [photo],
  numbering: null,
  draft: null,
  preference: null,
  audit: null,
};

type Frozen = { id: string; rev: number };
const frozenRow = (tx: WriteTx, table: SQLiteTable, id: string): Frozen | undefined => {
  const idColumn = (table as typeof customer).id;
  return tx
    .select()
    .from(table)
    .where(eq(idColumn, id as never))
    .get() as Frozen | undefined;
};

/** Freezes each changed row as it stands at the end of the command. */
export function appendChanges(tx: WriteTx, at: string, changes: Iterable<readonly [Domain, string]>): void {
  for (const [domain, entityId] of changes) {
    const tables = sources[domain];
    if (tables === null) continue;
    const row = tables.map((t) => frozenRow(tx, t, entityId)).find((r) => r !== undefined);
    if (row === undefined) throw new Error(`changed('${domain}', '${entityId}') names no row`);
    tx.insert(changeLog).values({ changeId: newId(), at, domain, entityId, rev: row.rev, wireVersion: WIRE_VERSION, body: row }).run();
  }
}
