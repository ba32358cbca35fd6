import { expect, it } from 'vitest';
import { warehouse } from './warehouse';

it('the card of a part is also that of one piece: where it was carried, newest first, a page by key (users-ask 56)', async () => {
  const w = await warehouse();
  const lcd = await w.stocked('LCD', 3, 3000, { isSerialised: true });
  const carry = (to: string, from: string, serials: string[]) =>
    w.keeper.ask('stock.transfer', { fromId: w.bin(from), toId: w.bin(to), lines: [{ partId: lcd.id, qty: serials.length, serials }] });
  await carry('A-02', 'A-01', ['LCD-1', 'LCD-2']);
  await carry('A-03', 'A-02', ['LCD-2']);
  const of = async (serial: string, over: { before?: number; limit?: number } = {}) =>
    (await w.wang.ask('stock.history', { partId: lcd.id, serial, ...over })).map((m) => `${m.from} ${m.to}`);
  expect(await of('LCD-1')).toEqual(['A-01 A-02', '@O A-01']);
  expect(await of(' lcd-2')).toEqual(['A-02 A-03', 'A-01 A-02', '@O A-01']);
  expect(await of('LCD-3')).toEqual(['@O A-01']);
  expect(await of('LCD-9')).toEqual([]);
  const [last] = await w.wang.ask('stock.history', { partId: lcd.id, serial: 'LCD-2', limit: 1 });
  expect(await of('LCD-2', { before: last?.seq ?? 0, limit: 1 })).toEqual(['A-01 A-02']);
  expect(await w.wang.ask('stock.history', { partId: lcd.id })).toHaveLength(3);
});
