import { expect, it } from 'vitest';
import { refusalOf } from '#test/refusal-of';
import { isOldPartLate, mustGoBack, oldPartDays, statedOldPart } from './rules';

const part = (returnsOld: boolean, isSerialised = false) => ({ sku: 'P-1', returnsOld, isSerialised });
it.each([
  ['C', true, true],
  ['B', true, true],
  ['A', true, false],
  ['C', false, false],
] as const)('type %s, part goes back %s: %s', (type, returnsOld, is) => expect(mustGoBack(type, { returnsOld })).toBe(is));

it.each([
  ['A', part(true), undefined, null, 'none'],
  ['A', part(true), 'returned', null, 'returned'],
  ['C', part(true), undefined, null, 'kept'],
  ['C', part(true, true), 'kept', 'S-1', 'kept'],
  ['C', part(false), undefined, null, 'none'],
  ['C', null, 'returned', null, 'returned'],
] as const)('type %s of %j, said %s: %s %s', (type, p, said, oldSerial, stated) =>
  expect(statedOldPart(type, p, said, oldSerial)).toBe(stated),
);
it.each([
  ['C', part(true), 'returned', null, 'OLD_PART_GOES_BACK'],
  ['B', part(true), 'none', null, 'OLD_PART_GOES_BACK'],
  ['C', part(true, true), 'kept', null, 'OLD_SERIAL_NEEDED'],
] as const)('type %s of %j, said %s, old serial %s: %s', (type, p, said, oldSerial, code) =>
  expect(refusalOf(() => void statedOldPart(type, p, said, oldSerial))).toBe(code),
);

it.each([
  [{ oldPartDays: 14 }, { oldPartDays: 20 }, 14],
  [{ oldPartDays: null }, { oldPartDays: 20 }, 20],
  [null, {}, 30],
])('days of %j at a centre of %j: %i', (maker, settings, days) => expect(oldPartDays(maker, settings)).toBe(days));

it.each([
  ['DUE', '2026-12-07', false],
  ['DUE', '2026-12-08', true],
  ['RECEIVED', '2026-12-08', true],
  ['PACKED', '2026-12-08', true],
  ['SENT', '2026-12-08', false],
  ['MISSING', '2026-12-08', false],
] as const)('%s on %s: late %s', (status, today, late) => expect(isOldPartLate({ status, dueOn: '2026-12-07' }, today)).toBe(late));
