import type { ServiceCallId } from '#shared/kernel/ids';
import { contractState } from '#shared/maintenance-contract/rules';
import type { ContractView } from '#shared/maintenance-contract/schema';
import type { ReadDb } from '../kernel/connection';
import { defineQuery } from '../kernel/handlers';
import { serviceCalls } from '../service-call/repository';
import { contracts } from './repository';
import { visitsBefore } from './steps';
import type { ContractRow } from './table';

/** A contract with its units and the visits used, of one call those before it. */
export const contractView = (db: ReadDb, row: ContractRow, today: string, callId: ServiceCallId | null = null): ContractView => {
  const state = contractState(row, today);
  return {
    ...row,
    productIds: contracts.units(db, row.id),
    state,
    isInForce: state === 'inForce',
    visitsUsed: visitsBefore(db, row, callId),
  };
};

export const contractsOfCustomer = defineQuery('maintenanceContract.ofCustomer', ({ customerId }, cx) =>
  contracts.ofCustomer(cx.db, customerId).map((row) => contractView(cx.db, row, cx.today)),
);
export const contractOfCall = defineQuery('maintenanceContract.ofCall', ({ callId }, cx) => {
  const { contractId } = serviceCalls.get(cx.db, callId);
  return contractId === null ? null : contractView(cx.db, contracts.get(cx.db, contractId), cx.today, callId);
});
