import { describe, expect, it } from 'vitest';
import { partsClock, type PartsClockFacts } from './parts-clock';

/** F10: a phone sent in on 2026-09-20, its mainboard on order. */
const f10: PartsClockFacts = {
  region: 'CN',
  deviceClass: 'phone',
  isFree: true,
  isWaiting: true,
  sentInOn: '2026-09-20',
  today: '2026-11-19',
};

describe('the right to an exchange by days without parts', () => {
  it.each<[string, Partial<PartsClockFacts>, object]>([
    ['day 60: not yet', {}, { dayNo: 60, limitDays: 60, exchangeFromOn: '2026-11-20', isEntitled: false }],
    ['day 61', { today: '2026-11-20' }, { dayNo: 61, isEntitled: true }],
    ['day 64', { today: '2026-11-23' }, { dayNo: 64, isEntitled: true }],
    ['general goods, day 90', { deviceClass: 'washer', today: '2026-12-19' }, { dayNo: 90, limitDays: 90, isEntitled: false }],
    ['general goods, day 91', { deviceClass: 'washer', today: '2026-12-20' }, { dayNo: 91, isEntitled: true }],
    ['a computer', { deviceClass: 'laptop', today: '2026-11-20' }, { limitDays: 60, isEntitled: true }],
    ['paid work', { isFree: false, today: '2026-12-31' }, { isEntitled: false }],
    ['the part is there', { isWaiting: false, today: '2026-12-31' }, { isEntitled: false }],
    ['Taiwan has no such rule', { region: 'TW', today: '2027-12-31' }, { limitDays: null, exchangeFromOn: null, isEntitled: false }],
    ['before the rule was made', { sentInOn: '2001-01-01', today: '2001-06-01' }, { limitDays: null, isEntitled: false }],
  ])('%s', (_name, change, expected) => expect(partsClock({ ...f10, ...change })).toMatchObject(expected));

  it.each<[string, Partial<PartsClockFacts>, string[]]>([
    ['entitled', { today: '2026-11-23' }, ['partsDay', 'partsLimit', 'partsExchange']],
    ['not yet', {}, ['partsDay', 'partsLimit']],
    ['paid', { isFree: false }, ['partsDay', 'partsLimit', 'partsNotFree']],
    ['not waiting', { isWaiting: false }, ['partsDay', 'partsLimit', 'partsNotWaiting']],
    ['no rule', { region: 'TW' }, ['partsDay', 'partsNoRule']],
  ])('says why: %s', (_name, change, codes) => expect(partsClock({ ...f10, ...change }).reasons.map((r) => r.code)).toEqual(codes));
});
