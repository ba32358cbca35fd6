import { z } from 'zod';
import { Field, Head } from './blocks';

export const VoucherVisit = z.object({
  no: z.string(),
  day: z.string(),
  hours: z.string(),
  type: z.string(),
  work: z.string(),
  parts: z.string(),
  minutes: z.string(),
  charge: z.string(),
  technician: z.string(),
  signer: z.string(),
});
export type VoucherVisit = z.infer<typeof VoucherVisit>;

/** 服務憑證 (SV, B2): one product, every visit with the customer's signature, on A4. */
export const ServiceVoucherPaper = z.object({
  kind: z.literal('service-voucher'),
  template: z.literal('service-voucher@1'),
  head: Head,
  customer: Field,
  customerNo: z.string(),
  phone: Field,
  zone: Field,
  address: Field,
  product: Field,
  serial: Field,
  purchased: Field,
  proof: Field,
  warrantyUntil: Field,
  basis: z.object({ label: z.string(), choices: z.array(z.object({ text: z.string(), chosen: z.boolean() })) }),
  reckoning: Field,
  columns: z.array(z.string()).length(9),
  visits: z.array(VoucherVisit),
  terms: z.array(z.string()),
});
export type ServiceVoucherPaper = z.infer<typeof ServiceVoucherPaper>;
