import type { warehouseRoutes } from '#shared/warehouse/routes';
import type { EngineHandlers } from '../kernel/handlers';
import { countHome, linesToPick, overdueThings, partsArrived, partsShort } from './home-query';
import { scanInWarehouse } from './scan-query';

export const warehouseHandlers = {
  'warehouse.counts': countHome,
  'warehouse.toPick': linesToPick,
  'warehouse.arrived': partsArrived,
  'warehouse.short': partsShort,
  'warehouse.overdue': overdueThings,
  'warehouse.scan': scanInWarehouse,
} satisfies Pick<EngineHandlers, keyof typeof warehouseRoutes>;
