import { expect, it } from 'vitest';
import { withTick } from './ticks';

it('pieces are ticked one by one, whichever they are, and keep the order of the list', () => {
  const list = ['S-1', 'S-2', 'S-3'];
  expect(withTick(list, ['S-3'], 'S-2', true)).toEqual(['S-2', 'S-3']);
  expect(withTick(list, ['S-2', 'S-3'], 'S-2', true)).toEqual(['S-2', 'S-3']);
  expect(withTick(list, ['S-2', 'S-3'], 'S-3', false)).toEqual(['S-2']);
  expect(withTick(list, ['S-9', 'S-1'], 'S-9', true)).toEqual(['S-1']);
});
