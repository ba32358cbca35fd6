import { expect, it } from 'vitest';
import { clockText, isDayRight } from './week';

it.each([
  ['900', '09:00'],
  ['9:00', '09:00'],
  ['１３：３０', '13:30'],
  ['noon', 'noon'],
])('%s is read as %s', (typed, read) => expect(clockText(typed)).toBe(read));

it.each([
  [[], true],
  [
    [
      { from: '09:00', to: '12:00' },
      { from: '13:00', to: '18:00' },
    ],
    true,
  ],
  [
    [
      { from: '09:00', to: '12:00' },
      { from: '11:00', to: '18:00' },
    ],
    false,
  ],
  [[{ from: '18:00', to: '09:00' }], false],
  [[{ from: '9', to: '12:00' }], false],
])('%o is right: %s', (day, isRight) => expect(isDayRight(day)).toBe(isRight));
