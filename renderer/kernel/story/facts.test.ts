import { expect, it } from 'vitest';
import { factsOf } from './facts';

const place = { language: 'en', zone: 'Asia/Taipei', currency: 'TWD' } as const;
const at = '2026-11-23T03:10:30.000Z';

it('numbers of papers come first, then the facts that have a name', () => {
  const facts = {
    holder: '李俊傑',
    dlNo: 'DL-2026-000044',
    grossMinor: 1200,
    secret: 'x',
    promisedAt: '2026-11-25T10:00:00.000Z',
    count: null,
  };
  expect(factsOf({ at, facts }, place)).toEqual([
    { kind: 'number', text: 'DL-2026-000044' },
    { kind: 'word', label: 'keeper', text: '李俊傑' },
    { kind: 'word', label: 'total', text: '1,200' },
    { kind: 'word', label: 'promised', text: '11-25 18:00' },
  ]);
});

it.each([
  ['2026-11-23T03:10:00.000Z', 0],
  ['2026-11-23T01:40:00.000Z', 1],
])('when it happened is told only if it was written down later: %s', (happened, lines) =>
  expect(factsOf({ at, facts: { at: happened } }, place)).toHaveLength(lines),
);
