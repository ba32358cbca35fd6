import { expect, it } from 'vitest';
import { EMPTY_CALL, missingOf, registerInputOf, withFound } from './new-call-form';

const NOW = Date.parse('2026-11-23T01:30:00.000Z');

it.each([
  ['0912345678', 'phone', '0912345678'],
  ['０９１２－３４５－６７８', 'phone', '０９１２－３４５－６７８'],
  ['陳美玲', 'name', '陳美玲'],
  ['5678', 'name', '5678'],
] as const)('what was looked for and not found is kept: %s', (typed, field, value) =>
  expect(withFound(EMPTY_CALL, typed)[field]).toBe(value),
);

it('a new customer with a new washer', () => {
  const form = {
    ...EMPTY_CALL,
    name: '陳美玲',
    phone: '0912345678',
    hasConsent: true,
    address: '台北市大安區和平東路二段101號5樓',
    product: { ...EMPTY_CALL.product, model: 'ES-H14F', serial: 'ESH14F-10240' },
    symptom: '漏水',
    calledAt: '09:30',
  };
  expect(registerInputOf(form, 'TW', NOW)).toMatchObject({
    calledAt: '2026-11-23T01:30:00.000Z',
    customer: { new: { name: '陳美玲', phones: [{ number: '0912345678' }], privacyConsent: true } },
    product: { new: { deviceClass: 'washer', model: 'ES-H14F', serial: 'ESH14F-10240' } },
    appointmentTo: null,
  });
  expect(missingOf(form)).toEqual([]);
});

it('an empty form says what is missing', () =>
  expect(missingOf(EMPTY_CALL)).toEqual(['customer.new.phones', 'customer.new.privacyConsent', 'address', 'product.new.serial']));
