import { expect, it } from 'vitest';
import { REQUISITION_STATUSES } from '../purchase/states';
import { deedOf, type WarehouseCode } from './scan-deed';

const part = { kind: 'part', id: 'p', pickLineId: null, waitingLineId: null } as const;
const issue = { kind: 'issue', id: 's', lineId: 'l' } as const;
const bin = { kind: 'bin', id: 'b', countId: null, mayMove: true } as const;

it.each<[string, WarehouseCode, string | null]>([
  ['a bin is moved from', bin, 'parts move b'],
  ['a bin of a live count is counted', { ...bin, countId: 'c' }, 'parts count c'],
  ['a bin for who may not move', { ...bin, mayMove: false }, 'parts bins b'],
  ['a part that is to be picked', { ...part, pickLineId: 'l' }, 'parts pick l'],
  ['picking goes before waiting', { ...part, pickLineId: 'l', waitingLineId: 'w' }, 'parts pick l'],
  ['a part that a job waits for', { ...part, waitingLineId: 'w' }, 'purchase waiting w'],
  ['any other part', part, 'parts stock p'],
  ['the bag of a job that is to be picked', { kind: 'job', pickLineId: 'l', waitingLineId: null }, 'parts pick l'],
  ['the bag of a job whose part is here', { kind: 'job', pickLineId: null, waitingLineId: 'w' }, 'purchase waiting w'],
  ['a job that needs nothing from the warehouse', { kind: 'job', pickLineId: null, waitingLineId: null }, null],
  ['a slip that nobody agreed to', { ...issue, status: 'DRAFT' }, 'parts approve s'],
  ['a slip that is agreed to', { ...issue, status: 'APPROVED' }, 'parts pick l'],
  ['a slip that was handed out', { ...issue, status: 'ISSUED' }, 'parts out l'],
  ['a slip that is settled', { ...issue, status: 'SETTLED' }, null],
  ['a slip that was withdrawn', { ...issue, status: 'CANCELLED' }, null],
  ['parts that come back', { kind: 'return', id: 'r', status: 'DRAFT' }, 'parts returns r'],
  ['parts that are back', { kind: 'return', id: 'r', status: 'RECEIVED' }, null],
  ['an order that was sent', { kind: 'order', id: 'o', status: 'SENT' }, 'purchase receive o'],
  ['an order that came in part', { kind: 'order', id: 'o', status: 'PARTIAL' }, 'purchase receive o'],
  ['an order that is here', { kind: 'order', id: 'o', status: 'RECEIVED' }, 'purchase orders o'],
  ['an order that was given up', { kind: 'order', id: 'o', status: 'CLOSED' }, 'purchase orders o'],
  ['a goods receipt', { kind: 'receipt', orderId: 'o' }, 'purchase orders o'],
  ['a move', { kind: 'move', id: 'm' }, 'parts moves m'],
  ['a scrap slip', { kind: 'scrap', id: 'x' }, 'parts scrap x'],
  ['a return to the supplier', { kind: 'supplierReturn', id: 'v' }, 'purchase returned v'],
  ['a count that is open', { kind: 'count', id: 'c', status: 'OPEN' }, 'parts count c'],
  ['a count that waits for the manager', { kind: 'count', id: 'c', status: 'COUNTED' }, 'parts count c'],
  ['a count that was posted', { kind: 'count', id: 'c', status: 'POSTED' }, null],
])('%s', (_name, code, said) => {
  const deed = deedOf(code);
  expect(deed && `${deed.page} ${deed.view} ${deed.id}`).toBe(said);
});

it.each(REQUISITION_STATUSES)('a requisition that is %s is shown', (status) =>
  expect(deedOf({ kind: 'requisition', id: 'q', status })).toEqual({ page: 'purchase', view: 'requisitions', id: 'q' }),
);
