import type { stocktakeRoutes } from '#shared/stocktake/routes';
import type { EngineHandlers } from '../kernel/handlers';
import { clearLine, closeBin, startBin } from './count-bin';
import { printCountSheet } from './count-paper';
import { finishCount } from './finish-count';
import { cancelStocktake, openStocktake } from './open-stocktake';
import { postCount, reverseCount } from './post-count';
import { listCountBins, listCounted, listCountLines, listDifferences, listStocktakes, stocktakeById } from './queries';
import { scanPiece } from './scan-piece';
import { approveCount, explain, recount } from './settle-count';

export const stocktakeHandlers = {
  'stocktake.open': openStocktake,
  'stocktake.startBin': startBin,
  'stocktake.scan': scanPiece,
  'stocktake.clearLine': clearLine,
  'stocktake.closeBin': closeBin,
  'stocktake.finish': finishCount,
  'stocktake.recount': recount,
  'stocktake.explain': explain,
  'stocktake.approve': approveCount,
  'stocktake.post': postCount,
  'stocktake.cancel': cancelStocktake,
  'stocktake.reverse': reverseCount,
  'stocktake.printSheet': printCountSheet,
  'stocktake.list': listStocktakes,
  'stocktake.byId': stocktakeById,
  'stocktake.bins': listCountBins,
  'stocktake.counted': listCounted,
  'stocktake.differences': listDifferences,
  'stocktake.lines': listCountLines,
} satisfies Pick<EngineHandlers, keyof typeof stocktakeRoutes>;
