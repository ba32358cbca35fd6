import { expect, it } from 'vitest';
import { DEVICE_SHEETS } from '#shared/product/device-class';
import type { Region } from '#shared/kernel/region';
import { at } from '../bench';
import { codesOf, desk, reasonOf, type Desk, type Outcome } from './desk';

type Row = readonly [no: number, value: string, outcome: Outcome, expected: string, doubts?: string];
const A = '490154203237518';
const B = '356938035643809';
/** quality 4.3: number, value, outcome, and the stored IMEIs (A, W) or why not (R). */
const IMEIS: readonly Row[] = [
  [48, A, 'A', A],
  [49, '49-015420-323751-8', 'A', A],
  [49, '49 015420 323751 8', 'A', A],
  [50, '490154203237519', 'R', 'IMEI_CHECK_DIGIT 8'],
  [51, '49015420323751', 'W', A, 'imeiDigitAdded'],
  [52, '4901542032375180', 'A', '4901542032375180'],
  [53, '000000000000000', 'R', 'IMEI_PLACEHOLDER'],
  [54, '111111111111119', 'W', '111111111111119', 'imeiPlaceholder'],
  [54, '123456789012347', 'W', '123456789012347', 'imeiPlaceholder'],
  [55, '49O154203237518', 'W', A, 'imeiLetterRead'],
  [56, '4.90154E+14', 'R', 'SPOILT_BY_EXCEL'],
  [57, `${A}/${B}`, 'W', `${A} ${B}`, 'imeiTwo'],
];
/** The stored serial, 無 for "no serial". */
const SERIALS: readonly Row[] = [
  [61, '  c02xk0abjgh5 ', 'A', 'C02XK0ABJGH5'],
  [62, 'N/A', 'W', '無', 'serialPlaceholder'],
  [62, '無', 'W', '無', 'serialPlaceholder'],
  [62, '000000', 'W', '無', 'serialPlaceholder'],
  [63, 'ABC', 'R', 'SERIAL_INVALID'],
  [63, 'A1'.repeat(15) + 'B', 'R', 'product.serial:tooLong 30'],
  [64, '\u042102XK0AB', 'W', '\u042102XK0AB', 'serialLookAlike'],
];
const TAX_IDS: readonly (readonly [no: number, region: Region, value: string, outcome: Outcome])[] = [
  [66, 'TW', '53212539', 'A'],
  [66, 'TW', '12345678', 'R'],
  [67, 'CN', '91350100M000100Y43', 'A'],
  [67, 'CN', '91350100M000100Y44', 'R'],
  ...['I', 'O', 'Z', 'S', 'V'].map((letter) => [68, 'CN', `9135010${letter}M000100Y43`, 'R'] as const),
];
const named = (rows: readonly Row[]) =>
  rows.map(([no, value, outcome, expected, doubts = '']) => ({ no, value, outcome, expected, doubts }));

const phone = (imei1: string, more: object = {}) => ({ deviceClass: 'phone' as const, brand: 'Nova', model: 'Nova-X', imei1, ...more });
const tv = (serial: string, more: object = {}) => ({ deviceClass: 'tv' as const, brand: 'CHIMEI', model: 'TV-43A', serial, ...more });
const owner = (d: Desk) => d.clerk.ask('customer.create', { name: '蔡明哲', noPhone: true, privacyConsent: true });

it.each(named(IMEIS))('4.3 row $no $value: $outcome $expected', async ({ value, outcome, expected, doubts }) => {
  const d = desk();
  const fate = await d.attempt('product.create', { customerId: (await owner(d)).id, product: phone(value) });
  const stored = fate.value && [fate.value.imei1, fate.value.imei2].filter((i) => i !== null).join(' ');
  const why = [reasonOf(fate), fate.error?.params.expected].filter((w) => w !== undefined).join(' ');
  expect([fate.outcome, codesOf(fate), stored ?? why]).toEqual([outcome, doubts, expected]);
});

it.each(named(SERIALS))('4.3 row $no $value: $outcome $expected', async ({ value, outcome, expected, doubts }) => {
  const d = desk();
  const fate = await d.attempt('product.create', { customerId: (await owner(d)).id, product: tv(value) });
  const stored = fate.value && (fate.value.hasNoSerial ? '無' : fate.value.serial);
  expect([fate.outcome, codesOf(fate), stored ?? reasonOf(fate)]).toEqual([outcome, doubts, expected]);
});

it.each(TAX_IDS)('4.3 row %i %s %s: %s', async (_no, region, taxId, outcome) => {
  const d = desk(region);
  const fate = await d.attempt('customer.create', { name: '永豐食品', kind: 'company', noPhone: true, privacyConsent: true, taxId });
  expect([fate.outcome, fate.value?.taxId ?? reasonOf(fate)]).toEqual([outcome, outcome === 'A' ? taxId : 'TAX_ID_INVALID']);
});

it('4.3 row 50: with a reason it is kept and flagged; without, it is not', async () => {
  const d = desk();
  const customerId = (await owner(d)).id;
  const kept = await d.attempt('product.create', {
    customerId,
    product: phone('490154203237519', { identifierReason: '標籤磨損' }),
  });
  expect([kept.outcome, kept.value?.imei1, kept.value?.isImeiUnchecked, kept.value?.identifierReason]).toEqual([
    'A',
    '490154203237519',
    true,
    '標籤磨損',
  ]);
  const right = await d.attempt('product.update', { productId: kept.value?.id ?? '', imei1: A, identifierReason: null });
  expect([right.outcome, right.value?.isImeiUnchecked]).toEqual(['A', false]);
  const wrong = await d.attempt('product.update', { productId: kept.value?.id ?? '', imei1: '490154203237519' });
  expect([wrong.outcome, reasonOf(wrong)]).toEqual(['R', 'IMEI_CHECK_DIGIT']);
});

it('4.3 row 52: IMEISV is compared by its first 14 digits', async () => {
  const d = desk();
  const fate = await receive(d, { product: { new: phone(A) }, imeiLabel: A, imeiSystem: '4901542032375180' });
  expect([fate.outcome, fate.value?.devices[0]?.isCodeMismatch]).toEqual(['A', false]);
});

it('4.3 row 62: with a reason nothing is asked', async () => {
  const d = desk();
  const product = tv('N/A', { identifierReason: '銘板脫落' });
  const fate = await d.attempt('product.create', { customerId: (await owner(d)).id, product });
  expect([fate.outcome, fate.value?.hasNoSerial, fate.value?.identifierReason]).toEqual(['A', true, '銘板脫落']);
});

it('4.3 row 65: the same serial of another brand is another product', async () => {
  const d = desk();
  const customerId = (await owner(d)).id;
  const one = await d.attempt('product.create', { customerId, product: tv('C02XK0AB') });
  const two = await d.attempt('product.create', { customerId, product: tv('C02XK0AB', { brand: 'Sharp', model: 'LC-50' }) });
  expect([one.outcome, two.outcome, one.value?.id === two.value?.id]).toEqual(['A', 'A', false]);
});

const receive = (d: Desk, device: object, who: object = { new: { name: '蔡明哲', noPhone: true, privacyConsent: true } }) =>
  d.attempt('counterIntake.receive', {
    customer: who as { id: string },
    devices: [
      {
        product: { new: phone(A) },
        faultReported: '觸控失靈',
        hasNoAccessories: true,
        shelf: 'A-07',
        exterior: Object.fromEntries(DEVICE_SHEETS.phone.conditionItems.map((item) => [item, 'ok' as const])),
        ...device,
      },
    ],
    promisedAt: at('2026-12-30', '18:00'),
    inspectionFeeMinor: 300,
    isDataLossAccepted: true,
    signature: { kind: 'signed', name: '蔡明哲' },
  });

it('4.3 row 58: label and system differ: asked, flagged, and only the chief lets it pass', async () => {
  const d = desk();
  const fate = await receive(d, { imeiLabel: A, imeiSystem: B });
  expect([fate.outcome, codesOf(fate), fate.value?.devices[0]?.isCodeMismatch, fate.value?.devices[0]?.verdict]).toEqual([
    'W',
    'codeMismatch',
    true,
    'refused',
  ]);
  const other = await receive(desk(), { imeiLabel: A, imeiSystem: B, codeMismatchOverride: { reason: '換過主機板' } });
  expect([other.outcome, reasonOf(other)]).toEqual(['R', 'OVERRIDE_NOT_ALLOWED']);
});

it('4.3 row 59: a device that is here already is refused with its open line', async () => {
  const d = desk();
  const customer = await owner(d);
  const first = await receive(d, {}, { id: customer.id });
  const again = await receive(d, {}, { id: customer.id });
  expect([again.outcome, reasonOf(again), again.error?.params.dlNo]).toEqual(['R', 'SERIAL_IN_CUSTODY', first.value?.devices[0]?.dlNo]);
});

/** A device that was repaired and left yesterday. */
async function returned() {
  const d = desk();
  await d.openDrawer();
  const cardId = await d.takeOne();
  d.goTo('2026-11-24', '18:00');
  await d.accepted(cardId);
  await d.repaired(cardId, at('2026-11-24', '09:00'), at('2026-11-24', '10:00'));
  await d.chief.ask('repairCard.pass', { cardId });
  const card = await d.clerk.ask('repairCard.byId', { id: cardId });
  if (!card) throw new Error('no card');
  const bill = await d.clerk.ask('billing.issue', { cardIds: [cardId] });
  await d.clerk.ask('billing.pay', { billId: bill.id, payments: [{ amountMinor: bill.balanceMinor }] });
  await d.clerk.ask('custody.release', {
    receiptId: card.receiptId,
    devices: [{ stayId: card.stayId, scanned: card.serial ?? '', areAccessoriesBack: true }],
    collector: { kind: 'owner' },
    isReceiptSurrendered: true,
    isVoucherSigned: true,
  });
  d.goTo('2026-11-25', '10:00');
  return {
    d,
    cardNo: card.cardNo,
    cardId,
    device: { product: { id: card.productId }, exterior: { screen: 'ok' } },
    who: { id: card.customerId },
  };
}
it('4.3 row 60: it comes back: asked whether it is rework', async () => {
  const { d, device, who, cardNo } = await returned();
  const fate = await receive(d, device, who);
  expect([fate.outcome, codesOf(fate), fate.doubts[0]?.params.cardNo, fate.value?.devices[0]?.type]).toEqual(['W', 'rework', cardNo, 'A']);
});
it('4.3 row 60: marked as rework nothing is asked', async () => {
  const { d, device, who, cardId } = await returned();
  const fate = await receive(d, { ...device, reworkOf: cardId }, who);
  expect([fate.outcome, fate.value?.devices[0]?.type]).toEqual(['A', 'C']);
});
