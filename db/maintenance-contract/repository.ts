import { and, count, desc, eq, gt, gte, inArray, isNull, lte, or, sql } from 'drizzle-orm';
import { DomainError } from '#shared/kernel/app-error';
import type { ContractId, CustomerId, ProductId, ServiceCallId } from '#shared/kernel/ids';
import type { ReadDb, WriteTx } from '../kernel/connection';
import { insertRow, insertRows, perConnection, rowById, updateRow } from '../kernel/rows';
import { contractUnit, contractVisit, maintenanceContract, type ContractRow } from './table';

const { placeholder } = sql;
/** Contracts of a unit that touch a span of days, the latest first. */
const touching = perConnection((db) =>
  db
    .select({ row: maintenanceContract })
    .from(contractUnit)
    .innerJoin(maintenanceContract, eq(maintenanceContract.id, contractUnit.contractId))
    .where(
      and(
        eq(contractUnit.productId, placeholder('productId')),
        lte(maintenanceContract.startsOn, placeholder('endsOn')),
        gte(maintenanceContract.endsOn, placeholder('startsOn')),
        or(
          isNull(maintenanceContract.endedOn),
          and(gt(maintenanceContract.endedOn, placeholder('startsOn')), gt(maintenanceContract.endedOn, maintenanceContract.startsOn)),
        ),
      ),
    )
    .orderBy(desc(maintenanceContract.endsOn))
    .limit(1)
    .prepare(),
);

export const contracts = {
  get(db: ReadDb, id: ContractId): ContractRow {
    const row = rowById(db, maintenanceContract, id);
    if (!row) throw new DomainError('NOT_FOUND', { entity: 'MaintenanceContract', id });
    return row;
  },
  /** The contract of a unit on some day of a span. */
  ofUnit: (db: ReadDb, productId: ProductId, startsOn: string, endsOn: string): ContractRow | undefined =>
    touching(db).get({ productId, startsOn, endsOn })?.row,
  ofCustomer: (db: ReadDb, customerId: CustomerId): ContractRow[] =>
    db
      .select()
      .from(maintenanceContract)
      .where(eq(maintenanceContract.customerId, customerId))
      .orderBy(desc(maintenanceContract.endsOn), desc(maintenanceContract.ctNo))
      .limit(200)
      .all(),
  units: (db: ReadDb, id: ContractId): ProductId[] =>
    db
      .select({ productId: contractUnit.productId })
      .from(contractUnit)
      .where(eq(contractUnit.contractId, id))
      .all()
      .map((u) => u.productId),
  insert(tx: WriteTx, row: typeof maintenanceContract.$inferInsert, productIds: readonly ProductId[]): ContractRow {
    const made = insertRow(tx, maintenanceContract, row);
    insertRows(
      tx,
      contractUnit,
      productIds.map((productId) => ({ contractId: made.id, productId })),
    );
    return made;
  },
  end(tx: WriteTx, { id, rev }: ContractRow, patch: Pick<ContractRow, 'endedOn' | 'endReason'>, now: string): ContractRow {
    const row = updateRow(tx, maintenanceContract, { id, rev, patch, now });
    if (!row) throw new DomainError('STALE_ROW', { entity: 'MaintenanceContract', id });
    return row;
  },
};

/** Visits of calls. Append-only. */
export const contractVisits = {
  /** Visits used by calls up to now, or before the visit of one call. */
  used: (db: ReadDb, id: ContractId): number =>
    db.select({ n: count() }).from(contractVisit).where(eq(contractVisit.contractId, id)).get()?.n ?? 0,
  ofCall: (db: ReadDb, callId: ServiceCallId) => db.select().from(contractVisit).where(eq(contractVisit.callId, callId)).get(),
  ofCalls: (db: ReadDb, callIds: readonly ServiceCallId[]) =>
    db
      .select({ callId: contractVisit.callId, visitNo: contractVisit.visitNo })
      .from(contractVisit)
      .where(inArray(contractVisit.callId, [...callIds]))
      .all(),
  append: (tx: WriteTx, row: typeof contractVisit.$inferInsert) => insertRow(tx, contractVisit, row),
};
