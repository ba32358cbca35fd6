import { describe, expect, it } from 'vitest';
import { assertExtension, assertOverdue, dueOnOf, isOverdue, mayNotifyDue, settlementOf, splitSheets } from './rules';

it.each([
  ['LENT', '2026-12-01', false],
  ['DUE', '2026-12-08', true],
  ['EXTENDED', '2026-12-08', true],
  ['DUE', '2026-12-09', false],
  ['RETURNED', '2026-12-01', false],
  ['LOST', '2026-12-01', false],
] as const)('the notice for a loan that is %s on %s: %s', (status, today, may) =>
  expect(mayNotifyDue({ status, lastOn: '2026-12-08' }, today)).toBe(may),
);
it('a paper of the last day is a notice, one of the next day a reminder', () =>
  expect(splitSheets('2026-12-08', [{ on: '2026-12-08' }, { on: '2026-12-09' }])).toEqual({
    notices: [{ on: '2026-12-08' }],
    reminders: [{ on: '2026-12-09' }],
  }));

describe('F10', () => {
  it('is due 14 days after the notice, whatever day of the week that is', () => expect(dueOnOf('2026-11-25', {})).toBe('2026-12-09'));
  it('a centre may set its own days', () => expect(dueOnOf('2026-11-25', { loanerReturnDays: 7 })).toBe('2026-12-02'));

  const ask = (untilOn: string, today: string) => () => assertExtension({ dueOn: '2026-12-09' }, untilOn, today, {});
  it.each([
    ['asked in time, five days', '2026-12-14', '2026-12-05'],
    ['asked on the last day', '2026-12-10', '2026-12-09'],
  ])('an extension %s', (_name, untilOn, today) => expect(ask(untilOn, today)).not.toThrow());
  it.each([
    ['asked a day late', '2026-12-10', '2026-12-10'],
    ['six days', '2026-12-15', '2026-12-05'],
    ['no day at all', '2026-12-09', '2026-12-05'],
  ])('no extension %s', (_name, untilOn, today) => expect(ask(untilOn, today)).toThrow('EXTENSION_REFUSED'));

  it('overdue is the day after the last day, and never before the owner was told', () => {
    expect(isOverdue({ status: 'EXTENDED', lastOn: '2026-12-14' }, '2026-12-14')).toBe(false);
    expect(isOverdue({ status: 'EXTENDED', lastOn: '2026-12-14' }, '2026-12-15')).toBe(true);
    expect(isOverdue({ status: 'LENT', lastOn: '2026-12-14' }, '2027-03-01')).toBe(false);
    expect(isOverdue({ status: 'RETURNED', lastOn: '2026-12-14' }, '2027-03-01')).toBe(false);
  });

  it('lost is what is overdue', () => {
    const loan = { status: 'DUE' as const, dueOn: '2026-12-09', lastOn: '2026-12-09' };
    expect(() => assertOverdue(loan, '2026-12-09')).toThrow('LOANER_NOT_OVERDUE');
    expect(() => assertOverdue(loan, '2026-12-10')).not.toThrow();
  });

  it.each([
    ['a cracked glass', 50_000, 18_000, { usedMinor: 18_000, refundMinor: 32_000, extraMinor: 0 }],
    ['nothing broken', 50_000, 0, { usedMinor: 0, refundMinor: 50_000, extraMinor: 0 }],
    ['dearer than the deposit', 50_000, 70_000, { usedMinor: 50_000, refundMinor: 0, extraMinor: 20_000 }],
    ['without a deposit', 0, 18_000, { usedMinor: 0, refundMinor: 0, extraMinor: 18_000 }],
  ])('the settlement of %s', (_name, deposit, deduction, expected) => expect(settlementOf(deposit, deduction)).toEqual(expected));
});
