import { describe, expect, it } from 'vitest';
import type { ServiceCallId, ServiceVoucherId, StaffId } from '../kernel/ids';
import { sharesOf } from '../repair-card/rules';
import { goTogether, HOLDING_KINDS, handedOver, isEmptyHanded, type HoldingCounts } from './leaving';

const none: HoldingCounts = { calls: 0, vouchers: 0, devices: 0, cards: 0, receivables: 0, payments: 0, slips: 0, parts: 0, drawers: 0 };
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

describe('a call in hand and its voucher go together (B2)', () => {
  const [c1, c2] = ['c1', 'c2'] as unknown as [ServiceCallId, ServiceCallId];
  const [v1, v9] = ['v1', 'v9'] as unknown as [ServiceVoucherId, ServiceVoucherId];
  const calls = [
    { id: c1, voucherId: v1 },
    { id: c2, voucherId: null },
  ];
  it.each([
    ['the call brings its voucher', { callIds: [c1], voucherIds: [] }, { callIds: [c1], voucherIds: [v1] }],
    ['the voucher brings its call', { callIds: [], voucherIds: [v1] }, { callIds: [c1], voucherIds: [v1] }],
    ['both are named once', { callIds: [c1], voucherIds: [v1] }, { callIds: [c1], voucherIds: [v1] }],
    ['a call whose voucher somebody else has goes alone', { callIds: [c2], voucherIds: [] }, { callIds: [c2], voucherIds: [] }],
    ['a voucher of no call in hand goes alone', { callIds: [], voucherIds: [v9] }, { callIds: [], voucherIds: [v9] }],
    ['nothing stays nothing', { callIds: [], voucherIds: [] }, { callIds: [], voucherIds: [] }],
  ])('%s', (_name, chosen, expected) => expect(goTogether({ calls }, chosen)).toEqual(expected));
});
