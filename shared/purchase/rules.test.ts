import { describe, expect, it } from 'vitest';
import { refusalOf } from '#test/refusal-of';
import type { StaffId } from '../kernel/ids';
import type { Role } from '../kernel/roles';
import {
  acceptableOf,
  amountOf,
  assertMayApprove,
  FIRST_CHIEF_LIMIT,
  isPriceAbove,
  isPriceOff,
  openOf,
  orderStatusOf,
  postFor,
  refuseLines,
  requisitionStatusOf,
  wrongOf,
  type DeliveredLine,
} from './rules';
import { ORDER_STATUSES, orderTransitions, REQUISITION_STATUSES, requisitionTransitions, slipTransitions } from './states';

type Table = Readonly<Record<string, Readonly<Partial<Record<string, string>>>>>;
const steps = (table: Table): string =>
  Object.entries(table)
    .flatMap(([from, events]) => Object.entries(events).map(([event, to]) => `${from} ${event} ${to ?? ''}`))
    .join(', ');
it('C7: these steps of a requisition and no other', () =>
  expect(steps(requisitionTransitions)).toBe(
    [
      'DRAFT submit SUBMITTED, DRAFT cancel CANCELLED, SUBMITTED approve APPROVED, SUBMITTED reject REJECTED, SUBMITTED cancel CANCELLED',
      'APPROVED order ORDERED, APPROVED cancel CANCELLED, ORDERED receivePart PARTIAL, ORDERED receiveAll RECEIVED, ORDERED closeRest CLOSED',
      'PARTIAL receiveAll RECEIVED, PARTIAL closeRest CLOSED, PARTIAL takeBack ORDERED, RECEIVED close CLOSED, RECEIVED takeBack ORDERED',
      'CLOSED takeBack ORDERED',
    ].join(', '),
  ));
it('an order and its slips', () => {
  expect(steps(orderTransitions)).toBe(
    'SENT receivePart PARTIAL, SENT receiveAll RECEIVED, SENT closeRest CLOSED, PARTIAL receiveAll RECEIVED, PARTIAL closeRest CLOSED, PARTIAL takeBack SENT, RECEIVED takeBack SENT, CLOSED takeBack SENT',
  );
  expect(steps(slipTransitions)).toBe('POSTED void VOID');
  expect([REQUISITION_STATUSES.length, ORDER_STATUSES.length]).toEqual([9, 4]);
});

const [wu, chen] = ['wu', 'chen'] as StaffId[] as [StaffId, StaffId];
describe('the limit table of B12', () => {
  it.each([
    [FIRST_CHIEF_LIMIT.TW, 10_000, 'chief'],
    [FIRST_CHIEF_LIMIT.TW, 10_001, 'manager'],
    [FIRST_CHIEF_LIMIT.TW, 50_001, 'manager'],
    [FIRST_CHIEF_LIMIT.CN, 200_000, 'chief'],
    [FIRST_CHIEF_LIMIT.CN, 200_001, 'manager'],
    [0, 0, 'chief'],
    [0, 1, 'manager'],
  ] as const)('limit %i, %i: %s', (chiefMinor, totalMinor, post) => expect(postFor(chiefMinor, totalMinor)).toBe(post));
  it.each<[string, readonly Role[], number, StaffId, boolean, string | null]>([
    ['the chief up to his limit', ['chief'], 10_000, chen, false, null],
    ['the chief above it', ['chief'], 10_001, chen, false, 'LIMIT_OF_POST'],
    ['the manager above the last row', ['manager'], 60_000, chen, false, null],
    ['the manager for the chief', ['manager'], 100, chen, false, null],
    ['somebody without the post', ['warehouse'], 1, chen, false, 'LIMIT_OF_POST'],
    ['who asked for it', ['manager'], 1, wu, false, 'OWN_REQUEST'],
    ['who asked for it, alone in the centre', ['manager'], 1, wu, true, null],
  ])('%s', (_name, posts, totalMinor, actorId, isSinglePersonSite, code) =>
    expect(refusalOf(() => assertMayApprove({ chiefMinor: 10_000, totalMinor, requesterId: wu, actorId, posts, isSinglePersonSite }))).toBe(
      code,
    ),
  );
});

it.each([
  [780, 780, false, false],
  [819, 780, false, false],
  [820, 780, true, true],
  [741, 780, false, false],
  [740, 780, false, true],
  [1, 0, true, true],
  [0, 0, false, false],
])('%i against %i: dearer %s, off %s', (price, agreed, above, off) => {
  expect(isPriceAbove(price, agreed)).toBe(above);
  expect(isPriceOff(price, agreed)).toBe(off);
});
it.each([
  [1500, 33, 50],
  [1000, 780, 780],
  [333, 100, 33],
  [5, 100, 1],
])('%i thousandths at %i cost %i', (qty, price, sum) => expect(amountOf(qty, price)).toBe(sum));

const ordered = (qty: number, received = 0, cancelled = 0, over = 0) => ({
  qtyMilli: qty * 1000,
  overMilli: over * 1000,
  receivedMilli: received * 1000,
  cancelledMilli: cancelled * 1000,
});
it.each([
  [[ordered(4)], 'SENT'],
  [[ordered(4, 1), ordered(2)], 'PARTIAL'],
  [[ordered(4, 4), ordered(2, 1, 1)], 'RECEIVED'],
  [[ordered(4, 5, 0, 1)], 'RECEIVED'],
])('an order %#', (lines, status) => expect(orderStatusOf(lines)).toBe(status));
it('what is still to come, and what may be accepted on top', () => {
  expect([openOf(ordered(4, 1)), openOf(ordered(4, 5, 0, 1)), acceptableOf(ordered(4, 4, 0, 2)), acceptableOf(ordered(4, 1, 1))]).toEqual([
    3000, 0, 2000, 2000,
  ]);
});

const line = (approved: number, o: number, received: number, open: number, cancelled = 0) => ({
  approvedMilli: approved,
  orderedMilli: o,
  receivedMilli: received,
  openMilli: open,
  cancelledMilli: cancelled,
});
it.each([
  ['half ordered', [line(2, 2, 2, 0), line(3, 1, 1, 0)], 'APPROVED'],
  ['ordered', [line(2, 2, 0, 2), line(0, 0, 0, 0)], 'ORDERED'],
  ['some here', [line(2, 2, 1, 1)], 'PARTIAL'],
  ['all here', [line(2, 2, 2, 0), line(1, 1, 1, 0)], 'RECEIVED'],
  ['the rest given up', [line(2, 2, 1, 0, 1)], 'CLOSED'],
])('a requisition: %s', (_name, lines, status) => expect(requisitionStatusOf(lines)).toBe(status));

const came = (over: Partial<DeliveredLine> = {}): DeliveredLine => ({
  sku: 'P-1',
  isSerialised: false,
  deliveredMilli: 4000,
  acceptedMilli: 4000,
  rejectedMilli: 0,
  hasRejectReason: false,
  serials: 0,
  rejectedSerials: 0,
  acceptableMilli: 4000,
  priceMinor: 100,
  orderedPriceMinor: 100,
  hasPriceReason: false,
  ...over,
});
const piece = { isSerialised: true, deliveredMilli: 2000, acceptedMilli: 2000 };
it.each<[string, DeliveredLine, string[]]>([
  ['as ordered', came(), []],
  ['the sum does not fit', came({ acceptedMilli: 3000 }), ['sum']],
  ['rejected without a reason', came({ acceptedMilli: 3000, rejectedMilli: 1000 }), ['rejectReason']],
  ['rejected with one', came({ acceptedMilli: 3000, rejectedMilli: 1000, hasRejectReason: true }), []],
  ['too many', came({ acceptableMilli: 3000 }), ['over']],
  [
    'too many, but the rest is rejected',
    came({ acceptedMilli: 3000, rejectedMilli: 1000, hasRejectReason: true, acceptableMilli: 3000 }),
    [],
  ],
  ['another price', came({ priceMinor: 106 }), ['price']],
  ['another price with its reason', came({ priceMinor: 106, hasPriceReason: true }), []],
  ['serials of what has none', came({ serials: 4 }), ['notKept']],
  ['pieces with serials', came({ ...piece, serials: 2 }), []],
  ['a serial is missing', came({ ...piece, serials: 1 }), ['serials']],
  ['half a piece', came({ isSerialised: true, deliveredMilli: 1500, acceptedMilli: 1500, serials: 1 }), ['whole']],
  [
    'a rejected piece has its serial too',
    came({ ...piece, acceptedMilli: 1000, rejectedMilli: 1000, hasRejectReason: true, serials: 1 }),
    ['serials'],
  ],
  ['everything at once', came({ acceptedMilli: 9000, rejectedMilli: 1000, priceMinor: 1 }), ['sum', 'rejectReason', 'over', 'price']],
])('a delivery: %s', (_name, l, words) => expect(wrongOf(l).map((w) => w.wrong)).toEqual(words));

it('tells every wrong line at once', () => {
  expect(refusalOf(() => refuseLines([]))).toBeNull();
  expect(() =>
    refuseLines([
      { lineNo: 2, sku: 'P-1', wrong: 'over', max: 3 },
      { lineNo: 2, sku: 'P-1', wrong: 'price' },
      { lineNo: 1000, sku: 'P-9', wrong: 'serials', max: 1 },
    ]),
  ).toThrow('{"count":2,"lines":"2:P-1:over:3,2:P-1:price,1000:P-9:serials:1"}');
});
