import type { DeviceClass } from '#shared/product/schema';
import { DEVICE_SHEETS } from '#shared/product/device-class';

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
