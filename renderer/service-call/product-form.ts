import type { DeviceClass } from '#shared/product/schema';
import { DEVICE_SHEETS } from '#shared/product/device-class';
import { checkImei, checkSerial, type IdentifierCheck } from '#shared/product/identifier';

/** A product that is written down with the call, as it is typed. */
export type ProductForm = Readonly<{ deviceClass: DeviceClass; brand: string; model: string; serial: string; hasNoSerial: boolean }>;
export const emptyProduct: ProductForm = { deviceClass: 'washer', brand: '', model: '', serial: '', hasNoSerial: false };

/** As the routes take it: a phone's identifier is its IMEI. */
export const newProductOf = ({ deviceClass, brand, model, serial, hasNoSerial }: ProductForm) => ({
  deviceClass,
  brand,
  model,
  ...(hasNoSerial ? { hasNoSerial } : DEVICE_SHEETS[deviceClass].identifier === 'imei' ? { imei1: serial } : { serial }),
});

/** The serial or IMEI as it was typed; null while it is empty or ticked off. */
export function identifierCheck({ deviceClass, serial, hasNoSerial }: ProductForm): IdentifierCheck | null {
  if (hasNoSerial || serial.trim() === '') return null;
  return DEVICE_SHEETS[deviceClass].identifier === 'imei' ? checkImei(serial) : checkSerial(serial);
}
/** The path of an identifier that cannot be stored as it is. */
export const wrongIdentifier = (form: ProductForm, path: string): readonly string[] =>
  identifierCheck(form)?.ok === false ? [`${path}.serial`] : [];
