import { expect, it } from 'vitest';
import { limitState, repairDeadline, type RepairDeadlineFacts } from './repair-deadline';

const phone: RepairDeadlineFacts = { region: 'CN', type: 'C', deviceClass: 'phone', inOn: '2026-11-01', earlierDays: 0 };

it.each<[string, Partial<RepairDeadlineFacts>, string | null]>([
  ['a phone: thirty days', {}, '2026-12-01'],
  ['a computer: thirty days', { deviceClass: 'laptop' }, '2026-12-01'],
  ['a tablet is a computer', { deviceClass: 'tablet' }, '2026-12-01'],
  ['general goods: ninety days, for a missing part only', { deviceClass: 'washer' }, '2027-01-30'],
  ['other goods are general goods', { deviceClass: 'other' }, '2027-01-30'],
  ['a paid repair', { type: 'A' }, null],
  ['a contract', { type: 'B', deviceClass: 'washer' }, null],
  ['Taiwan sets no day', { region: 'TW' }, null],
  ['a phone before its rule was made', { inOn: '2001-11-14' }, null],
  ['a phone on the day of its rule', { inOn: '2001-11-15' }, '2001-12-15'],
  ['a computer before its rule was made', { deviceClass: 'desktop', inOn: '2002-08-31' }, null],
  ['the country does not add up repairs', { earlierDays: 20 }, '2026-12-01'],
  ['Zhejiang: thirty-five days, a phone', { province: 'zhejiang' }, '2026-12-06'],
  ['Zhejiang: the same for general goods', { province: 'zhejiang', deviceClass: 'washer' }, '2026-12-06'],
  ['Zhejiang: free repairs before count with it', { province: 'zhejiang', earlierDays: 20 }, '2026-11-16'],
  ['Zhejiang: the last day is the first', { province: 'zhejiang', earlierDays: 35 }, '2026-11-01'],
  ['Zhejiang: used up before it came', { province: 'zhejiang', earlierDays: 80 }, '2026-10-31'],
  ['Zhejiang: a paid repair', { province: 'zhejiang', type: 'A' }, null],
  ['Zhejiang before its rule was made', { province: 'zhejiang', inOn: '2017-04-30' }, '2017-05-30'],
  ['Zhejiang on the day of its rule', { province: 'zhejiang', inOn: '2017-05-01' }, '2017-06-05'],
  ['another province has no rule of its own', { province: 'fujian' }, '2026-12-01'],
  ['a province named in Taiwan says nothing', { region: 'TW', province: 'zhejiang' }, null],
])('%s', (_name, change, until) => expect(repairDeadline({ ...phone, ...change })).toBe(until));

it.each([
  ['2026-11-23', 'far'],
  ['2026-11-24', 'near'],
  ['2026-12-01', 'near'],
  ['2026-12-02', 'past'],
] as const)('a limit of 2026-12-01 on %s is %s', (today, state) => expect(limitState('2026-12-01', today)).toBe(state));
