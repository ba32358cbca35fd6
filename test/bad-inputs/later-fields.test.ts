import { expect, it } from 'vitest';
import type { Region } from '#shared/kernel/region';
import { codesOf, desk, reasonOf, type Outcome } from './desk';

/** Fields that came with the warehouse, the loaners and the settings, against the rows of quality 4.2 and 4.3. */
type Row = readonly [no: number, region: Region, value: string, outcome: Outcome, expected: string, doubts?: string];
const PHONES: readonly Row[] = [
  [30, 'TW', '02-2311-0000', 'A', '02-2311-0000'],
  [32, 'TW', '02-2345-6789 #123', 'A', '02-2345-6789 #123'],
  [33, 'CN', '138 0013 8000', 'A', '138 0013 8000'],
  [39, 'TW', '無', 'R', 'PHONE_INVALID'],
  [39, 'TW', '-', 'R', 'PHONE_INVALID'],
  [43, 'TW', '1.38001E+10', 'R', 'SPOILT_BY_EXCEL'],
  [45, 'TW', '0800-FLOWERS', 'R', 'PHONE_INVALID'],
  [46, 'TW', '1'.repeat(18), 'R', 'PHONE_INVALID'],
  [46, 'TW', '1'.repeat(200), 'R', 'phone:tooLong'],
];
const TAX_IDS: readonly Row[] = [
  [66, 'TW', '53212539', 'A', '53212539'],
  [66, 'TW', '12345678', 'R', 'TAX_ID_INVALID'],
  [67, 'CN', '91350100M000100Y43', 'A', '91350100M000100Y43'],
  [67, 'CN', '91350100M000100Y44', 'R', 'TAX_ID_INVALID'],
  [68, 'CN', '9135010IM000100Y43', 'R', 'TAX_ID_INVALID'],
];
const IMEIS: readonly Row[] = [
  [48, 'TW', '490154203237518', 'A', '490154203237518'],
  [49, 'TW', '49-015420-323751-8', 'A', '490154203237518'],
  [50, 'TW', '490154203237519', 'R', 'IMEI_CHECK_DIGIT'],
  [51, 'TW', '49015420323751', 'W', '490154203237518', 'imeiDigitAdded'],
  [53, 'TW', '000000000000000', 'R', 'IMEI_PLACEHOLDER'],
  [54, 'TW', '111111111111119', 'W', '111111111111119', 'imeiPlaceholder'],
  [55, 'TW', '49O154203237518', 'W', '490154203237518', 'imeiLetterRead'],
  [56, 'TW', '4.90154E+14', 'R', 'SPOILT_BY_EXCEL'],
  [57, 'TW', '490154203237518/356938035643809', 'R', 'IMEI_INVALID'],
];
const SERIALS: readonly Row[] = [
  [61, 'TW', '  c02xk0abjgh5 ', 'A', 'C02XK0ABJGH5'],
  [62, 'TW', 'N/A', 'R', 'SERIAL_INVALID'],
  [62, 'TW', '無', 'R', 'SERIAL_INVALID'],
  [62, 'TW', '000000', 'R', 'SERIAL_INVALID'],
  [63, 'TW', 'ABC', 'R', 'SERIAL_INVALID'],
  [63, 'TW', 'A1'.repeat(15) + 'B', 'R', 'SERIAL_INVALID'],
  [64, 'TW', '\u042102XK0AB', 'W', '\u042102XK0AB', 'serialLookAlike'],
];
const named = (rows: readonly Row[]) =>
  rows.map(([no, region, value, outcome, expected, doubts = '']) => ({ no, region, value, outcome, expected, doubts }));
/** The reason without the number behind it. */
const plain = (reason: string): string => reason.replace(/ \d+$/, '');

it.each(named(PHONES))('4.2 row $no $region $value of a supplier: $outcome $expected', async ({ region, value, outcome, expected }) => {
  const d = desk(region);
  const made = await d.attempt('part.addSupplier', { name: '大通零件行', phone: value }, d.manager);
  expect([made.outcome, made.value?.phone ?? plain(reasonOf(made))]).toEqual([outcome, expected]);
  const old = await d.manager.ask('part.addSupplier', { name: '宏達電子' });
  const changed = await d.attempt('part.changeSupplier', { supplierId: old.id, name: old.name, phone: value }, d.manager);
  expect([changed.outcome, changed.value?.phone ?? plain(reasonOf(changed))]).toEqual([outcome, expected]);
});

it.each(named(PHONES).filter(({ value }) => value.length < 200))(
  '4.2 row $no $region $value of the centre: $outcome $expected',
  async ({ region, value, outcome, expected }) => {
    const d = desk(region);
    for (const field of ['phone', 'complaintPhone'] as const) {
      const fate = await d.attempt('setup.updateSite', { [field]: value }, d.manager);
      expect([fate.outcome, fate.value?.[field] ?? plain(reasonOf(fate))]).toEqual([outcome, expected]);
    }
  },
);

it.each(named(TAX_IDS))('4.3 row $no $region $value of a supplier: $outcome', async ({ region, value, outcome, expected }) => {
  const d = desk(region);
  const made = await d.attempt('part.addSupplier', { name: '大通零件行', taxId: value }, d.manager);
  expect([made.outcome, made.value?.taxId ?? reasonOf(made)]).toEqual([outcome, expected]);
  const old = await d.manager.ask('part.addSupplier', { name: '宏達電子' });
  const changed = await d.attempt('part.changeSupplier', { supplierId: old.id, name: old.name, taxId: value }, d.manager);
  expect([changed.outcome, changed.value?.taxId ?? reasonOf(changed)]).toEqual([outcome, expected]);
});

it.each(named(TAX_IDS))('4.3 row $no $region $value of the centre: $outcome', async ({ region, value, outcome, expected }) => {
  const d = desk(region);
  const fate = await d.attempt('setup.updateSite', { taxId: value }, d.manager);
  expect([fate.outcome, fate.value?.taxId ?? reasonOf(fate)]).toEqual([outcome, expected]);
});

it.each([
  ...named(IMEIS).map((row) => ({ ...row, kind: 'imei' as const })),
  ...named(SERIALS).map((row) => ({ ...row, kind: 'serial' as const })),
])('4.3 row $no $value of a loaner: $outcome $expected', async ({ kind, value, outcome, expected, doubts }) => {
  const d = desk();
  const fate = await d.attempt('loaner.add', { model: '備用機', kind, identifier: value, valueMinor: 3000 });
  expect([fate.outcome, codesOf(fate), fate.value?.identifier ?? reasonOf(fate)]).toEqual([outcome, doubts, expected]);
});
