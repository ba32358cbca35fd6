import type { RawInput } from '#shared/contract/contract';
import type { Region } from '#shared/kernel/region';
import { formatMoney, parseMoney } from '../kernel/money';
import { regionFacts } from '../kernel/session';
import type { DeviceForm, IntakeForm } from './intake-form';
import { hasImei, readDay, readMoment } from './typed-values';

export type ReceiveInput = RawInput<'counterIntake.receive'>;
type Device = ReceiveInput['devices'][number];

/** An empty amount is "not agreed", which is not zero. */
export const readAmount = (typed: string, region: Region): number | null =>
  typed.trim() === '' ? null : parseMoney(typed, regionFacts(region).currency);
export const amountText = (minor: number, region: Region): string => formatMoney(minor, regionFacts(region).currency).replaceAll(',', '');

function productOf(d: DeviceForm, region: Region): Device['product'] {
  if (d.productId !== null) return { id: d.productId };
  return {
    new: {
      deviceClass: d.deviceClass,
      brand: d.brand,
      model: d.model,
      serial: hasImei(d) || d.hasNoSerial ? null : d.serial,
      hasNoSerial: d.hasNoSerial,
      imei1: hasImei(d) && !d.hasNoSerial ? d.imeiLabel : null,
      identifierReason: d.identifierReason,
      purchaseOn: readDay(d.purchaseOn, region),
      proofType: d.hasInvoice ? 'invoice' : d.hasCard ? 'warrantyCard' : 'none',
      proofNo: d.proofNo,
    },
  };
}

function deviceOf(d: DeviceForm, passcode: string, region: Region): Device {
  return {
    product: productOf(d, region),
    imeiLabel: hasImei(d) && !d.hasNoSerial ? d.imeiLabel : null,
    imeiSystem: hasImei(d) && !d.hasNoSerial ? d.imeiSystem : null,
    proofSeen: { invoice: d.hasInvoice, card: d.hasCard, no: d.proofNo },
    purchaseOn: readDay(d.purchaseOn, region),
    faultReported: d.faultReported,
    faultSeen: d.faultSeen,
    exterior: d.exterior,
    moisture: d.moisture,
    isUserDamage: d.isUserDamage,
    accessories: d.accessories,
    hasNoAccessories: d.hasNoAccessories,
    isSimRemoved: d.isSimRemoved,
    passcode: passcode === '' ? null : passcode,
    shelf: d.shelf,
    ...(d.type === null ? {} : { type: d.type }),
    typeReason: d.typeReason,
    reworkOf: d.reworkOf,
    codeMismatchOverride: d.mismatchReason.trim() === '' ? null : { reason: d.mismatchReason },
    photoIds: d.photoIds,
  };
}

function customerOf(form: IntakeForm): ReceiveInput['customer'] {
  if (form.customerId !== null) return { id: form.customerId };
  const phones = form.noPhone || form.phone.trim() === '' ? [] : [{ number: form.phone }];
  return { new: { name: form.name, phones, noPhone: form.noPhone, privacyConsent: form.privacyConsent } };
}

/** The command as the form says it. What is missing is left as it was typed, so that the schema names it. */
export function receiveInput(form: IntakeForm, passcodes: Readonly<Record<string, string>>, region: Region): ReceiveInput {
  return {
    customer: customerOf(form),
    devices: form.devices.map((d) => deviceOf(d, passcodes[d.key] ?? '', region)),
    promisedAt: readMoment(form.promised, region) ?? '',
    estCostMinor: readAmount(form.estimate, region),
    inspectionFeeMinor: readAmount(form.fee, region),
    isDataLossAccepted: form.isDataLossAccepted,
    signature:
      form.signature === 'refusedToSign'
        ? { kind: 'refusedToSign', witnessId: form.witnessId ?? '', reason: form.refusal }
        : { kind: 'signed', name: form.signer.trim() === '' ? form.name : form.signer },
    padNo: form.padNo,
    note: form.note,
  };
}
