import { randomFrom } from '#db/demo/random';
import { GIVEN, SURNAMES } from '#db/demo/words';
import type { RawInput } from '#shared/contract/contract';
import { DEVICE_SHEETS } from '#shared/product/device-class';
import { imeiCheckDigit } from '#shared/product/identifier';

const SEED = 4;
const DAY_MS = 86_400_000;

/** What a clerk types for somebody who has never been here, with a phone: the same for the same `i`, so twins save the same. */
export function typedIntake(i: number): RawInput<'counterIntake.receive'> {
  const random = randomFrom(SEED + i);
  const name = `${random.pick(SURNAMES)}${random.pick(GIVEN)}`;
  const first14 = `35${String(random.int(1_000_000, 9_999_999))}${String(random.int(10_000, 99_999))}`;
  const imei = `${first14}${imeiCheckDigit(first14)}`;
  return {
    customer: {
      new: {
        name,
        phones: [{ number: `09${random.int(10, 88)}${String(random.int(0, 999_999)).padStart(6, '0')}` }],
        address: `台北市大安區復興南路一段${random.int(1, 390)}號`,
        privacyConsent: true,
      },
    },
    promisedAt: new Date(Date.now() + 5 * DAY_MS).toISOString(),
    inspectionFeeMinor: 300,
    isDataLossAccepted: true,
    signature: { kind: 'signed', name },
    devices: [
      {
        product: { new: { deviceClass: 'phone', brand: 'Apple', model: `iPhone ${random.int(11, 16)}`, imei1: imei } },
        imeiLabel: imei,
        imeiSystem: imei,
        faultReported: random.pick(['螢幕碎裂', '無法充電', '電池膨脹', '不開機']),
        exterior: Object.fromEntries(DEVICE_SHEETS.phone.conditionItems.map((item, n) => [item, n === 0 ? 'crack' : 'ok'])),
        accessories: [{ name: '充電器', qty: 1 }],
        shelf: 'A-01',
        type: 'A',
        typeReason: '保固外',
      },
    ],
  };
}
