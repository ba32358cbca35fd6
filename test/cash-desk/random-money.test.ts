import fc from 'fast-check';
import { expect, it } from 'vitest';
import { LISTED_CHECKS } from '#db/consistency/check-consistency';
import type { RepairCardId } from '#shared/kernel/ids';
import { at, bench } from '../bench';
import { deedsOfMoney, MONEY_KINDS, type Deed } from './random-deeds';

const RUNS = Number(process.env['COUNTERBOOK_SEQUENCES'] ?? 60);
const D2 = '2026-11-24';

/** Five finished jobs of 2,250 each, nothing billed yet. */
async function withJobs() {
  const b = bench();
  const cards: RepairCardId[] = [];
  for (let n = 0; n < 5; n += 1) cards.push(await b.takeOne());
  b.goTo(D2, '18:00');
  for (const [n, card] of cards.entries()) {
    await b.accepted(card);
    await b.repaired(card, at(D2, `${9 + n}:00`.padStart(5, '0')), at(D2, `${9 + n}:30`.padStart(5, '0')));
    await b.chief.ask('repairCard.pass', { cardId: card });
  }
  for (const identifier of ['354678112004564', '490154203237518'])
    await b.clerk.ask('loaner.add', { model: '備用機', identifier, valueMinor: 3000 });
  return { b, cards };
}

const MONEY = LISTED_CHECKS.filter((c) =>
  [
    'billTotals',
    'billTaxes',
    'billCredited',
    'billPaid',
    'billStatus',
    'paymentReversal',
    'billAllocated',
    'chargeTwice',
    'moneyNotZero',
    'drawerContents',
    'drawerCounts',
    'technicianCash',
    'turnInTotals',
    'receivableStatus',
    'depositBalance',
    'loanerStates',
    'moneyDeposits',
    'moneyJournals',
    'moneyBills',
    'numberGaps',
    'ledgerGaps',
    'changeLogBehind',
  ].includes(c.code),
);
const small = fc.nat({ max: 9 });
const deed: fc.Arbitrary<Deed> = fc.record({
  kind: fc.constantFrom(...MONEY_KINDS),
  which: small,
  minor: fc.integer({ min: 1, max: 2600 }),
  other: fc.integer({ min: 0, max: 900 }),
});

/** A drawer with some cash, a loaner with its deposit, two deposits and three slips, one of them on account: without them most deeds find nothing to do. */
const MORNING: readonly Deed[] = [
  { kind: 'openDrawer', which: 0, minor: 2000, other: 0 },
  { kind: 'lend', which: 1, minor: 500, other: 2 },
  { kind: 'deposit', which: 1, minor: 900, other: 1 },
  { kind: 'deposit', which: 0, minor: 300, other: 3 },
  ...[1, 2, 4].map((which) => ({ kind: 'issue', which, minor: 700 * which, other: 0 })),
  { kind: 'onAccount', which: 0, minor: 1, other: 0 },
];

it(`${RUNS} random sequences of deeds keep gross = paid + balance, every drawer and a ledger of zero`, async () => {
  const { b, cards } = await withJobs();
  const checks = MONEY.map((c) => ({ code: c.code, statement: b.sqlite.prepare(c.sql) }));
  const sum = b.sqlite.prepare('select coalesce(sum(amount_minor), 0) from money_entry').pluck();
  let done = 0;
  const kinds = new Set<string>();
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { minLength: 5, maxLength: 30 }), async (deeds) => {
      b.sqlite.exec('begin'); // what a sequence does is undone again: every command is a savepoint in it
      try {
        const run = deedsOfMoney(b, cards);
        for (const one of [...MORNING, ...deeds]) {
          const code = await run(one);
          expect(code).not.toBe('UNEXPECTED');
          if (code === null) kinds.add(one.kind);
          if (code === null) done += 1;
          expect(sum.get()).toBe(0);
        }
        for (const { code, statement } of checks) expect({ code, found: statement.all() }).toEqual({ code, found: [] });
      } finally {
        b.sqlite.exec('rollback');
      }
    }),
    { numRuns: RUNS },
  );
  expect(done).toBeGreaterThan(RUNS); // not all of it was refused
  expect([...kinds]).toEqual(expect.arrayContaining(['issueChosen', 'void'])); // that every deed goes through is asked of longer days (test/ledgers)
  expect(b.bugs).toEqual([]);
}, 600_000);
