import { parseTypedDate, type DateCheck } from '#shared/kernel/date-input';
import { parseWhole } from '#shared/kernel/number-input';
import type { Region } from '#shared/kernel/region';
import { checkImei, checkSerial, type IdentifierCheck } from '#shared/product/identifier';
import { DEVICE_SHEETS } from '#shared/product/device-class';
import type { DeviceClass, ProductView } from '#shared/product/schema';
import { formatMoney, parseMoney } from '../kernel/money';
import type { Currency } from '../kernel/session';

const DAYS = ['purchaseOn', 'exFactoryOn', 'installOn'] as const;
export type DayName = (typeof DAYS)[number];

/** A product as it is typed; days and price stay text until they are saved. */
export type ProductForm = Readonly<{
  deviceClass: DeviceClass;
  brand: string;
  model: string;
  serial: string;
  hasNoSerial: boolean;
  imei1: string;
  imei2: string;
  identifierReason: string;
  purchaseOn: string;
  dealer: string;
  proofType: ProductView['proofType'];
  proofNo: string;
  warrantyCardNo: string;
  exFactoryOn: string;
  installOn: string;
  warrantyMonths: string;
  price: string;
}>;

export const BLANK_PRODUCT: ProductForm = {
  deviceClass: 'phone',
  brand: '',
  model: '',
  serial: '',
  hasNoSerial: false,
  imei1: '',
  imei2: '',
  identifierReason: '',
  purchaseOn: '',
  dealer: '',
  proofType: 'none',
  proofNo: '',
  warrantyCardNo: '',
  exFactoryOn: '',
  installOn: '',
  warrantyMonths: '',
  price: '',
};

export const productFormOf = (p: ProductView, currency: Currency): ProductForm => ({
  deviceClass: p.deviceClass,
  brand: p.brand ?? '',
  model: p.model,
  serial: p.serial ?? '',
  hasNoSerial: p.hasNoSerial,
  imei1: p.imei1 ?? '',
  imei2: p.imei2 ?? '',
  identifierReason: p.identifierReason ?? '',
  purchaseOn: p.purchaseOn ?? '',
  dealer: p.dealer ?? '',
  proofType: p.proofType,
  proofNo: p.proofNo ?? '',
  warrantyCardNo: p.warrantyCardNo ?? '',
  exFactoryOn: p.exFactoryOn ?? '',
  installOn: p.installOn ?? '',
  warrantyMonths: p.warrantyMonths === null ? '' : String(p.warrantyMonths),
  price: p.priceMinor === null ? '' : formatMoney(p.priceMinor, currency),
});

const dayOf = (text: string, region: Region): string | null => {
  if (text.trim() === '') return null;
  const check = parseTypedDate(text, region);
  return check.ok ? check.on : text;
};
export const dayCheck = (text: string, region: Region): DateCheck | null => (text.trim() === '' ? null : parseTypedDate(text, region));

/** Which identifier the class carries: the phone's IMEI, a serial, or two serials of an air conditioner (D6). */
export const identifierOf = (deviceClass: DeviceClass) => DEVICE_SHEETS[deviceClass].identifier;

export const checkOf = (kind: 'imei' | 'serial', text: string): IdentifierCheck | null =>
  text.trim() === '' ? null : kind === 'imei' ? checkImei(text) : checkSerial(text);

/** What both commands take. */
export function productInput(form: ProductForm, region: Region, currency: Currency) {
  const { price, warrantyMonths, ...rest } = form;
  const isImei = identifierOf(form.deviceClass) === 'imei';
  return {
    ...rest,
    serial: form.hasNoSerial ? '' : form.serial,
    imei1: isImei ? form.imei1 : '',
    imei2: isImei ? form.imei2 : '',
    ...Object.fromEntries(DAYS.map((name) => [name, dayOf(form[name], region)])),
    warrantyMonths: warrantyMonths.trim() === '' ? null : parseWhole(warrantyMonths),
    priceMinor: price.trim() === '' ? null : (parseMoney(price, currency) ?? Number.NaN),
  };
}
