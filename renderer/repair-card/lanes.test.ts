import { expect, it } from 'vitest';
import type { BoardCard } from '#shared/repair-card/schema';
import { inLanes, neighbourOn, type BoardStep } from './lanes';

const card = (id: string, status: BoardCard['status']) => ({ id, status }) as BoardCard;
const lanes = inLanes([
  card('a', 'OPEN'),
  card('b', 'OPEN'),
  card('c', 'APPROVED'),
  card('d', 'REPAIRING'),
  card('e', 'REFUSED'),
  card('f', 'CLOSED'),
]);

it('a lane may stand for several statuses, a closed card for none', () =>
  expect(lanes.map((l) => l.cards.map((c) => c.id).join(''))).toEqual(['ab', '', '', 'cd', '', '', 'e']));

it.each<[string | null, BoardStep, string]>([
  [null, 'down', 'a'],
  ['a', 'down', 'b'],
  ['b', 'down', 'b'],
  ['a', 'up', 'a'],
  ['b', 'right', 'd'],
  ['d', 'right', 'e'],
  ['e', 'right', 'e'],
  ['e', 'left', 'c'],
])('from %s %s to %s', (from, step, to) => expect(neighbourOn(lanes, from, step)).toBe(to));
