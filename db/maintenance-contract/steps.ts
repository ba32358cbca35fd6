import type { ContractId, ProductId, ServiceCallId } from '#shared/kernel/ids';
import type { ContractTerms } from '#shared/maintenance-contract/rules';
import type { ReadDb } from '../kernel/connection';
import type { CommandCx } from '../kernel/handlers';
import { newId } from '../kernel/new-id';
import { contracts, contractVisits } from './repository';
import type { ContractRow } from './table';

/** The contract that covers a unit on a day (B2, E21). */
export const contractOn = (db: ReadDb, productId: ProductId, on: string): ContractRow | undefined =>
  contracts.ofUnit(db, productId, on, on);

/** Visits used before the visit of this call; of a call that has none yet, all there are. */
export function visitsBefore(db: ReadDb, row: ContractRow, callId: ServiceCallId | null): number {
  const own = callId === null ? undefined : contractVisits.ofCall(db, callId);
  return own === undefined ? row.visitsBefore + contractVisits.used(db, row.id) : own.visitNo - 1;
}

export type ContractOfCall = Readonly<{ row: ContractRow; terms: ContractTerms }>;
/** What the contract of a call pays at its visit. */
export function termsOf(db: ReadDb, contractId: ContractId, callId: ServiceCallId | null): ContractOfCall {
  const row = contracts.get(db, contractId);
  return { row, terms: { ...row, visitsUsed: visitsBefore(db, row, callId) } };
}

/** A visit of the contract is used: once for a call, whoever went there how often (F3). */
export function useContractVisit(cx: CommandCx, contractId: ContractId, callId: ServiceCallId, at: string): void {
  if (contractVisits.ofCall(cx.tx, callId) !== undefined) return;
  const row = contracts.get(cx.tx, contractId);
  const visitNo = visitsBefore(cx.tx, row, null) + 1;
  const made = contractVisits.append(cx.tx, {
    id: newId(),
    contractId,
    callId,
    visitNo,
    at,
    siteCode: cx.site.code,
    createdAt: cx.now,
    updatedAt: cx.now,
  });
  cx.audit({ event: 'ContractVisitUsed', entity: 'maintenanceContract', entityId: contractId, facts: { ctNo: row.ctNo, visitNo } });
  cx.changed('maintenanceContract', made.id);
}
