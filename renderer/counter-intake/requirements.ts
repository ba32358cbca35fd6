import { normalisePersonName } from '#shared/customer/name';
import { normalisePhone } from '#shared/customer/phone';
import type { Region } from '#shared/kernel/region';
import { DEVICE_SHEETS } from '#shared/product/device-class';
import { checkImei } from '#shared/product/identifier';
import type { DeviceForm, IntakeForm } from './intake-form';
import { readAmount } from './receive-input';
import { hasImei, hasProof, identifierOf, isKeptUnchecked, readDay, readMoment } from './typed-values';

/** What a counter intake asks for, and the section (Alt+n) where it is answered. */
export const STEP_OF = {
  phone: 1,
  name: 1,
  consent: 1,
  model: 2,
  identifier: 2,
  imeiSystem: 2,
  purchaseOn: 2,
  fault: 3,
  accessories: 4,
  exterior: 5,
  promised: 7,
  fee: 7,
  estimate: 7,
  shelf: 7,
  dataLoss: 7,
  signature: 7,
  typeReason: 7,
} as const;
export type Item = keyof typeof STEP_OF;
export type Requirement = Readonly<{ item: Item; isMet: boolean; device: number | null }>;

export type Situation = Readonly<{
  region: Region;
  nowAt: string;
  /** By device: will the customer pay? Undefined while the verdict is on its way. */
  isPaid: readonly (boolean | undefined)[];
}>;

const filled = (text: string): boolean => text.trim() !== '';

function ofDevice(d: DeviceForm, region: Region): readonly Omit<Requirement, 'device'>[] {
  const identifier = identifierOf(d);
  const sheet = DEVICE_SHEETS[d.deviceClass];
  const day = readDay(d.purchaseOn, region);
  return [
    { item: 'identifier', isMet: identifier === null || identifier.ok || isKeptUnchecked(d) },
    ...(hasImei(d) && filled(d.imeiSystem) ? [{ item: 'imeiSystem', isMet: checkImei(d.imeiSystem).ok } as const] : []),
    { item: 'model', isMet: filled(d.model) },
    ...(filled(d.purchaseOn) || hasProof(d) ? [{ item: 'purchaseOn', isMet: day !== null } as const] : []),
    { item: 'fault', isMet: filled(d.faultReported) },
    { item: 'accessories', isMet: d.hasNoAccessories || d.accessories.length > 0 },
    { item: 'exterior', isMet: sheet.conditionItems.every((i) => d.exterior[i] !== undefined) },
    { item: 'shelf', isMet: filled(d.shelf) },
    ...(d.type === null ? [] : [{ item: 'typeReason', isMet: filled(d.typeReason) } as const]),
  ];
}

function isSigned(form: IntakeForm): boolean {
  if (form.signature === 'refusedToSign') return form.witnessId !== null && filled(form.refusal);
  return form.signature === 'signed' && (filled(form.signer) || filled(form.name));
}

/** 必填: every answer the form needs, in the order of the sections, and whether it is there. */
export function requirements(form: IntakeForm, { region, nowAt, isPaid }: Situation): readonly Requirement[] {
  const promisedAt = readMoment(form.promised, region);
  const whole = (item: Item, isMet: boolean): Requirement => ({ item, isMet, device: null });
  const isNew = form.customerId === null;
  const list: Requirement[] = [
    ...(isNew
      ? [
          whole('phone', form.noPhone || normalisePhone(form.phone).ok),
          whole('name', normalisePersonName(form.name).ok),
          whole('consent', form.privacyConsent),
        ]
      : []),
    ...form.devices.flatMap((d, device) => ofDevice(d, region).map((r) => ({ ...r, device }))),
    whole('promised', promisedAt !== null && promisedAt > nowAt),
    ...(isPaid.some(Boolean) || filled(form.fee) ? [whole('fee', readAmount(form.fee, region) !== null)] : []),
    ...(filled(form.estimate) ? [whole('estimate', readAmount(form.estimate, region) !== null)] : []),
    whole('dataLoss', form.isDataLossAccepted),
    whole('signature', isSigned(form)),
  ];
  return list.toSorted((a, b) => STEP_OF[a.item] - STEP_OF[b.item]);
}

export const missingOf = (list: readonly Requirement[]): readonly Requirement[] => list.filter((r) => !r.isMet);
