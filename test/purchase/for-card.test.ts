import { expect, it } from 'vitest';
import { buying } from './buying';

it('a card that waits says on which paper its parts come and when, and no more once they are here (users-ask 45)', async () => {
  const b = await buying();
  const fan = await b.bought('P-FAN', 780);
  const { cardId } = await b.job('2026-11-27');
  await b.wants(b.wang, fan.id, 3, cardId);
  const coming = () => b.wang.ask('purchase.forCard', { cardId });
  expect(await coming()).toEqual([]);
  const { po, pr, lineId } = await b.ordered(fan.id, 3, { cardId });
  expect(await coming()).toEqual([{ partId: fan.id, prNo: pr.prNo, status: 'ORDERED', qty: 3, dueOn: po.dueOn }]);
  await b.keeper.ask('purchase.receive', { orderId: po.id, lines: [{ lineId, delivered: 2 }] });
  expect(await coming()).toMatchObject([{ status: 'PARTIAL', qty: 1 }]);
  await b.keeper.ask('purchase.receive', { orderId: po.id, lines: [{ lineId, delivered: 1 }] });
  expect(await coming()).toEqual([]);
  const other = await b.job('2026-11-28');
  expect(await b.wang.ask('purchase.forCard', { cardId: other.cardId })).toEqual([]);
});
