import { expect, it } from 'vitest';
import { Confirmed, doubtKey, doubtsOf, type Doubt } from './doubt';

const doubt: Doubt = { field: 'phones.0', code: 'phoneTwo', params: { first: '0912345678', second: '0987654321' } };

it('a key names field, doubt and values', () => expect(doubtKey(doubt)).toBe('phones.0 phoneTwo 0912345678 0987654321'));

it('a key is never longer than the commands take', () => {
  const key = doubtKey({ ...doubt, params: { note: '太'.repeat(1000) } });
  expect(key).toHaveLength(300);
  expect(Confirmed.parse([key])).toEqual([key]);
});

it('doubts cross the processes in a refusal', () => {
  expect(doubtsOf({ code: 'DOUBTS_OPEN', params: { doubts: JSON.stringify([doubt]) } })).toEqual([doubt]);
  expect(doubtsOf({ code: 'PHONE_INVALID', params: { value: 'x' } })).toBeNull();
});
