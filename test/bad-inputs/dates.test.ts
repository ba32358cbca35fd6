import { describe, expect, it } from 'vitest';
import { dayReadings, readDay, readMoment } from '#renderer/counter-intake/typed-values';
import { momentOf } from '#renderer/kernel/moment';
import { parseTypedDate } from '#shared/kernel/date-input';
import type { Region } from '#shared/kernel/region';
import { at } from '../bench';
import { codesOf, desk, reasonOf, type Desk, type Outcome } from './desk';

type Row = readonly [no: number, region: Region, value: string, outcome: Outcome, expected: string];
/** quality 4.5 as a person types it: number, region, value, outcome, the day that is read, the readings to choose from, or why not. */
const TYPED: readonly Row[] = [
  [92, 'TW', '2026-02-29', 'R', 'notADay'],
  [92, 'TW', '2028-02-29', 'A', '2028-02-29'],
  [93, 'TW', '115/11/22', 'A', '2026-11-22'],
  [93, 'TW', '民國115年11月22日', 'A', '2026-11-22'],
  [93, 'CN', '115/11/22', 'R', 'notADay'],
  [94, 'CN', '26/11/22', 'W', '2026-11-22'],
  [94, 'TW', '26/11/22', 'W', '1937-11-22 2026-11-22'],
  [94, 'TW', '11/12/2026', 'W', '2026-11-12 2026-12-11'],
  [95, 'TW', '2026-13-01', 'R', 'notADay'],
  [95, 'TW', '2026-00-10', 'R', 'notADay'],
  [95, 'TW', '0000-00-00', 'R', 'notADay'],
  [97, 'TW', '1899-12-31', 'R', 'notADay'],
];
it.each(TYPED)('4.5 row %i %s %s typed: %s %s', (_no, region, value, outcome, expected) => {
  const read = parseTypedDate(value, region);
  const fate = read.ok ? ['A', read.on] : read.code === 'dateAmbiguous' ? ['W', read.options.join(' ')] : ['R', read.code];
  expect(fate).toEqual([outcome, expected]);
  expect(readDay(value, region)).toBe(outcome === 'A' ? expected : null);
  expect(dayReadings(value, region).join(' ')).toBe(outcome === 'W' ? expected : '');
});

/** As a command brings it: number, purchase day, outcome, the stored day, the doubt or why not. Today is 2026-11-23. */
const SENT: readonly (readonly [no: number, value: string, outcome: Outcome, expected: string])[] = [
  [92, '2026-02-29', 'R', 'product.purchaseOn:notADay'],
  [92, '2024-02-29', 'A', '2024-02-29'],
  [94, '26/11/22', 'R', 'product.purchaseOn:notADay'],
  [95, '2026-13-01', 'R', 'product.purchaseOn:notADay'],
  [95, '2026-00-10', 'R', 'product.purchaseOn:notADay'],
  [95, '0000-00-00', 'R', 'product.purchaseOn:notADay'],
  [96, '2026-11-24', 'R', 'DATE_IN_FUTURE'],
  [96, '2026-11-23', 'A', '2026-11-23'],
  [97, '1970-01-01', 'W', 'dateLongAgo'],
  [97, '1899-12-31', 'R', 'product.purchaseOn:notADay'],
  [98, '46348', 'R', 'product.purchaseOn:notADay'],
];
it.each(SENT)('4.5 row %i %s in a product: %s %s', async (_no, purchaseOn, outcome, expected) => {
  const d = desk();
  const owner = await d.clerk.ask('customer.create', { name: '蔡明哲', noPhone: true, privacyConsent: true });
  const product = { deviceClass: 'tv' as const, model: 'TV-43A', serial: 'TA43-07715', purchaseOn };
  const fate = await d.attempt('product.create', { customerId: owner.id, product });
  const told = fate.outcome === 'A' ? fate.value?.purchaseOn : fate.outcome === 'W' ? codesOf(fate) : reasonOf(fate);
  expect([fate.outcome, told]).toEqual([outcome, expected]);
});

const call = (d: Desk, more: object) =>
  d.attempt('serviceCall.register', {
    customer: { new: { name: '郭志偉', noPhone: true, privacyConsent: true } },
    product: { new: { deviceClass: 'tv', model: 'TV-43A', serial: 'TA43-07715' } },
    symptom: '無電源',
    ...more,
  });

describe('moments', () => {
  it.each<[number, string, Outcome, string]>([
    [100, '2026-11-22T23:59:60Z', 'R', 'calledAt:notATime'],
    [100, '2026-11-22T24:00:00+08:00', 'A', '2026-11-22T16:00:00.000Z'],
    [95, '2026-13-01T10:00:00Z', 'R', 'calledAt:notATime'],
    [105, '2028-11-22T10:00:00Z', 'R', 'TIME_ORDER'],
  ])('4.5 row %i %s as the time of a call: %s', async (_no, calledAt, outcome, expected) => {
    const fate = await call(desk(), { calledAt });
    expect([fate.outcome, fate.value?.calledAt ?? reasonOf(fate)]).toEqual([outcome, expected]);
  });

  it('4.5 row 100: 24:00 as a person types it is the next day 00:00', () => {
    const now = Date.parse('2026-11-23T01:30:00.000Z');
    expect(momentOf('2026-11-22 24:00', 'TW', now)).toBe('2026-11-22T16:00:00.000Z');
    expect(readMoment('2026-11-22 24:00', 'TW')).toBe('2026-11-22T16:00:00.000Z');
    expect(momentOf('2026-11-22 24:01', 'TW', now)).toBe('2026-11-22 24:01');
    expect(readMoment('2026-11-22 24:01', 'TW')).toBeNull();
  });

  it('4.5 row 99: a promise before now', async () => {
    const d = desk();
    const device = {
      product: { new: { deviceClass: 'tv' as const, model: 'TV-43A', serial: 'TA43-07715' } },
      faultReported: '無電源',
      hasNoAccessories: true,
      shelf: 'A-07',
      exterior: { screen: 'ok' as const },
    };
    const fate = await d.attempt('counterIntake.receive', {
      customer: { new: { name: '蔡明哲', noPhone: true, privacyConsent: true } },
      devices: [device],
      promisedAt: at('2026-11-23', '09:00'),
      inspectionFeeMinor: 300,
      isDataLossAccepted: true,
      signature: { kind: 'signed', name: '蔡明哲' },
    });
    expect([fate.outcome, reasonOf(fate)]).toEqual(['R', 'PROMISE_IN_PAST']);
  });

  it('4.5 row 101: the clock is a day back: refused by the series, and the manager may go on with a reason (E26)', async () => {
    const d = desk();
    await call(d, {});
    d.goTo('2026-11-22', '09:00');
    const other = { product: { new: { deviceClass: 'tv', model: 'TV-50', serial: 'TA50-00001' } } };
    const fate = await call(d, other);
    expect([fate.outcome, reasonOf(fate), fate.error?.params.prefix]).toEqual(['R', 'CLOCK_BEFORE_LAST', 'SV']);
    for (const prefix of ['SV', 'SC'] as const) await d.manager.ask('numbering.allowEarlier', { prefix, reason: '電腦時鐘剛校正' });
    expect((await call(d, other)).outcome).toBe('A');
  });

  it.each([
    ['2038-01-20', 'SC-2038-000001'],
    ['2100-03-01', 'SC-2100-000001'],
  ])('4.5 row 102: on %s numbers stay right: %s', async (on, callNo) => {
    const d = desk();
    d.goTo(on, '10:00');
    expect((await call(d, {})).value?.callNo).toBe(callNo);
  });

  it('4.5 row 103: the year of a number is that of its issue, inside the transaction', async () => {
    const d = desk();
    d.clock.set(Date.parse('2026-12-31T23:59:59.900+08:00'));
    expect((await call(d, {})).value?.callNo).toBe('SC-2026-000001');
    d.clock.set(Date.parse('2027-01-01T00:00:00.100+08:00'));
    const next = await call(d, { product: { new: { deviceClass: 'tv', model: 'TV-50', serial: 'TA50-00001' } } });
    expect(next.value?.callNo).toBe('SC-2027-000001');
  });
});
