import { expect, it } from 'vitest';
import { contract } from '#shared/contract/contract';
import { momentOf, withMoments } from './moments';

const taipei = { nowMs: Date.parse('2026-11-23T20:30:00Z'), region: 'TW' } as const; // 04:30 on the 24th at the centre

it.each<[string, string | null]>([
  ['09:30', '2026-11-24T01:30:00.000Z'],
  ['2026-11-23T16:30', '2026-11-23T08:30:00.000Z'],
  ['2026-11-23T16:30+08:00', '2026-11-23T08:30:00.000Z'],
  ['2026-11-23T08:30:00.000Z', '2026-11-23T08:30:00.000Z'],
  ['2026-11-23', null],
  ['tomorrow', null],
])('%s is %s', (text, expected) => {
  expect(momentOf(text, taipei)).toBe(expected);
});

it('converts only where the operation asks for a moment', () => {
  const register = { calledAt: '09:30', appointmentTo: '2026-11-24T16:30', symptom: '09:30', customer: { id: '09:30' }, unknown: '09:30' };
  expect(withMoments(contract['serviceCall.register'].input, register, taipei)).toEqual({
    ...register,
    calledAt: '2026-11-24T01:30:00.000Z',
    appointmentTo: '2026-11-24T08:30:00.000Z',
  });
  const receive = { promisedAt: '18:00', devices: [{ purchaseOn: '2026-11-20', faultReported: '10:00' }] };
  expect(withMoments(contract['counterIntake.receive'].input, receive, taipei)).toEqual({
    ...receive,
    promisedAt: '2026-11-24T10:00:00.000Z',
  });
  expect(withMoments(contract['serviceCall.arrive'].input, { arrivedAt: 'soon' }, taipei)).toEqual({ arrivedAt: 'soon' });
  expect(withMoments(contract['serviceCall.arrive'].input, { arrivedAt: null }, taipei)).toEqual({ arrivedAt: null });
});
