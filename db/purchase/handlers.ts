import type { purchaseRoutes } from '#shared/purchase/routes';
import type { EngineHandlers } from '../kernel/handlers';
import { allocatePart, reassignPart, seenArrivals } from './allocate';
import { askClose, closeRest } from './close-rest';
import { approveRequisition, cancelRequisition, rejectRequisition } from './decide-requisition';
import {
  countPurchase,
  listKept,
  listOrders,
  listRequisitions,
  listSupplierReturns,
  listWaiting,
  myArrivals,
  orderOf,
  partsOnTheWay,
  requisitionById,
} from './queries';
import { comingForCall, comingForCard } from './job-query';
import { listLimits, setLimit } from './limits';
import { priceDifferences, priceDifferenceTotals } from './price-difference-query';
import { quoteLine } from './quote-line';
import { receiveOrder, voidReceipt } from './receive-order';
import { returnToSupplier, voidSupplierReturn } from './return-to-supplier';
import { allowOver, sendOrder } from './send-order';
import { shipOrder } from './ship-order';
import { shortParts } from './short-query';
import { requestPurchase, submitRequisition } from './write-requisition';

export const purchaseHandlers = {
  'purchase.request': requestPurchase,
  'purchase.submit': submitRequisition,
  'purchase.quote': quoteLine,
  'purchase.setLimit': setLimit,
  'purchase.limits': listLimits,
  'purchase.approve': approveRequisition,
  'purchase.reject': rejectRequisition,
  'purchase.cancel': cancelRequisition,
  'purchase.order': sendOrder,
  'purchase.allowOver': allowOver,
  'purchase.closeRest': closeRest,
  'purchase.askClose': askClose,
  'purchase.ship': shipOrder,
  'purchase.receive': receiveOrder,
  'purchase.voidReceipt': voidReceipt,
  'purchase.returnToSupplier': returnToSupplier,
  'purchase.voidReturn': voidSupplierReturn,
  'purchase.allocate': allocatePart,
  'purchase.reassign': reassignPart,
  'purchase.seen': seenArrivals,
  'purchase.forCall': comingForCall,
  'purchase.forCard': comingForCard,
  'purchase.requisitions': listRequisitions,
  'purchase.requisition': requisitionById,
  'purchase.orders': listOrders,
  'purchase.orderOf': orderOf,
  'purchase.onTheWay': partsOnTheWay,
  'purchase.waiting': listWaiting,
  'purchase.kept': listKept,
  'purchase.short': shortParts,
  'purchase.priceDifferences': priceDifferences,
  'purchase.priceDifferenceTotals': priceDifferenceTotals,
  'purchase.returns': listSupplierReturns,
  'purchase.arrivals': myArrivals,
  'purchase.counts': countPurchase,
} satisfies Pick<EngineHandlers, keyof typeof purchaseRoutes>;
