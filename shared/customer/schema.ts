import { z } from 'zod';
import { Instant, Limit, line, lineOrNull, Minor, optionalLine, optionalNote, Rev } from '../kernel/fields';
import { Confirmed } from '../kernel/doubt';
import { CustomerId, StaffId } from '../kernel/ids';
import { Language, Zone } from '../kernel/region';

export const CUSTOMER_KINDS = ['person', 'company'] as const;

/** What was typed (`number`) is normalised by shared/customer/phone.ts before it is stored. */
export const PhoneInput = z.object({ number: line(40), label: optionalLine(20) });
export const PhoneView = z.object({ number: z.string(), extension: z.string().nullable(), label: z.string().nullable() });

/** 客戶資料袋 (B1): one file pocket for each customer. */
export const NewCustomer = z.object({
  kind: z.enum(CUSTOMER_KINDS).default('person'),
  name: line(60),
  contact: optionalLine(30),
  phones: z.array(PhoneInput).max(6).default([]),
  noPhone: z.boolean().default(false),
  address: optionalLine(120),
  /** Left out: from the centre's list of suburban districts (decisions 15). */
  zone: Zone.optional(),
  taxId: optionalLine(18),
  creditLimitMinor: Minor.nullable().default(null),
  termDays: z.int().min(0).max(365).nullable().default(null),
  repId: StaffId.nullable().default(null),
  /** The privacy notice was shown and accepted now (B1, P6 個資法 8). */
  privacyConsent: z.boolean().default(false),
  marketingOk: z.boolean().default(false),
  language: Language.nullable().default(null),
  note: optionalNote(500),
});
export type NewCustomer = z.output<typeof NewCustomer>;

/** A pocket opened by itself, and not with a call or an intake. */
export const CreateCustomerInput = NewCustomer.extend({ confirmed: Confirmed });

export const UpdateCustomerInput = z.object({
  customerId: CustomerId,
  rev: Rev,
  confirmed: Confirmed,
  kind: z.enum(CUSTOMER_KINDS).optional(),
  name: line(60).optional(),
  contact: lineOrNull(30).optional(),
  phones: z.array(PhoneInput).max(6).optional(),
  noPhone: z.boolean().optional(),
  address: lineOrNull(120).optional(),
  zone: Zone.optional(),
  taxId: lineOrNull(18).optional(),
  marketingOk: z.boolean().optional(),
  privacyConsent: z.literal(true).optional(),
  language: Language.nullable().optional(),
  repId: StaffId.nullable().optional(),
  note: lineOrNull(500).optional(),
});

export const CustomerView = z.object({
  id: CustomerId,
  customerNo: z.string(),
  kind: z.enum(CUSTOMER_KINDS),
  name: z.string(),
  contact: z.string().nullable(),
  phones: z.array(PhoneView),
  noPhone: z.boolean(),
  address: z.string().nullable(),
  zone: Zone,
  taxId: z.string().nullable(),
  creditLimitMinor: z.int().nullable(),
  termDays: z.int().nullable(),
  repId: StaffId.nullable(),
  consentAt: z.string().nullable(),
  marketingOk: z.boolean(),
  language: Language.nullable(),
  note: z.string().nullable(),
  mergedInto: CustomerId.nullable(),
  visits: z.int(),
  owedMinor: z.int(),
  rev: z.int(),
});
export type CustomerView = z.infer<typeof CustomerView>;

/** One line of the match list under the phone or name field. */
export const CustomerMatch = z.object({
  id: CustomerId,
  customerNo: z.string(),
  name: z.string(),
  phone: z.string().nullable(),
  address: z.string().nullable(),
  visits: z.int(),
  /** Which crumb found him, for the mark on screen. */
  why: z.enum(['phone', 'phoneTail', 'name', 'pinyin', 'serial', 'number', 'other']),
});
export type CustomerMatch = z.infer<typeof CustomerMatch>;

export const MatchInput = z.object({ text: z.string().max(200), limit: Limit });
export const MergeView = z.object({ id: z.uuid(), from: CustomerView, into: CustomerView, mergedAt: Instant, isUndone: z.boolean() });
