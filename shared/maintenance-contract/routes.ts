import { z } from 'zod';
import { command, query } from '../contract/define-route';
import { CustomerId, ServiceCallId } from '../kernel/ids';
import { ANY_STAFF } from '../kernel/roles';
import { ContractView, EndContractInput, RegisterContractInput } from './schema';

export const maintenanceContractRoutes = {
  'maintenanceContract.register': command({
    about: '保養合同 by the manager: signed, paid and in force from its first day; no unit is in two contracts on one day (B19, C9).',
    input: RegisterContractInput,
    output: ContractView,
    allow: ['manager'],
  }),
  'maintenanceContract.end': command({
    about: '終止合同 by the manager with reason: from today on it covers nothing; calls made before keep its terms (C9, E21).',
    input: EndContractInput,
    output: ContractView,
    allow: ['manager'],
    needsPinAgain: true,
  }),
  'maintenanceContract.ofCustomer': query({
    about: 'Contracts of a customer, the latest end first.',
    input: z.object({ customerId: CustomerId }),
    output: z.array(ContractView),
    allow: ANY_STAFF,
    reads: ['maintenanceContract'],
  }),
  'maintenanceContract.ofCall': query({
    about: 'The contract a call was made under, with the visits used before it; null: none covered the unit that day (E21).',
    input: z.object({ callId: ServiceCallId }),
    output: ContractView.nullable(),
    allow: ANY_STAFF,
    reads: ['maintenanceContract', 'serviceCall'],
  }),
};
