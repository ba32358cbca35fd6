import { z } from 'zod';
import { Field, Head, SignBox, Total } from './blocks';

export const QuoteLine = z.object({ kind: z.string(), text: z.string(), qty: z.string(), price: z.string(), amount: z.string() });
export type QuoteLine = z.infer<typeof QuoteLine>;

/** 報價單 (QT, B8): what the repair will cost, and the customer's consent or refusal. */
export const QuotePaper = z.object({
  kind: z.literal('quote'),
  template: z.literal('quote@1'),
  head: Head,
  fields: z.array(Field),
  columns: z.array(z.string()).length(5),
  lines: z.array(QuoteLine).min(1),
  total: Total,
  validUntil: Field,
  consent: z.object({ label: z.string(), choices: z.array(z.string()) }),
  terms: z.array(z.string()),
  notAnInvoice: z.string(),
  signs: z.array(SignBox).min(2),
});
export type QuotePaper = z.infer<typeof QuotePaper>;
