import { z } from 'zod';
import { Language, Region } from '../../kernel/region';
import { Part } from '../paper';
import { Look } from './look';

/** A label and what stands beside it. `code`: a number or model, never broken over a line. `wide`: takes the whole row. */
export const Field = z.object({
  label: z.string(),
  value: z.string(),
  tone: z.enum(['text', 'strong', 'code']),
  wide: z.boolean(),
});
export type Field = z.infer<typeof Field>;

/** What every paper carries (B0, design §6.3). `page` holds the marks {page} and {pages}, known when it is laid out. */
export const Head = z.object({
  language: Language,
  region: Region,
  title: z.string(),
  note: z.string(),
  company: z.string(),
  site: z.string(),
  address: z.string(),
  phone: z.string(),
  complaint: z.string(),
  number: z.string(),
  barcode: z.string(),
  qr: z.string(),
  parts: z.array(z.object({ part: Part, label: z.string() })),
  printed: z.string(),
  page: z.string(),
  /** Left out: the paper as the program brings it. */
  look: Look.optional(),
});
export type Head = z.infer<typeof Head>;

/** A box for a signature or a stamp. */
export const SignBox = z.object({ label: z.string(), name: z.string() });
export type SignBox = z.infer<typeof SignBox>;

/** The sum at the foot: label, amount, 大寫 where the region writes it, and the tax split. */
export const Total = z.object({ label: z.string(), amount: z.string(), words: z.string().nullable(), tax: z.string().nullable() });
export type Total = z.infer<typeof Total>;
