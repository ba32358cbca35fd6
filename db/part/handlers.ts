import type { partRoutes } from '#shared/part/routes';
import type { EngineHandlers } from '../kernel/handlers';
import { listParts, listSuppliers, partByCode, partById, partPriceList, partsOfSupplier } from './queries';
import { changePart, createPart, setPartPrice } from './write-part';
import { addSupplier, changeSupplier, setPartSupplier } from './write-supplier';

export const partHandlers = {
  'part.create': createPart,
  'part.change': changePart,
  'part.setPrice': setPartPrice,
  'part.prices': partPriceList,
  'part.list': listParts,
  'part.byId': partById,
  'part.byCode': partByCode,
  'part.suppliers': listSuppliers,
  'part.ofSupplier': partsOfSupplier,
  'part.setSupplier': setPartSupplier,
  'part.addSupplier': addSupplier,
  'part.changeSupplier': changeSupplier,
} satisfies Pick<EngineHandlers, keyof typeof partRoutes>;
