import { expect, it } from 'vitest';
import { DeadReference, resolveReferences } from './references';

const names = { call: { id: 'x', lines: [{ no: 'a' }], 主任: 1 }, none: null };

it.each<[unknown, unknown]>([
  ['$call.id', 'x'],
  ['$call.lines.0.no', 'a'],
  ['$call.主任', 1],
  ['$none', null],
  [{ with: ['$call.id', 2, true, null] }, { with: ['x', 2, true, null] }],
  ['$$call.id', '$call.id'],
  ['$5', '$5'],
  ['costs $call', 'costs $call'],
])('%j becomes %j', (value, expected) => {
  expect(resolveReferences(value, names)).toEqual(expected);
});

it.each(['$other.id', '$call.nothing', '$call.lines.1.no', '$none.id'])('%s leads nowhere', (value) => {
  expect(() => resolveReferences({ deep: [value] }, names)).toThrow(DeadReference);
});
