import type { ContractFact } from '#shared/job-cost/rules';
import type { ContractId, ServiceCallId } from '#shared/kernel/ids';
import type { ReadDb } from '../kernel/connection';
import { rowsById } from '../kernel/rows';
import { contractVisits } from '../maintenance-contract/repository';
import { maintenanceContract } from '../maintenance-contract/table';

type Covered = Readonly<{ contractId: ContractId | null; callId: ServiceCallId | null }>;
/** The contract of a job, and whether its visit is one of those that are in it; work in the shop is no visit. */
export function contractFacts(db: ReadDb, jobs: readonly Covered[]): (job: Covered) => ContractFact | null {
  const covered = jobs.filter((j) => j.contractId !== null);
  const rows = new Map(rowsById(db, maintenanceContract, [...new Set(covered.flatMap((j) => j.contractId ?? []))]).map((c) => [c.id, c]));
  const visits = new Map(
    contractVisits
      .ofCalls(
        db,
        covered.flatMap((j) => j.callId ?? []),
      )
      .map((v) => [v.callId, v.visitNo]),
  );
  return ({ contractId, callId }) => {
    const row = contractId === null ? undefined : rows.get(contractId);
    if (row === undefined) return null;
    const visitNo = callId === null ? 0 : (visits.get(callId) ?? 0);
    const { ctNo, partsPolicy, isLabourFree, isTravelFree, visitsIncluded } = row;
    return { ctNo, partsPolicy, isLabourFree, isTravelFree, isVisitIncluded: visitNo <= visitsIncluded };
  };
}
