import { z } from 'zod';
import { Language, Region } from '../../kernel/region';

/** 測試頁: rulers on all four edges, letters, bars and QR, and what the program knows of the printer. */
export const TestPagePaper = z.object({
  kind: z.literal('test-page'),
  template: z.literal('test-page@1'),
  language: Language,
  region: Region,
  company: z.string(),
  number: z.string(),
  title: z.string(),
  printer: z.string(),
  /** What is measured, what is read, what must not be missing: a sentence each. */
  checks: z.array(z.string()),
  details: z.array(z.object({ label: z.string(), value: z.string() })),
  letters: z.array(z.string()),
  printed: z.string(),
  barcode: z.string(),
  qr: z.string(),
});
export type TestPagePaper = z.infer<typeof TestPagePaper>;
