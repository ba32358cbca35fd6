import { z } from 'zod';
import { Condition } from '#shared/counter-intake/schema';
import { ServiceType } from '#shared/kernel/region';
import { DEVICE_SHEETS, MOISTURE_FINDINGS } from '#shared/product/device-class';
import { DeviceClass, type ProductView } from '#shared/product/schema';

const text = z.string();
const flag = z.boolean();

/** One device as it stands on the form: what was typed, not yet read. Passcodes are kept beside it, never in it (decisions 9). */
export const DeviceForm = z.object({
  key: text,
  productId: text.nullable(),
  /** Known or new was decided; before that the products of the customer are offered. */
  isDecided: flag,
  deviceClass: DeviceClass,
  brand: text,
  model: text,
  serial: text,
  hasNoSerial: flag,
  imeiLabel: text,
  imeiSystem: text,
  identifierReason: text.default(''),
  purchaseOn: text,
  hasInvoice: flag,
  hasCard: flag,
  proofNo: text,
  faultReported: text,
  faultSeen: text,
  exterior: z.record(text, Condition),
  moisture: z.enum(MOISTURE_FINDINGS),
  isUserDamage: flag,
  accessories: z.array(z.object({ name: text, qty: z.int() })),
  hasNoAccessories: flag,
  isSimRemoved: flag,
  shelf: text,
  type: ServiceType.nullable(),
  typeReason: text,
  reworkOf: text.nullable(),
  mismatchReason: text,
  photoIds: z.array(text),
  /** One was typed; after a crash it is not there any more, and the clerk is told. */
  hadPasscode: flag.default(false),
});
export type DeviceForm = z.infer<typeof DeviceForm>;

/** 送修受理 as it stands on the screen and in its draft. */
export const IntakeForm = z.object({
  customerId: text.nullable(),
  name: text,
  phone: text,
  noPhone: flag,
  privacyConsent: flag,
  devices: z.array(DeviceForm).min(1),
  at: z.int(),
  promised: text,
  estimate: text,
  fee: text,
  isDataLossAccepted: flag,
  signature: z.enum(['none', 'signed', 'refusedToSign']),
  signer: text,
  witnessId: text.nullable(),
  refusal: text,
  padNo: text,
  note: text,
});
export type IntakeForm = z.infer<typeof IntakeForm>;
export type Patch<T> = Partial<T>;

/** 一鍵全完好: every item of the class answered as sound. */
export const allSound = (deviceClass: DeviceClass): DeviceForm['exterior'] =>
  Object.fromEntries(DEVICE_SHEETS[deviceClass].conditionItems.map((item) => [item, 'ok']));

export const emptyDevice = (key: string, shelf: string, deviceClass: DeviceClass = 'phone'): DeviceForm => ({
  key,
  productId: null,
  isDecided: false,
  deviceClass,
  brand: '',
  model: '',
  serial: '',
  hasNoSerial: false,
  imeiLabel: '',
  imeiSystem: '',
  identifierReason: '',
  purchaseOn: '',
  hasInvoice: false,
  hasCard: false,
  proofNo: '',
  faultReported: '',
  faultSeen: '',
  exterior: allSound(deviceClass),
  moisture: 'notChecked',
  isUserDamage: false,
  accessories: [],
  hasNoAccessories: false,
  isSimRemoved: false,
  shelf,
  type: null,
  typeReason: '',
  reworkOf: null,
  mismatchReason: '',
  photoIds: [],
  hadPasscode: false,
});

export const emptyIntake = (device: DeviceForm, promised: string, fee: string): IntakeForm => ({
  customerId: null,
  name: '',
  phone: '',
  noPhone: false,
  privacyConsent: false,
  devices: [device],
  at: 0,
  promised,
  estimate: '',
  fee,
  isDataLossAccepted: false,
  signature: 'none',
  signer: '',
  witnessId: null,
  refusal: '',
  padNo: '',
  note: '',
});

/** What is known of a product goes into the form; the proof counts as it was last seen. */
export const fromProduct = (product: ProductView): Patch<DeviceForm> => ({
  productId: product.id,
  isDecided: true,
  deviceClass: product.deviceClass,
  brand: product.brand ?? '',
  model: product.model,
  serial: product.serial ?? '',
  hasNoSerial: product.hasNoSerial,
  imeiLabel: product.imei1 ?? '',
  imeiSystem: '',
  identifierReason: product.identifierReason ?? '',
  purchaseOn: product.purchaseOn ?? '',
  hasInvoice: product.proofType === 'invoice',
  hasCard: product.proofType === 'warrantyCard',
  proofNo: product.proofNo ?? '',
  exterior: allSound(product.deviceClass),
  accessories: [],
  hasNoAccessories: false,
  mismatchReason: '',
  reworkOf: null,
});

/** Another class asks other questions. */
export const ofClass = (deviceClass: DeviceClass): Patch<DeviceForm> => ({
  deviceClass,
  exterior: allSound(deviceClass),
  accessories: [],
  hasNoAccessories: false,
  isSimRemoved: false,
});

/** A draft as far as it can still be read; an older shape is left alone. */
export const readDraft = (value: unknown): IntakeForm | null => IntakeForm.safeParse(value).data ?? null;

/** Has anybody typed anything worth keeping? */
export const isUntouched = (form: IntakeForm): boolean =>
  form.customerId === null &&
  form.name === '' &&
  form.phone === '' &&
  form.devices.every(
    (d) => d.photoIds.length === 0 && d.model === '' && d.serial === '' && d.imeiLabel === '' && d.faultReported === '' && !d.isDecided,
  );

/** The device whose tab is open. */
export const openDevice = (form: IntakeForm): DeviceForm => {
  const device = form.devices[form.at] ?? form.devices[0];
  if (!device) throw new Error('an intake has a device');
  return device;
};
