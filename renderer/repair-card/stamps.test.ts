import { expect, it } from 'vitest';
import { stampsOf } from './stamps';

const at = '2026-11-24T01:40:00.000Z';
const card = {
  status: 'DIAGNOSING',
  type: 'A',
  diagnosis: null,
  openedAt: at,
  repairedAt: null,
  inspectedAt: null,
  inspectedBy: null,
  closedAt: null,
  technicians: [],
} as const satisfies Parameters<typeof stampsOf>[0]['card'];
const stay = { broughtBy: '林佳蓉', inAt: at, notifiedAt: null, outAt: null, outBy: null };
const states = (facts: Partial<Parameters<typeof stampsOf>[0]>) =>
  stampsOf({ card, stay, quote: null, story: [], ...facts })
    .map((s) => ({ done: '+', now: '!', todo: '.', notNeeded: '-' })[s.state])
    .join('');

it.each([
  ['being diagnosed', {}, '+!.......'],
  ['diagnosed, paid: the quote comes', { card: { ...card, diagnosis: '電源板' } }, '+-!......'],
  ['diagnosed, free: repair comes, no quote', { card: { ...card, type: 'C' as const, diagnosis: '電源板' } }, '+---!....'],
  ['waits for the chief', { card: { ...card, status: 'REPAIRED' as const, repairedAt: at } }, '+---+!...'],
  ['passed: tell the owner', { card: { ...card, status: 'PASSED' as const, repairedAt: at, inspectedAt: at } }, '+---++!..'],
  [
    'told: release',
    { card: { ...card, status: 'PASSED' as const, repairedAt: at, inspectedAt: at }, stay: { ...stay, notifiedAt: at } },
    '+---+++!.',
  ],
  ['refused: neither repair nor inspection', { card: { ...card, status: 'REFUSED' as const } }, '+-----!..'],
])('%s', (_, facts, expected) => expect(states(facts)).toBe(expected));
