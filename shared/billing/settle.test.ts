import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PaymentInput, type PaymentMethod } from './schema';
import { settle, spread, type Given } from './settle';

const given = (over: Partial<Record<PaymentMethod, number | null>>): Given => {
  const of = (m: PaymentMethod) => ({
    minor: m in over ? (over[m] ?? null) : 0,
    reference: m === 'card' || m === 'transfer' ? '1234' : null,
  });
  return { cash: of('cash'), card: of('card'), transfer: of('transfer'), mobile: of('mobile') };
};

it.each([
  ['exact cash', 880, { cash: 880 }, [['cash', 880, 880]], 0, 0],
  ['a bank note', 880, { cash: 1000 }, [['cash', 880, 1000]], 120, 0],
  ['short', 880, { cash: 500 }, [['cash', 500, 500]], 0, 380],
  ['card alone', 880, { card: 880 }, [['card', 880, null]], 0, 0],
  ['card, and cash that goes back whole', 880, { card: 880, cash: 100 }, [['card', 880, null]], 100, 0],
  [
    'three ways',
    2250,
    { cash: 1000, card: 1000, mobile: 500 },
    [
      ['cash', 750, 1000],
      ['card', 1000, null],
      ['mobile', 500, null],
    ],
    250,
    0,
  ],
  [
    'two ways and a rest',
    2250,
    { transfer: 1000, cash: 250 },
    [
      ['cash', 250, 250],
      ['transfer', 1000, null],
    ],
    0,
    1000,
  ],
] as const)('%s of %i', (_name, due, typed, expected, change, rest) => {
  const { payments, changeMinor, restMinor, missing } = settle(due, given(typed));
  expect(payments.map((p) => [p.method, p.amountMinor, p.tenderedMinor])).toEqual(expected);
  expect([changeMinor, restMinor, missing]).toEqual([change, rest, null]);
  for (const p of payments) expect(PaymentInput.safeParse(p).success).toBe(true);
});

it.each([
  ['nothing', {}, 'amount'],
  ['no amount', { cash: null }, 'amount'],
  ['no amount beside one that is', { cash: 880, card: null }, 'amount'],
  ['more by card than is owed', { card: 881 }, 'tooMuch'],
  ['more by card and transfer than is owed', { card: 500, transfer: 381 }, 'tooMuch'],
] as const)('%s is not booked', (_name, typed, missing) => {
  expect(settle(880, given(typed))).toEqual({ payments: [], changeMinor: 0, restMinor: 880, missing });
});

it.each([
  ['a card without its slip', { method: 'card', amountMinor: 5 }, 'reference'],
  ['a transfer without its digits', { method: 'transfer', amountMinor: 5, reference: ' ' }, 'reference'],
  ['change on a card', { method: 'card', amountMinor: 5, reference: '1', tenderedMinor: 10 }, 'tenderedMinor'],
  ['less on the desk than is booked', { method: 'cash', amountMinor: 5, tenderedMinor: 4 }, 'tenderedMinor'],
  ['nothing', { method: 'cash', amountMinor: 0 }, 'amountMinor'],
])('%s is refused at %s', (_name, input, at) => {
  expect(PaymentInput.safeParse(input).error?.issues[0]?.path).toEqual([at]);
});

describe('over several slips', () => {
  it('each is paid in order, and the change is on the last that takes cash', () => {
    const { payments } = settle(2700, given({ card: 2000, cash: 1000 }));
    expect(spread(payments, [1500, 1200])).toEqual([
      [
        { method: 'cash', amountMinor: 700, tenderedMinor: 1000, reference: null },
        { method: 'card', amountMinor: 800, tenderedMinor: null, reference: '1234' },
      ],
      [{ method: 'card', amountMinor: 1200, tenderedMinor: null, reference: '1234' }],
    ]);
    const cash = settle(2700, given({ cash: 3000 })).payments;
    expect(spread(cash, [1500, 1200]).map((s) => s.map((p) => [p.amountMinor, p.tenderedMinor]))).toEqual([[[1500, null]], [[1200, 1500]]]);
  });

  it('what is booked and the rest are what was owed; the change is the cash that is not booked', () => {
    const minor = fc.integer({ min: 0, max: 5000 });
    fc.assert(
      fc.property(fc.array(minor, { minLength: 1, maxLength: 4 }), minor, minor, minor, minor, (balances, cash, card, transfer, mobile) => {
        const due = balances.reduce((a, b) => a + b, 0);
        const s = settle(due, given({ cash, card, transfer, mobile }));
        const booked = s.payments.reduce((sum, p) => sum + p.amountMinor, 0);
        expect(booked + s.restMinor).toBe(due);
        expect(booked + s.changeMinor).toBe(s.missing === null ? cash + card + transfer + mobile : 0);
        const shares = spread(s.payments, balances);
        expect(shares.flat().reduce((sum, p) => sum + p.amountMinor, 0)).toBe(booked);
        shares.forEach((share, i) => expect(share.reduce((sum, p) => sum + p.amountMinor, 0)).toBeLessThanOrEqual(balances[i] ?? 0));
        const change = shares.flat().flatMap((p) => (p.tenderedMinor === null ? [] : [p.tenderedMinor - p.amountMinor]));
        expect(change.filter((c) => c !== s.changeMinor)).toEqual([]);
      }),
    );
  });
});
