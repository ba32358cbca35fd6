import { describe, expect, it } from 'vitest';
import { partsClock, type PartsClockFacts } from './parts-clock';

/** F10: a phone sent in on 2026-09-20, its mainboard on order. */
const f10: PartsClockFacts = {
  region: 'CN',
  deviceClass: 'phone',
  isFree: true,
  isWaiting: true,
  isUnderRepair: true,
  earlierDays: 0,
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

describe('where the province counts all free repairs together (Zhejiang, D4)', () => {
  const zhejiang: PartsClockFacts = { ...f10, province: 'zhejiang', isWaiting: false, sentInOn: '2026-11-01', today: '2026-12-06' };
  it.each<[string, Partial<PartsClockFacts>, object]>([
    ['day 35: not yet', {}, { dayNo: 35, limitDays: 35, exchangeFromOn: '2026-12-07', isSum: true, isEntitled: false }],
    ['day 36, whatever it waits for', { today: '2026-12-07' }, { isEntitled: true }],
    ['general goods alike', { deviceClass: 'washer', today: '2026-12-07' }, { isEntitled: true }],
    ['earlier repairs count', { today: '2026-11-17', earlierDays: 20 }, { exchangeFromOn: '2026-11-17', isEntitled: true }],
    ['a day before that', { today: '2026-11-16', earlierDays: 20 }, { isEntitled: false }],
    [
      'from the first day when they are used up',
      { today: '2026-11-01', earlierDays: 36 },
      { exchangeFromOn: '2026-11-01', isEntitled: true },
    ],
    ['paid work', { isFree: false, today: '2026-12-31' }, { isEntitled: false }],
    ['repaired already', { isUnderRepair: false, today: '2026-12-31' }, { isEntitled: false }],
    ['the country does not add up', { province: 'fujian', today: '2026-12-07', earlierDays: 60 }, { isSum: false, isEntitled: false }],
  ])('%s', (_name, change, expected) => expect(partsClock({ ...zhejiang, ...change })).toMatchObject(expected));

  it.each<[string, Partial<PartsClockFacts>, string[]]>([
    ['entitled', { today: '2026-12-07' }, ['partsDay', 'sumLimit', 'sumExchange']],
    ['with repairs before', { earlierDays: 20 }, ['partsDay', 'repairEarlier', 'sumLimit', 'sumExchange']],
    ['paid', { isFree: false }, ['partsDay', 'sumLimit', 'partsNotFree']],
    ['repaired', { isUnderRepair: false }, ['partsDay', 'sumLimit', 'sumOver']],
  ])('says why: %s', (_name, change, codes) => expect(partsClock({ ...zhejiang, ...change }).reasons.map((r) => r.code)).toEqual(codes));
});

it.each<[string, Partial<PartsClockFacts>, string | null]>([
  ['a phone: not repaired in seven days', {}, '2026-09-28'],
  ['other goods: no rule of the country', { deviceClass: 'washer' }, null],
  ['Zhejiang: five days, all goods', { deviceClass: 'washer', province: 'zhejiang' }, '2026-09-26'],
  ['a paid repair', { isFree: false }, null],
  ['Taiwan', { region: 'TW' }, null],
])('a loaner may be asked for: %s', (_name, change, from) => expect(partsClock({ ...f10, ...change }).loanerFromOn).toBe(from));
