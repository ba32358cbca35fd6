import { describe, expect, it } from 'vitest';
import { keysFrom } from '#db/kernel/keys';
import { hashPin, isPinRight } from '#db/staff/steps';
import { site } from '../site';

/** The first ones in every published list of PINs of six digits, and dates. */
const COMMON = [
  '123456',
  '111111',
  '123123',
  '654321',
  '121212',
  '000000',
  '666666',
  '696969',
  '112233',
  '159159',
  '555555',
  '333333',
  '777777',
  '987654',
  '888888',
  '131313',
  '222222',
  '321321',
  '789789',
  '101010',
  '850412',
  '120485',
  '199001',
];

describe('a PIN (S15)', () => {
  it.each(COMMON)('%s is refused, and nothing is written', async (pin) => {
    const s = site();
    const manager = s.person('manager');
    const before = s.rows();
    expect(await manager.invoke('staff.add', { name: '林佳蓉', posts: ['clerk'], pin })).toMatchObject({
      ok: false,
      error: { code: 'PIN_TOO_SIMPLE' },
    });
    expect(s.rows()).toEqual(before);
  });

  it('is not the end of a phone of the centre, wherever a PIN is chosen', async () => {
    const s = site();
    const manager = s.person('manager');
    await manager.ask('setup.updateSite', { phone: '02-2730-2586', complaintPhone: '0800-739-164' });
    const refused = { ok: false, error: { code: 'PIN_TOO_SIMPLE' } };
    for (const pin of ['302586', '739164']) {
      expect(await manager.invoke('staff.add', { name: '林佳蓉', posts: ['clerk'], pin })).toMatchObject(refused);
      expect(await manager.invoke('staff.setPin', { staffId: manager.id, pin })).toMatchObject(refused);
      expect(await manager.invoke('staff.changeOwnPin', { oldPin: '907314', newPin: pin })).toMatchObject(refused);
    }
  });

  it.each(['12345', '1234567', '73916a', '', '７３９１６４'])('%j is no PIN at all', async (pin) => {
    const manager = site().person('manager');
    expect(await manager.invoke('staff.add', { name: '林佳蓉', posts: ['clerk'], pin })).toMatchObject({
      ok: false,
      error: { code: 'INPUT_INVALID', params: { issues: 'pin:sixDigits' } },
    });
  });

  it('is kept as argon2id over a pepper that does not lie in the file: with another key the right PIN is wrong', async () => {
    const [here, stolen] = [keysFrom(Buffer.alloc(32, 7)), keysFrom(Buffer.alloc(32, 8))];
    const kept = await hashPin(here, '907314');
    expect(kept).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await hashPin(here, '907314')).not.toBe(kept); // salted
    expect(await isPinRight(here, kept, '907314')).toBe(true);
    expect(await isPinRight(stolen, kept, '907314')).toBe(false);
    expect(await isPinRight(here, undefined, '907314')).toBe(false);
  });
});

/** Two-sided p of the rank test of Mann and Whitney, by the normal approximation. */
function rankTest(a: readonly number[], b: readonly number[]): number {
  const ranked = [...a.map((ms) => ({ ms, isA: true })), ...b.map((ms) => ({ ms, isA: false }))].toSorted((x, y) => x.ms - y.ms);
  const sumA = ranked.reduce((sum, { isA }, i) => sum + (isA ? i + 1 : 0), 0);
  const u = sumA - (a.length * (a.length + 1)) / 2;
  const z = Math.abs(u - (a.length * b.length) / 2) / Math.sqrt((a.length * b.length * (a.length + b.length + 1)) / 12);
  // Abramowitz and Stegun 26.2.17
  const t = 1 / (1 + 0.2316419 * z);
  const tail = t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return Math.min(1, (2 * Math.exp((-z * z) / 2) * tail) / Math.sqrt(2 * Math.PI));
}

it('the rank test tells different from same', () => {
  const even = Array.from({ length: 200 }, (_, i) => (i * 7919) % 200);
  expect(rankTest(even, even.toReversed())).toBeGreaterThan(0.9);
  expect(
    rankTest(
      even,
      even.map((x) => x + 20),
    ),
  ).toBeLessThan(0.01);
});

it('right, wrong and unknown take the same time over 200 tries (S15)', async () => {
  const keys = keysFrom(Buffer.alloc(32, 7));
  const kept = await hashPin(keys, '907314');
  const kinds = [
    ['right', kept, '907314'],
    ['wrong', kept, '264805'],
    ['unknown', undefined, '907314'],
  ] as const;
  const measure = async () => {
    const times = new Map<string, number[]>(kinds.map(([kind]) => [kind, []]));
    for (let n = 0; n < 200; n += 1)
      for (const [kind, hash, pin] of n % 2 ? kinds : kinds.toReversed()) {
        const from = performance.now();
        await isPinRight(keys, hash, pin);
        times.get(kind)?.push(performance.now() - from);
      }
    const of = (kind: string) => times.get(kind) ?? [];
    return Math.min(rankTest(of('right'), of('wrong')), rankTest(of('wrong'), of('unknown')));
  };
  // By chance alone one of a hundred comparisons says "different": a real difference says it three times.
  let p = 0;
  for (let run = 0; run < 3 && p <= 0.01; run += 1) p = await measure();
  expect(p).toBeGreaterThan(0.01);
}, 120_000);
