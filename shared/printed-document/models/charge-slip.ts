import { z } from 'zod';
import { Field, Head, Total } from './blocks';

export const ChargeLine = z.object({ text: z.string(), qty: z.string(), amount: z.string() });
export type ChargeLine = z.infer<typeof ChargeLine>;

/** 收費單 (BL, B9): says in a box that it is not an invoice (B0). */
export const ChargeSlipPaper = z.object({
  kind: z.literal('charge-slip'),
  template: z.literal('charge-slip@1'),
  head: Head,
  issued: z.string(),
  staff: z.string(),
  fields: z.array(Field),
  columns: z.array(z.string()).length(3),
  lines: z.array(ChargeLine).min(1),
  total: Total,
  payments: z.array(Field),
  guarantee: z.object({ before: z.string(), day: z.string(), after: z.string() }).nullable(),
  notes: z.array(z.string()),
  notAnInvoice: z.string(),
});
export type ChargeSlipPaper = z.infer<typeof ChargeSlipPaper>;
