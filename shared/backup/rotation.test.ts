import fc from 'fast-check';
import { expect, it } from 'vitest';
import { backupName, DEFAULT_KEEP, madeAtOf, outdated } from './rotation';

const NOW = '2026-11-23T01:30:00.000Z';
const DAY = 86_400_000;
const nameAt = (daysAgo: number, hour = 0) => backupName('TP1', new Date(Date.parse(NOW) - daysAgo * DAY + hour * 3_600_000).toISOString());
const daily = (days: number) => Array.from({ length: days }, (_, n) => nameAt(n));

it('a name says the centre and the moment, and is read back', () => {
  expect(backupName('TP1', NOW)).toBe('counterbook-TP1-2026-11-23T013000Z.cbk');
  expect(madeAtOf('counterbook-TP1-2026-11-23T013000Z.cbk', 'TP1')).toBe(NOW);
});

it.each<[string]>([
  ['counterbook-KH2-2026-11-23T013000Z.cbk'],
  ['counterbook-TP1-2026-11-23T013000Z.cbk.partial'],
  ['counterbook-TP1-2026-13-45T013000Z.cbk'],
  ['../counterbook-TP1-2026-11-23T013000Z.cbk'],
  ['holiday.jpg'],
])('%s is not ours and never goes', (name) => {
  expect(madeAtOf(name, 'TP1')).toBeNull();
  expect(outdated([name, ...daily(3)], 'TP1', { daily: 1, weekly: 1, monthly: 1 }, NOW)).not.toContain(name);
});

it.each<[string, string[], string[]]>([
  ['three days: all stay', daily(3), []],
  ['of one day the newest stays', [nameAt(1, 1), nameAt(1, 2), nameAt(1, 3)], [nameAt(1, 2), nameAt(1, 1)]],
  ['the only one stays, however old', [nameAt(900)], []],
  ['what is older than 400 days goes, though its month has no other (S21)', [nameAt(0), nameAt(401)], [nameAt(401)]],
])('%s', (_case, names, gone) => expect(outdated(names, 'TP1', DEFAULT_KEEP, NOW)).toEqual(gone));

it('of a year of daily backups 7 days, 4 weeks and 12 months stay', () => {
  const names = daily(380);
  const gone = new Set(outdated(names, 'TP1', DEFAULT_KEEP, NOW));
  const kept = names.filter((name) => !gone.has(name)).map((name) => (madeAtOf(name, 'TP1') ?? '').slice(0, 10));
  expect(kept.slice(0, 7)).toEqual(['23', '22', '21', '20', '19', '18', '17'].map((d) => `2026-11-${d}`));
  expect(new Set(kept.map((day) => day.slice(0, 7))).size).toBe(12);
  expect(kept).toContain('2026-11-15'); // the Sunday of the week before: the newest of that week
  expect(kept.length).toBeLessThanOrEqual(23);
});

it('whatever lies there, the newest stays and the rest is never more than the spans allow', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 20_000 }), { minLength: 1, maxLength: 200 }), (hours) => {
      const names = hours.map((h) => backupName('TP1', new Date(Date.parse(NOW) - h * 3_600_000).toISOString()));
      const gone = outdated(names, 'TP1', DEFAULT_KEEP, NOW);
      expect(gone).not.toContain(names.toSorted().at(-1));
      expect(names.length - gone.length).toBeLessThanOrEqual(DEFAULT_KEEP.daily + DEFAULT_KEEP.weekly + DEFAULT_KEEP.monthly);
    }),
  );
});
