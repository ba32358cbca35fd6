import { expect, it } from 'vitest';
import type { RequisitionView } from '#shared/purchase/views';
import { leftOf, orderedOf, suppliersToOrder } from './order-lines';

type Line = RequisitionView['lines'][number];
const line = (id: string, over: Partial<Line> = {}): Line =>
  ({ id, qtyApproved: 4, qtyOrdered: 0, supplierId: 's1', supplier: '大通', priceMinor: 100, ...over }) as Line;
const minor = (typed: string): number => Number(typed);

it.each([
  [4, 0, 4],
  [4, 1.5, 2.5],
  [4, 4, 0],
])('of %s agreed to and %s ordered %s are left', (qtyApproved, qtyOrdered, left) => expect(leftOf({ qtyApproved, qtyOrdered })).toBe(left));

it('each supplier once, without those who have their order', () =>
  expect(
    suppliersToOrder([
      line('a'),
      line('b', { supplierId: 's2' as Line['supplierId'], supplier: '小通' }),
      line('c'),
      line('d', { supplierId: 's3' as Line['supplierId'], qtyOrdered: 4 }),
    ]),
  ).toEqual([
    { value: 's1', label: '大通' },
    { value: 's2', label: '小通' },
  ]));

it('less of one line, nothing of another, and a price of its own', () =>
  expect(orderedOf([line('a'), line('b'), line('c')], { a: { qty: 1, price: '98' }, b: { qty: 0, price: '' } }, minor)).toEqual([
    { lineId: 'a', qty: 1, priceMinor: 98 },
    { lineId: 'c', qty: 4 },
  ]));
