import { expect, it } from 'vitest';
import { gateOf, standingPoints, type GateFacts } from './gate';
import type { GatePoint } from './schema';

const allDone: GateFacts = {
  custodyState: 'READY',
  cardStatus: 'PASSED',
  receiptStatus: 'ISSUED',
  accessories: 1,
  dueMinor: 0,
  isReceiptSurrendered: true,
  isScanned: true,
  areAccessoriesBack: true,
  isVoucherSigned: true,
  hasProxyRight: true,
};

it.each<[string, Partial<GateFacts>, GatePoint[], GatePoint[]]>([
  ['everything in order', {}, [], []],
  ['receipt still out', { isReceiptSurrendered: false }, [], ['receipt']],
  ['receipt declared lost', { isReceiptSurrendered: false, receiptStatus: 'LOST_DECLARED' }, [], []],
  ['no inspection', { cardStatus: 'REPAIRED', custodyState: 'IN_CUSTODY' }, [], ['inspection', 'ready']],
  ['an override does not make a device ready', { custodyState: 'IN_CUSTODY', cardStatus: 'REPAIRING' }, ['inspection', 'ready'], ['ready']],
  ['quote refused: no inspection asked', { cardStatus: 'REFUSED' }, [], []],
  ['not scanned', { isScanned: false }, [], ['serial']],
  ['proxy without form', { hasProxyRight: false }, [], ['proxyForm']],
  ['charger not handed over', { areAccessoriesBack: false }, [], ['accessories']],
  ['no accessories were taken in', { areAccessoriesBack: false, accessories: 0 }, [], []],
  ['unpaid', { dueMinor: 1 }, [], ['balance']],
  ['unpaid, let pass by the manager', { dueMinor: 1 }, ['balance'], []],
  ['voucher not signed', { isVoucherSigned: false }, [], ['voucher']],
])('%s', (_name, change, passed, standing) => {
  expect(standingPoints(gateOf({ ...allDone, ...change }), passed)).toEqual(standing);
});

/** How each point reads while it is not done, and who may let it pass. */
it.each<[string, Partial<GateFacts>, GatePoint, 'open' | 'missing' | 'done', 'chief' | 'manager' | null]>([
  ['receipt', { isReceiptSurrendered: false }, 'receipt', 'open', 'manager'],
  ['bench', { cardStatus: 'REPAIRING' }, 'inspection', 'missing', 'chief'],
  ['no card at all', { cardStatus: null }, 'inspection', 'done', 'chief'],
  ['closed before, a corrected release', { cardStatus: 'CLOSED' }, 'inspection', 'done', 'chief'],
  ['cannot be repaired', { cardStatus: 'UNREPAIRABLE' }, 'inspection', 'done', 'chief'],
  ['cancelled', { cardStatus: 'CANCELLED' }, 'inspection', 'done', 'chief'],
  ['place', { custodyState: 'IN_CUSTODY' }, 'ready', 'missing', null],
  ['abandoned goods may still go', { custodyState: 'ABANDONED' }, 'ready', 'done', null],
  ['serial', { isScanned: false }, 'serial', 'open', 'chief'],
  ['proxy', { hasProxyRight: false }, 'proxyForm', 'missing', 'manager'],
  ['accessories', { areAccessoriesBack: false }, 'accessories', 'open', 'chief'],
  ['balance', { dueMinor: 1 }, 'balance', 'missing', 'manager'],
  ['paid too much', { dueMinor: -1 }, 'balance', 'done', 'manager'],
  ['voucher', { isVoucherSigned: false }, 'voucher', 'open', 'manager'],
])('%s', (_name, change, point, state, overridePost) => {
  expect(gateOf({ ...allDone, ...change }).find((g) => g.point === point)).toEqual({ point, state, overridePost });
});

it('a screen that only looks knows nothing of the counter, and asks no proxy', () => {
  const looked = gateOf({ custodyState: 'READY', cardStatus: 'PASSED', receiptStatus: 'ISSUED', accessories: 1, dueMinor: 0 });
  expect(looked.map((g) => `${g.point} ${g.state}`)).toEqual([
    'receipt open',
    'inspection done',
    'ready done',
    'serial open',
    'proxyForm done',
    'accessories open',
    'balance done',
    'loaner done',
    'voucher open',
  ]);
});
