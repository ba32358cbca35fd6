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
