import type { stockRoutes } from '#shared/stock/routes';
import type { EngineHandlers } from '../kernel/handlers';
import { printBinLabels } from './bin-label-paper';
import { checkStock } from './check-stock';
import { stockHistory, stockOutside } from './history';
import { listMoves, openStock, reverseOpening, transferStock, voidTransfer } from './move-stock';
import { stockOnDay } from './on-day-query';
import { listPlaces, stockHeld, stockLying, stockOnDayTotal } from './queries';
import { approveScrap, cancelScrap, listScraps, scrapParts, voidScrap } from './scrap-parts';
import { addBins, changeBins } from './write-places';

export const stockHandlers = {
  'stock.places': listPlaces,
  'stock.addBins': addBins,
  'stock.changeBins': changeBins,
  'stock.printBinLabels': printBinLabels,
  'stock.open': openStock,
  'stock.reverseOpening': reverseOpening,
  'stock.transfer': transferStock,
  'stock.voidMove': voidTransfer,
  'stock.moves': listMoves,
  'stock.scrap': scrapParts,
  'stock.approveScrap': approveScrap,
  'stock.cancelScrap': cancelScrap,
  'stock.voidScrap': voidScrap,
  'stock.scraps': listScraps,
  'stock.history': stockHistory,
  'stock.outside': stockOutside,
  'stock.onDay': stockOnDay,
  'stock.onDayTotal': stockOnDayTotal,
  'stock.held': stockHeld,
  'stock.lying': stockLying,
  'stock.check': checkStock,
} satisfies Pick<EngineHandlers, keyof typeof stockRoutes>;
