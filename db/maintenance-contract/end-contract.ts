import { assertMayEnd } from '#shared/maintenance-contract/rules';
import { asSeen } from '../kernel/as-seen';
import { defineCommand } from '../kernel/handlers';
import { contractView } from './queries';
import { contracts } from './repository';

/** 終止合同 (C9): from today on it covers nothing. Calls and cards made under it keep its terms (E21). */
export const endContract = defineCommand('maintenanceContract.end', ({ contractId, rev, reason }, cx) => {
  const seen = asSeen('MaintenanceContract', contracts.get(cx.tx, contractId), rev);
  assertMayEnd(seen, cx.today);
  const row = contracts.end(cx.tx, seen, { endedOn: cx.today, endReason: reason }, cx.now);
  cx.audit({
    event: 'ContractEnded',
    entity: 'maintenanceContract',
    entityId: row.id,
    reason,
    facts: { ctNo: row.ctNo, until: row.endsOn },
  });
  cx.changed('maintenanceContract', row.id);
  return contractView(cx.tx, row, cx.today);
});
