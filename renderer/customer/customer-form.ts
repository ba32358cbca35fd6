import { z } from 'zod';
import { normalisePhone, type PhoneCheck } from '#shared/customer/phone';
import { CUSTOMER_KINDS, type CustomerView } from '#shared/customer/schema';
import { LANGUAGES, ZONES } from '#shared/kernel/region';

const TypedPhone = z.object({ number: z.string(), label: z.string() });
/** A customer as it is typed; empty text means nothing. */
export const CustomerForm = z.object({
  kind: z.enum(CUSTOMER_KINDS),
  name: z.string(),
  contact: z.string(),
  phones: z.array(TypedPhone),
  noPhone: z.boolean(),
  address: z.string(),
  zone: z.enum(ZONES).nullable(),
  taxId: z.string(),
  language: z.enum(LANGUAGES).nullable(),
  privacyConsent: z.boolean(),
  marketingOk: z.boolean(),
  note: z.string(),
});
export type CustomerForm = z.infer<typeof CustomerForm>;

export const BLANK_PHONE = { number: '', label: '' };
export const BLANK_CUSTOMER: CustomerForm = {
  kind: 'person',
  name: '',
  contact: '',
  phones: [BLANK_PHONE],
  noPhone: false,
  address: '',
  zone: null,
  taxId: '',
  language: null,
  privacyConsent: false,
  marketingOk: false,
  note: '',
};

export const formOf = (c: CustomerView): CustomerForm => ({
  kind: c.kind,
  name: c.name,
  contact: c.contact ?? '',
  phones:
    c.phones.length > 0
      ? c.phones.map((p) => ({ number: p.extension ? `${p.number}#${p.extension}` : p.number, label: p.label ?? '' }))
      : [BLANK_PHONE],
  noPhone: c.noPhone,
  address: c.address ?? '',
  zone: c.zone,
  taxId: c.taxId ?? '',
  language: c.language,
  privacyConsent: c.consentAt !== null,
  marketingOk: c.marketingOk,
  note: c.note ?? '',
});

/** Phones that were really typed. */
export const phonesOf = (form: CustomerForm) => form.phones.filter((p) => p.number.trim() !== '');

/** What both commands take. */
export function inputOf(form: CustomerForm) {
  const { zone, privacyConsent: _, ...rest } = form;
  return { ...rest, phones: form.noPhone ? [] : phonesOf(form), ...(zone ? { zone } : {}) };
}

/** What to say under a phone once it is left; nothing while it is empty. */
export const phoneCheck = (number: string): PhoneCheck | null => (number.trim() === '' ? null : normalisePhone(number));
