import { expect, it } from 'vitest';
import type { OrderView } from '#shared/purchase/views';
import { linesToBuy } from './lines-to-buy';
import { cameOf, NOTHING, receiptOf, scanPart, takeAll, type Tray } from './receiving';
import { ordersFor } from './orders-for';

type Line = OrderView['lines'][number];
const line = (id: string, over: Partial<Line> = {}): Line =>
  ({
    id,
    sku: id.toUpperCase(),
    supplierCode: `DT-${id}`,
    barcodes: ['4710001'],
    isSerialised: false,
    qty: 2,
    over: 0,
    qtyReceived: 0,
    qtyCancelled: 0,
    qtyOpen: 2,
    ...over,
  }) as Line;
const fan = line('fan');
const board = line('board', { isSerialised: true, barcodes: [] });
const scan = (codes: readonly string[], lines = [fan, board]) => {
  let tray: Tray = {};
  let waitsFor: string | null = null;
  const outcomes = codes.map((code) => {
    const found = scanPart(lines, tray, waitsFor, code);
    tray = found.tray;
    if (found.outcome === 'serial') waitsFor = found.line.id;
    return found.outcome;
  });
  return { tray, outcomes };
};

it('one scan is one piece, by part number, barcode or the supplier’s own', () => {
  const { tray, outcomes } = scan(['FAN', ' dt-fan ', '4710001']);
  expect(outcomes).toEqual(['counted', 'counted', 'enough']);
  expect(cameOf(tray, fan)).toBe(2);
});
it('a serialised part is named once, then each scan is a piece; none counts twice', () => {
  const { tray, outcomes } = scan(['S-1', 'BOARD', 'S-1', 's-1', 'S-2', 'S-3']);
  expect(outcomes).toEqual(['notFound', 'serial', 'counted', 'twice', 'counted', 'enough']);
  expect(receiptOf([fan, board], tray)).toMatchObject([{ lineId: 'board', delivered: 2, serials: ['S-1', 'S-2'], rejectedSerials: [] }]);
});
it('what the chief agreed to on top may be counted', () => {
  expect(scan(['FAN', 'FAN', 'FAN'], [line('fan', { over: 1 })]).outcomes).toEqual(['counted', 'counted', 'counted']);
});
it('the same part on two lines goes on with the second', () => {
  const { tray } = scan(['4710001', '4710001', '4710001'], [fan, line('second')]);
  expect([cameOf(tray, fan), cameOf(tray, line('second'))]).toEqual([2, 1]);
});
it('all of a line at once; what is rejected keeps its reason, and of serials it is those that were ticked; another bin goes along', () => {
  expect(cameOf(takeAll({}, fan), fan)).toBe(2);
  expect(takeAll({}, board)).toEqual({});
  const tray: Tray = {
    fan: {
      ...NOTHING,
      milli: 2000,
      rejected: 1,
      rejectReason: 'damaged',
      priceMinor: 90,
      priceReason: '漲價',
      bin: { id: 'b-02', code: 'B-02' },
    },
    board: { ...NOTHING, serials: ['S-1', 'S-2'], rejected: 1, rejectedSerials: ['S-1'], rejectReason: 'faulty' },
  };
  expect(receiptOf([fan, board], tray)).toEqual([
    {
      lineId: 'fan',
      delivered: 2,
      rejected: 1,
      rejectReason: 'damaged',
      priceMinor: 90,
      priceReason: '漲價',
      serials: [],
      rejectedSerials: [],
      placeId: 'b-02',
    },
    { lineId: 'board', delivered: 2, rejected: 1, rejectReason: 'faulty', priceReason: '', serials: ['S-2'], rejectedSerials: ['S-1'] },
  ]);
});

it('a requisition has a line for each job that waits, and one for the shelf', () => {
  const job = (jobNo: string, qty: number) => ({ jobNo, cardId: jobNo as never, callId: null, qty });
  const part = (qty: number, jobs: ReturnType<typeof job>[]) => [{ partId: 'p' as never, qty, jobs }];
  expect(linesToBuy(part(10, [job('a', 2), job('b', 0.5)])).map((l) => [l.cardId ?? null, l.qty])).toEqual([
    ['a', 2],
    ['b', 0.5],
    [null, 7.5],
  ]);
  expect(linesToBuy(part(2, [job('a', 3)])).map((l) => [l.cardId ?? null, l.qty])).toEqual([['a', 2]]);
});

it('an order for each supplier takes along what other requisitions agreed to buy there', () => {
  const of = (id: string, supplierId: string, approved = 2, ordered = 0) =>
    ({ id, supplierId, qtyApproved: approved, qtyOrdered: ordered }) as never;
  const pr = (status: string, ...lines: never[]) => ({ status, lines }) as never;
  const first = pr('APPROVED', of('1', 'a'), of('2', 'b', 2, 2));
  const all = [first, pr('APPROVED', of('3', 'a'), of('4', 'c')), pr('SUBMITTED', of('5', 'a', 0))];
  expect(ordersFor(first, all).map((o) => [o.supplierId, o.lines.map((l) => l.id)])).toEqual([['a', ['1', '3']]]);
});

it('a tray of an older version is read', () => {
  const older = { milli: 0, serials: ['S-1'], rejected: 0, rejectReason: null, priceMinor: null, priceReason: '' };
  expect(receiptOf([board], { board: older as never })).toMatchObject([{ serials: ['S-1'], rejectedSerials: [], rejected: 0 }]);
});
