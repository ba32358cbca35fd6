import { beforeAll, describe, expect, it } from 'vitest';
import type { RawInput } from '#shared/contract/contract';
import { CALL_VIEWS } from '#shared/service-call/schema';
import { isWholeTable, manyCalls, medianOf, plansOf } from '../many-rows';

type Many = Awaited<ReturnType<typeof manyCalls>>;
type List = RawInput<'serviceCall.list'>;
const SORTS_ALL = 'USE TEMP B-TREE FOR ORDER BY';
const MADE_MS = 60_000;

describe('a register of 100,000 calls', () => {
  let b: Many;
  let deep: { id: string; calledAt: string };
  const list = (input: List) => b.clerk.ask('serviceCall.list', { limit: 200, ...input });
  beforeAll(async () => {
    b = await manyCalls();
    b.index();
    deep = b.sqlite.prepare("select id, called_at as calledAt from service_call where call_no = 'SC-2025-002000'").get() as typeof deep;
  }, MADE_MS);

  const asked: readonly [string, () => List][] = [
    ...CALL_VIEWS.map((view): [string, () => List] => [view, () => ({ view })]),
    ['the whole book by time', () => ({ view: 'all', sort: 'calledAt' })],
    ['the whole book by due time', () => ({ view: 'all', sort: 'dueAt' })],
    ['the whole book, what is struck off', () => ({ view: 'all', status: ['CLOSED'] })],
    ['the whole book, of one person', () => ({ view: 'all', technicianId: b.li.id })],
    ['the whole book, far down', () => ({ view: 'all', after: deep })],
    ['by due time, far down', () => ({ view: 'all', sort: 'dueAt', after: deep })],
    ['a number in the whole book', () => ({ view: 'all', text: '050123' })],
    ['a name that all have', () => ({ view: 'all', text: '郭志' })],
    ['a name that all have, among the open', () => ({ text: '郭志' })],
  ];
  it.each(asked)('%s: every step goes by an index', async (_name, input) => {
    expect((await plansOf(b, () => list(input()))).filter(isWholeTable)).toEqual([]);
  });

  it('the whole book is walked, never sorted', async () => {
    for (const input of [{}, { after: deep }, { technicianId: b.li.id }, { zone: 'suburban' as const }])
      expect(await plansOf(b, () => list({ view: 'all', ...input }))).not.toContain(SORTS_ALL);
  });

  it('the counts of the views go by an index', async () => {
    expect((await plansOf(b, () => b.clerk.ask('serviceCall.counts', {}))).filter(isWholeTable)).toEqual([]);
  });

  it.each([{ sort: 'calledAt' as const }, { sort: 'dueAt' as const }])(
    'a page far down costs what the first one costs: $sort',
    async ({ sort }) => {
      const [first, far] = await medianOf(
        () => list({ view: 'all', sort }),
        () => list({ view: 'all', sort, after: deep }),
      );
      expect(far / first).toBeLessThanOrEqual(3);
    },
  );

  it.each(['asc', 'desc'])('pages by due time join without a gap: %s', async (way) => {
    const descending = way === 'desc';
    const expected = b.sqlite.prepare(`select call_no from service_call order by due_at ${way}, id ${way} limit 600`).pluck().all();
    const got: string[] = [];
    for (let after: List['after'] = null; got.length < 600;) {
      const { calls } = await list({ view: 'all', sort: 'dueAt', descending, after });
      got.push(...calls.map((c) => c.callNo));
      after = calls.at(-1) ?? null;
    }
    expect(got).toEqual(expected);
  });

  it('a find counts what it shows', async () => {
    expect((await list({ view: 'all', text: '050123' })).calls.map((c) => c.callNo)).toEqual(['SC-2025-050123']);
    const open = await list({ text: '郭志' });
    expect(open.total).toBe((await list({})).total);
  });
});
