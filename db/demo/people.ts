import { addDays } from '#shared/kernel/business-date';
import { imeiCheckDigit } from '#shared/product/identifier';
import { dayOf, type Stage } from './stage';
import { COMPANIES, GIVEN, STREETS, SURNAMES, type DemoModel } from './words';

/** A customer who has never been here. */
export function person({ random }: Stage) {
  const isCompany = random.chance(0.08);
  const name = isCompany ? random.pick(COMPANIES) : `${random.pick(SURNAMES)}${random.pick(GIVEN)}`;
  const phone = `09${random.int(10, 88)}${String(random.int(0, 999_999)).padStart(6, '0')}`;
  const address = `台北市大安區${random.pick(STREETS)}${random.int(1, 280)}號${random.int(2, 12)}樓`;
  return {
    new: {
      name,
      kind: isCompany ? ('company' as const) : ('person' as const),
      contact: isCompany ? '林經理' : null,
      phones: [{ number: phone }],
      address,
      privacyConsent: true,
    },
  };
}
/** A product of a model with an invented identifier; an old one is certainly out of warranty. */
export function productOf({ random }: Stage, m: DemoModel, at: number, isOld = false) {
  const first14 = `8601230${String(random.int(1_000_000, 9_999_999))}`;
  const age = random.int(20, 900);
  const isPhone = m.deviceClass === 'phone';
  return {
    new: {
      deviceClass: m.deviceClass,
      brand: m.brand,
      model: m.model,
      serial: isPhone ? null : `${m.label}-${random.int(100_000, 999_999)}`,
      imei1: isPhone ? `${first14}${imeiCheckDigit(first14)}` : null,
      purchaseOn: addDays(dayOf(at), -(isOld ? age + 1100 : age)),
      proofType: 'invoice' as const,
      proofNo: `AB-${random.int(10_000_000, 99_999_999)}`,
    },
  };
}
