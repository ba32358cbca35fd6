import { z } from 'zod';
import { Field, Head, SignBox } from './blocks';

export const ReturnedDevice = z.object({ product: z.string(), serial: z.string(), work: z.string(), accessories: z.string() });
export type ReturnedDevice = z.infer<typeof ReturnedDevice>;

/** 商品還件單 (S0§12): what was handed back, to whom, and the customer's signature for it. */
export const ReturnSlipPaper = z.object({
  kind: z.literal('return-slip'),
  template: z.literal('return-slip@1'),
  head: Head,
  fields: z.array(Field),
  columns: z.array(z.string()).length(4),
  devices: z.array(ReturnedDevice).min(1),
  settled: z.array(Field),
  statement: z.string(),
  terms: z.array(z.string()),
  notAnInvoice: z.string(),
  signs: z.array(SignBox).min(2),
});
export type ReturnSlipPaper = z.infer<typeof ReturnSlipPaper>;
