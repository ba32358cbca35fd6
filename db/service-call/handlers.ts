import { requireSite } from '../kernel/site-context';
import type { EngineHandlers } from '../kernel/handlers';
import { arriveAtCall } from './arrive-at-call';
import { bookPart } from './book-part';
import { cancelCall } from './cancel-call';
import { carryBack } from './carry-back';
import { completeOnSite } from './complete-on-site';
import { dispatchCall } from './dispatch-call';
import { findNobody } from './find-nobody';
import { callById, callByNo, countCalls, listCalls } from './queries';
import { registerCall } from './register-call';
import { rescheduleCall } from './reschedule-call';
import { reversePart } from './reverse-part';
import { strikeOffCall } from './strike-off-call';
import { waitForPart } from './wait-for-part';

export const serviceCallHandlers = {
  'serviceCall.register': registerCall,
  'serviceCall.dispatch': dispatchCall,
  'serviceCall.reschedule': rescheduleCall,
  'serviceCall.arrive': arriveAtCall,
  'serviceCall.completeOnSite': completeOnSite,
  'serviceCall.carryBack': carryBack,
  'serviceCall.reversePart': reversePart,
  'serviceCall.bookPart': bookPart,
  'serviceCall.waitForPart': waitForPart,
  'serviceCall.findNobody': findNobody,
  'serviceCall.strikeOff': strikeOffCall,
  'serviceCall.cancel': cancelCall,
  'serviceCall.byId': ({ id }, cx) => callById(cx.db, requireSite(cx.site), cx.now, id),
  'serviceCall.byNo': ({ callNo }, cx) => callByNo(cx.db, requireSite(cx.site), cx.now, callNo),
  'serviceCall.list': (q, cx) => listCalls(cx.db, requireSite(cx.site), cx.now, cx.actor.staffId, q),
  'serviceCall.counts': (_q, cx) => countCalls(cx.db, cx.now, cx.actor.staffId),
} satisfies Partial<EngineHandlers>;
