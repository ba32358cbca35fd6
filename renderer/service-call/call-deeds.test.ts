import { expect, it } from 'vitest';
import { CALL_STATUSES } from '#shared/service-call/states';
import type { StaffId } from '#shared/kernel/ids';
import { mayNeedParts } from './call-deeds';

const wang = 'wang' as StaffId;

it('parts are asked for while a technician has the call and before its visit is done', () => {
  expect(CALL_STATUSES.filter((status) => mayNeedParts({ status, technicianId: wang }))).toEqual([
    'DISPATCHED',
    'RESCHEDULED',
    'ARRIVED',
    'WAIT_PART',
  ]);
  expect(CALL_STATUSES.filter((status) => mayNeedParts({ status, technicianId: null }))).toEqual([]);
});
