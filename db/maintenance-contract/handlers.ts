import type { EngineHandlers } from '../kernel/handlers';
import { contractOfCall, contractsOfCustomer } from './queries';
import { registerContract } from './register-contract';

export const maintenanceContractHandlers = {
  'maintenanceContract.register': registerContract,
  'maintenanceContract.ofCustomer': contractsOfCustomer,
  'maintenanceContract.ofCall': contractOfCall,
} satisfies Pick<EngineHandlers, Extract<keyof EngineHandlers, `maintenanceContract.${string}`>>;
