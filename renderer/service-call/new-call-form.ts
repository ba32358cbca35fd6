import type { RawInput } from '#shared/contract/contract';
import { normalisePhone } from '#shared/customer/phone';
import type { Region, Zone } from '#shared/kernel/region';
import type { CALL_CHANNELS } from '#shared/service-call/schema';
import { momentOf } from '../kernel/moment';
import { emptyProduct, newProductOf, wrongIdentifier, type ProductForm } from './product-form';

export type KnownCustomer = Readonly<{
  id: string;
  customerNo: string;
  name: string;
  phone: string | null;
  address: string | null;
  visits: number;
}>;

/** 登記叫修 as it is typed; this is what the draft keeps. */
export type NewCallForm = Readonly<{
  find: string;
  customer: KnownCustomer | null;
  name: string;
  phone: string;
  noPhone: boolean;
  hasConsent: boolean;
  address: string;
  zone: Zone | 'auto';
  productId: string | null;
  product: ProductForm;
  channel: (typeof CALL_CHANNELS)[number];
  calledAt: string;
  symptom: string;
  appointmentFrom: string;
  appointmentTo: string;
  isVip: boolean;
  reworkOf: string | null;
  padNo: string;
  allowDuplicate: boolean;
}>;

export const EMPTY_CALL: NewCallForm = {
  find: '',
  customer: null,
  name: '',
  phone: '',
  noPhone: false,
  hasConsent: false,
  address: '',
  zone: 'auto',
  productId: null,
  product: emptyProduct,
  channel: 'phone',
  calledAt: '',
  symptom: '',
  appointmentFrom: '',
  appointmentTo: '',
  isVip: false,
  reworkOf: null,
  padNo: '',
  allowDuplicate: false,
};

/** What was typed into the find field and is no known customer becomes the new one's phone or name. */
export function withFound(form: NewCallForm, find: string): NewCallForm {
  const isPhone = /^[\d\s+\-()#]{7,}$/.test(find.normalize('NFKC')) && normalisePhone(find).ok;
  return { ...form, find, ...(isPhone ? { phone: find, noPhone: false } : { name: find }) };
}

/** The form as the route takes it. */
export function registerInputOf(form: NewCallForm, region: Region, now: number): RawInput<'serviceCall.register'> {
  const at = (typed: string): string | null => momentOf(typed, region, now) ?? null;
  const calledAt = at(form.calledAt);
  return {
    channel: form.channel,
    ...(calledAt === null ? {} : { calledAt }),
    customer:
      form.customer === null
        ? {
            new: {
              name: form.name,
              phones: form.noPhone || form.phone.trim() === '' ? [] : [{ number: form.phone }],
              noPhone: form.noPhone,
              address: form.address,
              privacyConsent: form.hasConsent,
              ...(form.zone === 'auto' ? {} : { zone: form.zone }),
            },
          }
        : { id: form.customer.id },
    product: form.productId === null ? { new: newProductOf(form.product) } : { id: form.productId },
    symptom: form.symptom,
    address: form.address,
    ...(form.zone === 'auto' ? {} : { zone: form.zone }),
    appointmentFrom: at(form.appointmentFrom),
    appointmentTo: at(form.appointmentTo),
    isVip: form.isVip,
    reworkOf: form.reworkOf,
    padNo: form.padNo,
    allowDuplicate: form.allowDuplicate,
  };
}

/** What the schema cannot know: a new customer needs a phone or "no phone", and has heard the privacy notice. Paths of the route's input. */
export const missingOf = (form: NewCallForm): readonly string[] => [
  ...(form.customer === null && !form.noPhone && !normalisePhone(form.phone).ok ? ['customer.new.phones'] : []),
  ...(form.customer === null && !form.hasConsent ? ['customer.new.privacyConsent'] : []),
  ...(form.address.trim() === '' ? ['address'] : []),
  ...(form.productId === null && !form.product.hasNoSerial && form.product.serial.trim() === '' ? ['product.new.serial'] : []),
  ...(form.productId === null ? wrongIdentifier(form.product, 'product.new') : []),
];
