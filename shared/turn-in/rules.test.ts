import { describe, expect, it } from 'vitest';
import { refusalOf } from '#test/refusal-of';
import type { StaffId } from '../kernel/ids';
import { assertThirdPerson, expectedOf } from './rules';

const [wang, li, huang, chen] = ['wang', 'li', 'huang', 'chen'] as StaffId[] as [StaffId, StaffId, StaffId, StaffId];
const cash = { paymentNo: 'PM-2026-000001', method: 'cash' as const, status: 'TAKEN_BY_TECH' as const, takenBy: wang, amountMinor: 880 };
const turnIn = { technicianId: wang, accountantId: huang, isSinglePersonSite: false, payments: [cash], countedMinor: 880, reason: null };

it.each([
  ['F1', turnIn, 880],
  ['two slips', { ...turnIn, payments: [cash, { ...cash, amountMinor: 120 }], countedMinor: 1000 }, 1000],
  ['short, with its reason', { ...turnIn, countedMinor: 800, reason: '找錯錢' }, 880],
  ['the only person there is', { ...turnIn, accountantId: wang, isSinglePersonSite: true }, 880],
])('%s: %#', (_name, t, expected) => expect(expectedOf(t)).toBe(expected));

it.each([
  ['his own', { ...turnIn, accountantId: wang }, 'SECOND_PERSON_NEEDED'],
  ['of another technician', { ...turnIn, payments: [{ ...cash, takenBy: li }] }, 'CASH_NOT_CARRIED'],
  ['turned in before', { ...turnIn, payments: [{ ...cash, status: 'BOOKED' as const }] }, 'CASH_NOT_CARRIED'],
  ['waiting for the chief', { ...turnIn, payments: [cash, { ...cash, status: 'TURNED_IN' as const }] }, 'CASH_NOT_CARRIED'],
  ['by card', { ...turnIn, payments: [{ ...cash, method: 'card' as const }] }, 'CASH_NOT_CARRIED'],
  ['short without a reason', { ...turnIn, countedMinor: 879 }, 'REASON_NEEDED'],
  ['too much without a reason', { ...turnIn, countedMinor: 881 }, 'REASON_NEEDED'],
])('%s is refused: %#', (_name, t, code) => expect(refusalOf(() => expectedOf(t))).toBe(code));

describe('a difference is confirmed', () => {
  it.each([
    ['by the chief', chen, false, null],
    ['by who counted', huang, false, 'SECOND_PERSON_NEEDED'],
    ['by who carried', wang, false, 'SECOND_PERSON_NEEDED'],
    ['by the only person there is', huang, true, null],
  ] as const)('%s: %#', (_name, actorId, isSinglePersonSite, code) =>
    expect(refusalOf(() => assertThirdPerson({ technicianId: wang, receivedBy: huang, actorId, isSinglePersonSite }))).toBe(code),
  );
});
