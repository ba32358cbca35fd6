import type { EngineHandlers } from '../kernel/handlers';
import { endContract } from './end-contract';
import { contractOfCall, contractsOfCustomer } from './queries';
import { registerContract } from './register-contract';

export const maintenanceContractHandlers = {
  'maintenanceContract.register': registerContract,
  'maintenanceContract.end': endContract,
  'maintenanceContract.ofCustomer': contractsOfCustomer,
  'maintenanceContract.ofCall': contractOfCall,
} satisfies Pick<EngineHandlers, Extract<keyof EngineHandlers, `maintenanceContract.${string}`>>;
