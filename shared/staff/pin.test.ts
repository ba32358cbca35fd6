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
