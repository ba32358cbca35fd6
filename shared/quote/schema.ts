import { z } from 'zod';
import { Day, Instant, line, Minor, optionalLine, Qty, Rev } from '../kernel/fields';
import { CustomerId, QuoteId, RepairCardId } from '../kernel/ids';
import { Language } from '../kernel/region';
import { QUOTE_STATUSES } from './states';

export const QUOTE_KINDS = ['labour', 'travel', 'part', 'inspection', 'storage', 'discount'] as const;
/** A slip may also bill a loaner 備用機 that came back broken or not at all; nobody quotes that. */
export const CHARGE_KINDS = [...QUOTE_KINDS, 'loaner'] as const;
/** What a price list may name: a part has its own price, a discount none. */
export const CHARGEABLE_KINDS = ['labour', 'travel', 'inspection', 'storage'] as const;
/** Amount = round(qty × price); a discount counts against the sum (B8). */
export const ChargeLineInput = z.object({ kind: z.enum(QUOTE_KINDS), text: line(60), qty: Qty.default(1), unitPriceMinor: Minor });
export const ChargeLine = z.object({
  kind: z.enum(CHARGE_KINDS),
  text: z.string(),
  qty: z.number(),
  unitPriceMinor: z.int(),
  amountMinor: z.int(),
});
export type ChargeLine = z.infer<typeof ChargeLine>;
export const CONSENT_METHODS = ['sign', 'phone', 'sms', 'mail'] as const;
export const REFUSE_REASONS = ['tooDear', 'noNeed', 'noAnswer'] as const;

export const SendQuoteInput = z.object({
  cardId: RepairCardId,
  rev: Rev,
  lines: z.array(ChargeLineInput).min(1, 'needed').max(50),
  /** Left out: today plus the centre's days of validity. */
  validUntil: Day.optional(),
  at: Instant.optional(),
});
export const AcceptQuoteInput = z.object({
  quoteId: QuoteId,
  rev: Rev,
  method: z.enum(CONSENT_METHODS),
  by: line(40),
  at: Instant.optional(),
});
export const RefuseQuoteInput = z.object({ quoteId: QuoteId, rev: Rev, reason: z.enum(REFUSE_REASONS), at: Instant.optional() });

export const QuoteView = z.object({
  id: QuoteId,
  quoteNo: z.string(),
  version: z.int(),
  status: z.enum(QUOTE_STATUSES),
  cardId: RepairCardId,
  cardNo: z.string(),
  customerId: CustomerId,
  customerName: z.string(),
  isExtra: z.boolean(),
  lines: z.array(ChargeLine),
  grossMinor: z.int(),
  taxMinor: z.int(),
  netMinor: z.int(),
  validUntil: z.string(),
  isExpired: z.boolean(),
  sentAt: z.string(),
  sentBy: z.string(),
  consentMethod: z.enum(CONSENT_METHODS).nullable(),
  consentBy: z.string().nullable(),
  consentAt: z.string().nullable(),
  refuseReason: z.enum(REFUSE_REASONS).nullable(),
  feeDueMinor: z.int().nullable(),
  rev: z.int(),
});
export type QuoteView = z.infer<typeof QuoteView>;

export const SetStandardChargeInput = z.object({
  code: line(12),
  name: line(60),
  kind: z.enum(CHARGEABLE_KINDS).default('labour'),
  /** Null: not offered any more from that day. */
  priceMinor: Minor.nullable(),
  /** Left out: from today. */
  fromOn: Day.optional(),
});
export const StandardChargeView = z.object({
  id: z.string(),
  code: z.string(),
  name: z.string(),
  kind: z.enum(CHARGEABLE_KINDS),
  priceMinor: z.int().nullable(),
  fromOn: z.string(),
  /** It counts today; others are of before or to come. */
  isToday: z.boolean(),
  by: z.string(),
});
export type StandardChargeView = z.infer<typeof StandardChargeView>;

/** 收費標準表 for the wall: the prices of a day, in one language (P9 art. 5). */
export const PriceListInput = z.object({
  /** Left out: today. */
  on: Day.optional(),
  language: Language,
  /** 零件價格 as well, of the parts whose number, name or model has these words; without words of all that have a price. */
  withParts: z.boolean().optional(),
  partText: optionalLine(60),
});
/** So many parts a sheet carries at most; more are for a model at a time. */
export const PRICE_LIST_PARTS = 500;
export type PriceListInput = z.infer<typeof PriceListInput>;
