import { describe, expect, it } from 'vitest';
import type { StaffId } from '../kernel/ids';
import { sharesOf } from '../repair-card/rules';
import { HOLDING_KINDS, handedOver, isEmptyHanded, type HoldingCounts } from './leaving';

const none: HoldingCounts = { vouchers: 0, devices: 0, cards: 0, payments: 0, slips: 0, parts: 0 };
const [wang, li, chen] = ['wang', 'li', 'chen'] as unknown as [StaffId, StaffId, StaffId];

describe('nobody leaves with something in his hands (E8)', () => {
  it('with nothing at all he may', () => expect(isEmptyHanded(none)).toBe(true));
  it.each(HOLDING_KINDS)('%s hold him', (kind) => expect(isEmptyHanded({ ...none, [kind]: 1 })).toBe(false));
});

describe('a card goes on with the colleague', () => {
  it.each([
    ['who works alone', [{ staffId: wang, sharePercent: 100 }], [{ staffId: li, sharePercent: 100 }]],
    [
      'beside a third one',
      [
        { staffId: chen, sharePercent: 40 },
        { staffId: wang, sharePercent: 60 },
      ],
      [
        { staffId: chen, sharePercent: 40 },
        { staffId: li, sharePercent: 60 },
      ],
    ],
    [
      'who has a share of it already',
      [
        { staffId: li, sharePercent: 30 },
        { staffId: wang, sharePercent: 70 },
      ],
      [{ staffId: li, sharePercent: 100 }],
    ],
  ])('%s', (_name, shares, expected) => expect(sharesOf(handedOver(shares, wang, li))).toEqual(expected));
});
