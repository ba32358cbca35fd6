import { beforeEach, expect, it } from 'vitest';
import { splitOverPlaces } from '#shared/stock-issue/split-over-places';
import { warehouse, type Warehouse } from './warehouse';

let w: Warehouse;
beforeEach(async () => {
  w = await warehouse();
});

it('a line that lies in two bins goes out of both, and what is not handed out is free again', async () => {
  const hose = await w.stocked('P-1', 3, 300);
  const lcd = await w.stocked('LCD', 2, 2000, { isSerialised: true });
  const away = { fromId: w.bin('A-01'), toId: w.bin('A-02') };
  await w.keeper.ask('stock.transfer', {
    ...away,
    lines: [
      { partId: hose.id, qty: 2 },
      { partId: lcd.id, qty: 1, serials: ['LCD-2'] },
    ],
  });
  const lines = [
    { partId: hose.id, qty: 3 },
    { partId: lcd.id, qty: 2 },
  ];
  const slip = await w.wang.ask('stockIssue.request', { lines });
  await w.chief.ask('stockIssue.approve', { issueId: slip.id });
  const asks = slip.lines.map(({ id, partId, binId, isSerialised }) => ({
    lineId: id,
    partId,
    ownId: binId,
    from: [],
    ...(isSerialised ? { qty: 2, serials: ['LCD-1', 'LCD-2'] } : { qty: 2, serials: [] }),
  }));
  const lying = await Promise.all([hose, lcd].map(({ id }) => w.keeper.ask('stock.held', { partId: id })));
  const issued = await w.keeper.ask('stockIssue.issue', { issueId: slip.id, lines: splitOverPlaces(asks, lying.flat()) });
  expect(issued.lines).toMatchObject([{ qtyIssued: 2 }, { qtyIssued: 2, serials: ['LCD-1', 'LCD-2'] }]);
  expect(await w.card(hose.id)).toMatchObject({ onHand: 1, reserved: 0, withTechnicians: 2 });
  expect(await w.card(lcd.id)).toMatchObject({ onHand: 0, withTechnicians: 2 });
  expect(w.faults()).toEqual([]);
});
