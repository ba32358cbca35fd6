import { expect, it } from 'vitest';
import { DomainError } from './app-error';
import { canHappen, transition, type Transitions } from './state-machine';

type Door = 'OPEN' | 'SHUT';
const door: Transitions<Door, 'shut' | 'open'> = { OPEN: { shut: 'SHUT' }, SHUT: { open: 'OPEN' } };

it('leads where the table says', () => {
  expect([transition('Door', door, 'OPEN', 'shut'), transition('Door', door, 'SHUT', 'open')]).toEqual(['SHUT', 'OPEN']);
});

it('refuses what the table does not say, and names it', () => {
  const refused = () => transition('Door', door, 'SHUT', 'shut');
  expect(refused).toThrow(new DomainError('TRANSITION_REFUSED', { entity: 'Door', from: 'SHUT', event: 'shut' }));
});

it('promises exactly what it does', () => {
  expect([canHappen(door, 'OPEN', 'shut'), canHappen(door, 'OPEN', 'open')]).toEqual([true, false]);
});
