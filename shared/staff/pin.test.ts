import { expect, it } from 'vitest';
import { isTooSimple } from './pin';

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

it.each<[string, boolean, string]>([
  ['737373', true, 'two digits again and again, and no day'],
  ['794697', false, 'a mirror but for its middle'],
  ['794498', false, 'a mirror but for its ends'],
  ['794487', false, 'a mirror but for what is between'],
  ['850112', true, 'January'],
  ['851231', true, 'the last of December'],
  ['850401', true, 'the first of a month'],
  ['850012', false, 'no month 0'],
  ['851312', false, 'no month 13'],
  ['850400', false, 'no day 0'],
  ['850432', false, 'no day 32'],
  ['310132', true, 'day, month and a year after 1930'],
  ['120400', false, 'day and month of nobody alive'],
  ['193001', true, 'January 1930'],
  ['193012', true, 'December 1930'],
  ['192912', false, 'too long ago'],
  ['193000', false, 'a year without a month'],
  ['193013', false, 'a year and month 13'],
  ['202001', true, 'January 2020'],
  ['202012', true, 'December 2020'],
  ['202112', false, 'a child'],
  ['202000', false, 'a year without a month, in this century'],
  ['202013', false, 'a year and month 13, in this century'],
  ['212012', false, 'no century of anybody'],
  ['1739164', true, 'seven digits, the last six good'],
  ['7391640', true, 'seven digits, the first six good'],
])('%s too simple: %s (%s)', (pin, expected) => {
  expect(isTooSimple(pin)).toBe(expected);
});

it.each([
  ['its end', ['0912-739164'], true],
  ['its end, behind another', [null, '0912-345-678', '(09) 127-39164'], true],
  ['its middle', ['0739164-1'], false],
  ['none', [null], false],
])('what stands on the door is no secret: %s of a phone', (_name, phones, expected) => {
  expect(isTooSimple('739164', phones)).toBe(expected);
});

it('leaves enough PINs to choose from', () => {
  let free = 0;
  for (let n = 0; n < 1_000_000; n += 37) if (!isTooSimple(String(n).padStart(6, '0'))) free += 1;
  expect(free).toBeGreaterThan((0.9 * 1_000_000) / 37);
});
