import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { refusalOf } from '#test/refusal-of';
import {
  chooseCharges,
  layLetOff,
  layTyped,
  leftOf,
  lineOf,
  openCharges,
  totalOf,
  type Allocation,
  type Charge,
  type ChosenCharge,
  type OpenCharge,
  type Taken,
} from './charges';

const line = (position: number, amountMinor: number, sourceId = 'q2'): Charge => ({
  kind: amountMinor < 0 ? 'discount' : 'labour',
  text: `項目${position}`,
  qty: 1,
  unitPriceMinor: Math.abs(amountMinor),
  amountMinor,
  sourceId,
  position,
});
const QUOTE = [line(0, 800), line(1, 1450), line(2, -100)];
const took = (position: number | null, amountMinor: number, sourceId: string | null = 'q2'): Taken => ({ sourceId, position, amountMinor });
const lefts = (taken: readonly Taken[], charges = QUOTE): number[] => openCharges(charges, taken).map((c) => c.leftMinor);

describe('what of a job is on no slip yet', () => {
  it.each<[string, Taken[], number[]]>([
    ['nothing was billed', [], [800, 1450, -100]],
    ['one line', [took(0, 800)], [0, 1450, -100]],
    ['a part of a line', [took(1, 1000)], [800, 450, -100]],
    ['a line that was billed and given back', [took(0, 800), took(0, -800)], [800, 1450, -100]],
    ['under a price that is no more: in their order', [took(0, 900, 'q1')], [0, 1350, -100]],
    ['of no line at all', [took(null, 2200, null)], [0, 50, -100].map(() => 0)],
    ['more than was agreed in the end', [took(0, 3000, 'q1')], [0, 0, 0]],
    ['all but the discount', [took(0, 800), took(1, 1450)], [0, 0, 0]],
    ['a discount of before', [took(0, -60, 'q1')], [800, 1450, -40]],
  ])('%s', (_name, taken, left) => expect(lefts(taken)).toEqual(left));
  it('a price of nothing has nothing left', () => expect(lefts([], [line(0, 100), line(1, -100)])).toEqual([0, 0]));
});

describe('which lines go on the slip', () => {
  const open = openCharges(QUOTE, [took(0, 300)]);
  const billed = (choices?: { key: string; amountMinor?: number }[]) => chooseCharges(open, choices).map((c) => c.billedMinor);
  it.each<[string, { key: string; amountMinor?: number }[] | undefined, number[]]>([
    ['all that is left', undefined, [500, 1450, -100]],
    ['one of them', [{ key: 'q2/1' }], [1450]],
    ['a part of one', [{ key: 'q2/1', amountMinor: 400 }], [400]],
    ['none', [], []],
    ['the discount with what it is taken from', [{ key: 'q2/2' }, { key: 'q2/0' }], [500, -100]],
  ])('%s', (_name, choices, minor) => expect(billed(choices)).toEqual(minor));
  it.each<[string, { key: string; amountMinor?: number }, string]>([
    ['more than is left', { key: 'q2/0', amountMinor: 501 }, 'AMOUNT_TOO_HIGH'],
    ['nothing of it', { key: 'q2/0', amountMinor: 0 }, 'AMOUNT_TOO_HIGH'],
    ['the other way round', { key: 'q2/0', amountMinor: -1 }, 'AMOUNT_TOO_HIGH'],
    ['a larger discount', { key: 'q2/2', amountMinor: -101 }, 'AMOUNT_TOO_HIGH'],
  ])('not %s', (_name, choice, refusal) => expect(refusalOf(() => chooseCharges(open, [choice]))).toBe(refusal));
  it('not what is billed already, and never all without its discount', () => {
    expect(refusalOf(() => chooseCharges(openCharges(QUOTE, [took(0, 800)]), [{ key: 'q2/0' }]))).toBe('CHARGE_BILLED');
    expect(refusalOf(() => chooseCharges(openCharges(QUOTE, []), [{ key: 'q2/0' }, { key: 'q2/1' }]))).toBe('AMOUNT_TOO_HIGH');
  });
  it('a whole line stands as it was agreed, a part as one piece of its price', () => {
    const [first, second] = chooseCharges(openCharges([{ ...line(0, 800), qty: 2, unitPriceMinor: 400 }, line(1, 10)], []), [
      { key: 'q2/0' },
      { key: 'q2/1', amountMinor: 4 },
    ]).map(lineOf);
    expect([first, second]).toMatchObject([
      { qty: 2, unitPriceMinor: 400, amountMinor: 800 },
      { qty: 1, unitPriceMinor: 4, amountMinor: 4 },
    ]);
  });
});

describe('a price typed for whole jobs', () => {
  const job = (charges: Charge[], isPricedByContract = false) => ({ open: openCharges(charges, []), isPricedByContract });
  const sums = (laid: readonly (readonly Allocation[])[]) =>
    laid.map((list) =>
      (['billed', 'letOff'] as const).map((kind) => list.filter((a) => a.kind === kind).reduce((s, a) => s + a.amountMinor, 0)),
    );
  it.each<[string, Parameters<typeof layTyped>[0], number, number[][]]>([
    ['as agreed', [job(QUOTE)], 2150, [[2150, 0]]],
    ['less: the rest is let off', [job(QUOTE)], 2000, [[2000, 150]]],
    ['nothing at all', [job(QUOTE)], 0, [[0, 2150]]],
    [
      'two jobs, by what they cost',
      [job([line(0, 1000)]), job([line(0, 3000)])],
      3500,
      [
        [875, 125],
        [2625, 375],
      ],
    ],
    [
      'a contract has no ceiling',
      [job([], true), job([line(0, 10)])],
      101,
      [
        [50, 0],
        [51, 0],
      ],
    ],
    ['free jobs', [job([])], 0, [[0, 0]]],
  ])('%s', (_name, jobs, price, expected) => expect(sums(layTyped(jobs, price))).toEqual(expected));
  it('is never more than is left', () => {
    expect(refusalOf(() => layTyped([job(QUOTE)], 2151))).toBe('AMOUNT_TOO_HIGH');
    expect(refusalOf(() => layTyped([job([])], 1))).toBe('AMOUNT_TOO_HIGH');
  });
});

describe('a lower price on chosen lines (E11)', () => {
  const chosen = (charges: Charge[], choices?: { key: string; amountMinor?: number }[]) => chooseCharges(openCharges(charges, []), choices);
  const laid = (jobs: ChosenCharge[][], minor: number) =>
    layLetOff(jobs, minor).map((list) => list.map((a) => [a.kind, a.position, a.amountMinor]));
  it.each<[string, ChosenCharge[][], number, [string, number, number][][]]>([
    [
      'of one line',
      [chosen([line(0, 800)])],
      50,
      [
        [
          ['billed', 0, 750],
          ['letOff', 0, 50],
        ],
      ],
    ],
    [
      'line by line, a discount stays as it is',
      [chosen(QUOTE)],
      1000,
      [
        [
          ['letOff', 0, 800],
          ['billed', 1, 1250],
          ['letOff', 1, 200],
          ['billed', 2, -100],
        ],
      ],
    ],
    [
      'only of what was chosen',
      [chosen(QUOTE, [{ key: 'q2/1', amountMinor: 400 }])],
      100,
      [
        [
          ['billed', 1, 300],
          ['letOff', 1, 100],
        ],
      ],
    ],
    [
      'two jobs, by what they bring',
      [chosen([line(0, 1000)]), chosen([line(0, 3000)])],
      400,
      [
        [
          ['billed', 0, 900],
          ['letOff', 0, 100],
        ],
        [
          ['billed', 0, 2700],
          ['letOff', 0, 300],
        ],
      ],
    ],
    ['all of it', [chosen([line(0, 800)])], 800, [[['letOff', 0, 800]]]],
    [
      'a free job beside it',
      [[], chosen([line(0, 800)])],
      1,
      [
        [],
        [
          ['billed', 0, 799],
          ['letOff', 0, 1],
        ],
      ],
    ],
  ])('%s', (_name, jobs, minor, expected) => expect(laid(jobs, minor)).toEqual(expected));
  it('is never more than the slip', () => {
    expect(refusalOf(() => layLetOff([chosen(QUOTE)], 2151))).toBe('AMOUNT_TOO_HIGH');
    expect(refusalOf(() => layLetOff([[]], 1))).toBe('AMOUNT_TOO_HIGH');
  });
});

/** A slip of a job in a random history. */
type Deed = Readonly<{ kind: 'choose' | 'rest' | 'less' | 'type' | 'void' | 'price'; which: number; minor: number }>;
const amounts = fc.array(fc.integer({ min: -200, max: 900 }), { minLength: 1, maxLength: 5 });
const deeds = fc.array(
  fc.record<Deed>({
    kind: fc.constantFrom('choose', 'choose', 'rest', 'less', 'type', 'void', 'price'),
    which: fc.nat(9),
    minor: fc.integer({ min: -50, max: 1200 }),
  }),
  { maxLength: 25 },
);

const total = (rows: readonly { amountMinor: number }[]): number => rows.reduce((sum, r) => sum + r.amountMinor, 0);
const billedOf = (chosen: ReturnType<typeof chooseCharges>): Allocation[] =>
  chosen.map(({ sourceId, position, billedMinor }) => ({ kind: 'billed', sourceId, position, amountMinor: billedMinor }));

/** What a slip takes by this deed; a slip below zero is none. */
function slipBy({ kind, which, minor }: Deed, open: readonly OpenCharge[]): Allocation[] {
  if (kind === 'rest') return billedOf(chooseCharges(open, undefined));
  if (kind === 'less') {
    const chosen = chooseCharges(open, undefined);
    return totalOf(chosen) <= 0 ? [] : (layLetOff([chosen], Math.max(1, minor))[0] ?? []);
  }
  if (kind === 'type') return layTyped([{ open, isPricedByContract: false }], Math.max(0, minor))[0] ?? [];
  const key = open[which % open.length]?.key ?? '';
  const slip = billedOf(chooseCharges(open, [which % 2 === 0 ? { key } : { key, amountMinor: minor }]));
  return total(slip) < 0 ? [] : slip;
}

it('whatever is billed, let off, given back and priced anew: allocations and what is left are the charges, and no line is billed twice', () => {
  fc.assert(
    fc.property(amounts, deeds, (first, list) => {
      let charges = first.map((minor, i) => line(i, minor, 'q0'));
      let slips: Allocation[][] = [];
      const refusals = new Set<string | null>();
      for (const [n, deed] of list.entries()) {
        const open = openCharges(charges, slips.flat());
        if (deed.kind === 'void') slips = slips.filter((_, i) => i !== deed.which % Math.max(1, slips.length));
        else if (deed.kind === 'price')
          charges = [...charges, line(0, deed.minor)].map((c, i) => line(i, c.amountMinor, `q${n + 1}`)); // a new version: every line anew
        else refusals.add(refusalOf(() => void slips.push(slipBy(deed, open))));
        const taken = slips.flat();
        expect(leftOf(openCharges(charges, taken))).toBe(Math.max(0, total(charges) - total(taken)));
        const within = charges.map((c) => {
          const own = total(taken.filter((t) => t.sourceId === c.sourceId && t.position === c.position));
          return own * Math.sign(c.amountMinor) >= 0 && Math.abs(own) <= Math.abs(c.amountMinor);
        });
        expect(within).not.toContain(false);
      }
      expect([...refusals].filter((code) => code !== null && !['AMOUNT_TOO_HIGH', 'CHARGE_BILLED'].includes(code))).toEqual([]);
    }),
    { numRuns: 2000 },
  );
});
