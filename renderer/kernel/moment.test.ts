import { expect, it } from 'vitest';
import { momentOf, momentText } from './moment';

const NOW = Date.parse('2026-11-23T08:30:00.000Z'); // 16:30 in Taipei

it.each([
  ['', undefined],
  ['11:10', '2026-11-23T03:10:00.000Z'],
  ['1110', '2026-11-23T03:10:00.000Z'],
  ['９：０５', '2026-11-23T01:05:00.000Z'],
  ['11-21 16:40', '2026-11-21T08:40:00.000Z'],
  ['2026/11/21 16:40', '2026-11-21T08:40:00.000Z'],
  ['25:00', '25:00'],
  ['02-30 10:00', '02-30 10:00'],
  ['now', 'now'],
])('%s', (typed, at) => expect(momentOf(typed, 'TW', NOW)).toBe(at));

it('a written moment reads back', () =>
  expect(momentOf(momentText('2026-11-23T03:10:00.000Z', 'TW'), 'TW', NOW)).toBe('2026-11-23T03:10:00.000Z'));
