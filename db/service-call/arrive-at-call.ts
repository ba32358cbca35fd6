import { defineCommand } from '../kernel/handlers';
import { callById } from './queries';
import { serviceCalls } from './repository';
import { moveCall, technicianOf, timeOfFact } from './steps';
import { written } from '../kernel/written';

/** 到場: when the technician stood at the door; he or the clerk enters it (C1, decisions 5). */
export const arriveAtCall = defineCommand('serviceCall.arrive', (input, cx) => {
  const call = serviceCalls.get(cx.tx, input.callId);
  const technicianId = technicianOf(cx, call, input.onBehalfOf);
  const arrivedAt = timeOfFact(cx, 'arrivedAt', input.arrivedAt, call.dispatchedAt);
  moveCall(cx, call, input.rev, 'arrive', { arrivedAt }, { event: 'TechnicianArrived', facts: { arrivedAt, technicianId } });
  return written(callById(cx.tx, cx.site, cx.now, call.id));
});
