import { expect, it } from 'vitest';
import { isTooSimple, lockedMinutes } from './pin';

it.each([
  ['000000', true],
  ['123456', true],
  ['654321', true],
  ['901234', true],
  ['123123', true],
  ['121212', true],
  ['112233', true],
  ['123321', true],
  ['850412', true], // 1985-04-12, or 民國 85
  ['120485', true],
  ['198504', true],
  ['12345', true],
  ['12345a', true],
  ['', true],
  ['739164', false],
  ['580273', false],
  ['204977', false],
  ['951368', false],
])('%s too simple: %s', (pin, expected) => {
  expect(isTooSimple(pin)).toBe(expected);
});

it('the end of the own phone is no secret', () => {
  expect([isTooSimple('739164', '0912-739164'), isTooSimple('739164', '0912-345-678')]).toEqual([true, false]);
});

it('leaves enough PINs to choose from', () => {
  let free = 0;
  for (let n = 0; n < 1_000_000; n += 1) if (!isTooSimple(String(n).padStart(6, '0'))) free += 1;
  expect(free).toBeGreaterThan(900_000);
});

it.each([
  [0, 0],
  [4, 0],
  [5, 1],
  [6, 5],
  [7, 15],
  [8, 60],
  [50, 60],
])('%i wrong PINs lock for %i minutes', (failed, minutes) => {
  expect(lockedMinutes(failed)).toBe(minutes);
});

it('lets at most 60 guesses a day through', () => {
  let [minute, guesses] = [0, 0];
  while (minute < 24 * 60) {
    guesses += 1;
    minute += lockedMinutes(guesses);
  }
  expect(guesses).toBeLessThanOrEqual(60);
});
