import type { EngineHandlers } from '../kernel/handlers';
import { requireSite } from '../kernel/site-context';
import { bringBack, moveShelf, notifyOwner, takeForDelivery } from './move-device';
import { countStays, entriesOf, listStays, stayById, stayOfProduct, staysInState } from './queries';
import { releaseDevices } from './release-device';
import { releaseGate } from './release-gate';
import { reverseRelease } from './reverse-release';
import { scanForRelease } from './scan-for-release';
import { takeInDevice } from './take-in-device';
import { backFromVendor, sendToVendor } from './vendor-trip';

export const custodyHandlers = {
  'custody.takeIn': takeInDevice,
  'custody.moveShelf': moveShelf,
  'custody.takeForDelivery': takeForDelivery,
  'custody.bringBack': bringBack,
  'custody.sendToVendor': sendToVendor,
  'custody.backFromVendor': backFromVendor,
  'custody.notifyOwner': notifyOwner,
  'custody.scanForRelease': scanForRelease,
  'custody.release': releaseDevices,
  'custody.reverseRelease': reverseRelease,
  'custody.releaseGate': ({ receiptId }, { db }) => releaseGate(db, receiptId),
  'custody.byId': ({ id }, cx) => stayById(cx.db, requireSite(cx.site), cx.now, id),
  'custody.entries': ({ stayId }, { db }) => entriesOf(db, stayId),
  'custody.ofProduct': ({ productId }, cx) => stayOfProduct(cx.db, requireSite(cx.site), cx.now, productId),
  'custody.ledger': (q, cx) => listStays(cx.db, requireSite(cx.site), cx.now, q),
  'custody.counts': (_q, cx) => countStays(cx.db, cx.now),
  'custody.inState': ({ state, limit }, cx) => staysInState(cx.db, requireSite(cx.site), cx.now, state, limit),
} satisfies Partial<EngineHandlers>;
