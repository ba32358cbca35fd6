import { expect, it } from 'vitest';
import { movementsOf } from './outside';
import { STOCK_PLACE_KINDS } from './places';

it('every kind of place says what goes there: a balance of ours, or kinds of movements', () => {
  expect(Object.fromEntries(STOCK_PLACE_KINDS.map((kind) => [kind, movementsOf(kind).join(' ')]))).toEqual({
    warehouse: '',
    bin: '',
    technician: '',
    quarantine: '',
    oldParts: '',
    supplier: 'receipt supplierReturn',
    customer: 'use',
    scrap: 'scrap',
    difference: 'adjust',
    opening: 'opening',
  });
});
