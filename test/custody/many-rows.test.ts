import { beforeAll, describe, expect, it } from 'vitest';
import type { RawInput } from '#shared/contract/contract';
import { LEDGER_VIEWS } from '#shared/custody/schema';
import { isWholeTable, manyStays, medianOf, plansOf } from '../many-rows';

type Many = Awaited<ReturnType<typeof manyStays>>;
type Ledger = RawInput<'custody.ledger'>;
const DEEP = { dlNo: 'DL-2025-002000' };
const MADE_MS = 60_000;

describe('an in/out ledger of 100,000 lines', () => {
  let b: Many;
  const list = (input: Ledger) => b.clerk.ask('custody.ledger', { limit: 200, ...input });
  beforeAll(async () => {
    b = await manyStays();
    b.index();
  }, MADE_MS);

  const asked: readonly [string, Ledger][] = [
    ...LEDGER_VIEWS.map((view): [string, Ledger] => [view, { view }]),
    ['what is here, by shelf', { sort: 'shelf' }],
    ['what is here, by promise', { sort: 'promisedAt', descending: false }],
    ['far down', { view: 'all', after: DEEP }],
    ['far down among what left', { view: 'out', after: DEEP }],
    ['a number in the whole book', { view: 'all', text: '050123' }],
    ['a name that all have', { view: 'out', text: '郭志' }],
    ['a name that all have, among what is here', { text: '郭志' }],
    ['of one class', { deviceClass: ['phone', 'tv'] }],
    ['the whole book, of one class', { view: 'all', deviceClass: ['phone'] }],
    ['the whole book, by the status of the card', { view: 'all', cardStatus: ['REPAIRING'] }],
    ['what left, by all filters and far down', { view: 'out', deviceClass: ['tv'], cardStatus: ['CLOSED'], after: DEEP }],
  ];
  it.each(asked)('%s: every step goes by an index', async (_name, input) => {
    expect((await plansOf(b, () => list(input))).filter(isWholeTable)).toEqual([]);
  });

  it('what one of us keeps, in the whole book, goes by an index', async () => {
    const [kept] = (await list({ view: 'all', limit: 1 })).stays;
    const plans = await plansOf(b, () => list({ view: 'all', holderId: kept?.holderId ?? b.clerk.id }));
    expect(plans.filter(isWholeTable)).toEqual([]);
  });

  it('the counts of the views go by an index', async () => {
    expect((await plansOf(b, () => b.clerk.ask('custody.counts', {}))).filter(isWholeTable)).toEqual([]);
  });

  it('a page is one statement however many lines it has', async () => {
    const statements = async (limit: number): Promise<number> => {
      await b.record(() => list({ view: 'out', limit }));
      return b.seen.length;
    };
    expect(await statements(200)).toBe(await statements(1));
    const filtered: Ledger = { view: 'out', deviceClass: ['tv'], cardStatus: ['CLOSED'], limit: 200 };
    await b.record(() => list(filtered));
    expect(b.seen).toHaveLength(await statements(1));
    const { stays } = await list({ view: 'out' });
    expect(stays).toHaveLength(200);
    expect(stays.every((s) => s.outAt !== null && s.outBy !== null)).toBe(true);
  });

  it('a page far down costs what the first one costs', async () => {
    const [first, far] = await medianOf(
      () => list({ view: 'all' }),
      () => list({ view: 'all', after: DEEP }),
    );
    expect(far / first).toBeLessThanOrEqual(3);
  });

  it.each(['dlNo', 'shelf', 'promisedAt'] as const)('pages join without a gap: %s', async (sort) => {
    const got: string[] = [];
    let total = 1;
    for (let after: Ledger['after'] = null; got.length < total;) {
      const page = await list({ sort, after });
      got.push(...page.stays.map((s) => s.dlNo));
      ({ total } = page);
      after = page.stays.at(-1) ?? null;
    }
    expect(got.length).toBe(new Set(got).size);
  });
});
