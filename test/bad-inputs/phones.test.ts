import { expect, it } from 'vitest';
import { formatPhone, normalisePhone } from '#shared/customer/phone';
import type { Region } from '#shared/kernel/region';
import { codesOf, desk, reasonOf, type Outcome } from './desk';

type Row = readonly [no: number, value: string, outcome: Outcome, expected: string, doubts?: string];
/** quality 4.2: number, value, outcome, and the stored phones (A, W) or why not (R). */
const TW: readonly Row[] = [
  [30, '0912-345-678', 'A', '0912345678'],
  [31, '+886 912 345 678', 'A', '0912345678'],
  [31, '00886912345678', 'A', '0912345678'],
  [32, '(02)2345-6789', 'A', '0223456789'],
  [32, '02-2345-6789 #123', 'A', '0223456789#123'],
  [38, '00000000000', 'W', '00000000000', 'phonePlaceholder'],
  [38, '11111111111', 'W', '11111111111', 'phonePlaceholder'],
  [39, '無', 'R', 'PHONE_NEEDED'],
  [39, 'none', 'R', 'PHONE_NEEDED'],
  [39, '-', 'R', 'PHONE_NEEDED'],
  [40, '0912345678/0987654321', 'W', '0912345678 0987654321', 'phoneTwo'],
  [41, '0912345678 (太太)', 'W', '0912345678(太太)', 'phoneNote'],
  [42, '=+886912345678', 'A', '0912345678'],
  [43, '1.38001E+10', 'R', 'SPOILT_BY_EXCEL'],
  [44, '9.1234568E8', 'R', 'SPOILT_BY_EXCEL'],
  [44, '912345678', 'W', '0912345678', 'phoneZeroLost'],
  [45, '0800-FLOWERS', 'R', 'PHONE_INVALID'],
  [46, '1'.repeat(200), 'R', 'phones.0.number:tooLong 40'],
  [46, '1'.repeat(40), 'R', 'PHONE_INVALID'],
];
const CN: readonly Row[] = [
  [33, '138 0013 8000', 'A', '13800138000'],
  [33, '+8613800138000', 'A', '13800138000'],
  [34, '１３８００１３８０００', 'A', '13800138000'],
  [35, '1380013800', 'W', '1380013800', 'phoneShort'],
  [36, '138001380000', 'W', '138001380000', 'phoneLong'],
  [37, '12345678901', 'W', '12345678901', 'phonePrefix'],
];
const rows = [...TW.map((row) => ({ region: 'TW' as Region, row })), ...CN.map((row) => ({ region: 'CN' as Region, row }))].map(
  ({ region, row: [no, value, outcome, expected, doubts = ''] }) => ({ region, no, value, outcome, expected, doubts }),
);
const who = (number: string, name = '王小明') => ({ name, phones: [{ number }], privacyConsent: true });
type Phones = readonly Readonly<{ number: string; extension: string | null; label: string | null }>[];
const brief = (phones: Phones): string =>
  phones.map((p) => `${p.number}${p.extension === null ? '' : `#${p.extension}`}${p.label === null ? '' : `(${p.label})`}`).join(' ');

it.each(rows)('4.2 row $no $value: $outcome $expected', async ({ region, value, outcome, expected, doubts }) => {
  const d = desk(region);
  const fate = await d.attempt('customer.create', who(value));
  expect([fate.outcome, codesOf(fate), fate.value ? brief(fate.value.phones) : reasonOf(fate)]).toEqual([outcome, doubts, expected]);
});

it.each(rows)('4.2 row $no $value fares alike when a pocket is changed', async ({ region, value, outcome, expected, doubts }) => {
  const d = desk(region);
  const { id } = await d.clerk.ask('customer.create', who('0287654321'));
  const fate = await d.attempt('customer.update', { customerId: id, phones: [{ number: value }] });
  expect([fate.outcome, codesOf(fate), fate.value ? brief(fate.value.phones) : reasonOf(fate)]).toEqual([outcome, doubts, expected]);
});

it('4.2 row 31: every way to write a number finds the same customer', async () => {
  const d = desk();
  const made = await d.clerk.ask('customer.create', who('0912-345-678'));
  for (const number of ['+886 912 345 678', '00886912345678', '０９１２３４５６７８'])
    expect((await d.clerk.ask('customer.duplicates', { name: '別人', phones: [number] })).map((m) => m.id)).toEqual([made.id]);
});

it('4.2 row 38: a placeholder finds no doubles', async () => {
  const d = desk();
  await d.clerk.ask('customer.create', who('00000000000', '甲'));
  const fate = await d.attempt('customer.create', who('00000000000', '乙'));
  expect(codesOf(fate)).toBe('phonePlaceholder');
  expect(await d.clerk.ask('customer.duplicates', { name: '丙', phones: ['00000000000'] })).toEqual([]);
});

it('4.2 row 47: a phone of three customers is asked about, with their names', async () => {
  const d = desk();
  for (const name of ['陳一', '陳二', '陳三']) await d.clerk.ask('customer.create', who('0912345678', name));
  const fate = await d.attempt('customer.create', who('0912345678', '陳四'));
  const [doubt] = fate.doubts;
  expect([fate.outcome, doubt?.code, doubt?.params.value]).toEqual(['W', 'phoneShared', '0912345678']);
  expect(String(doubt?.params.names).split('、').toSorted()).toEqual(['陳一', '陳三', '陳二']);
});

it('a doubt is asked about once: changing the name does not ask about the phone again', async () => {
  const d = desk('CN');
  const { value } = await d.attempt('customer.create', who('1380013800'));
  const fate = await d.attempt('customer.update', { customerId: value?.id ?? '', name: '王大明', phones: [{ number: '1380013800' }] });
  expect(fate.outcome).toBe('A');
});

it('a caller that asks nobody is not held back, and no trail says that somebody confirmed', async () => {
  const d = desk('CN');
  expect(await d.clerk.ask('customer.create', who('1380013800'))).toMatchObject({ phones: [{ number: '1380013800' }] });
  expect(d.sqlite.prepare("select count(*) from audit_entry where event = 'DoubtsConfirmed'").pluck().get()).toBe(0);
});

it('what is stored is read back as the same phone', () => {
  const stored = rows.flatMap(({ value }) => {
    const phone = normalisePhone(value);
    return phone.ok ? [phone.value] : [];
  });
  const again = stored.map((value) => {
    const phone = normalisePhone(formatPhone(value));
    return phone.ok ? phone.value : null;
  });
  expect(again).toEqual(stored);
  expect(stored.length).toBeGreaterThan(10);
});
