import { z } from 'zod';
import { Language, Region } from '../../kernel/region';
import { LabelLook } from './look';

/** 儲位標籤: one label for each bin of the roll; the bars carry the centre's code before the bin's (B0). */
export const BinLabelPaper = z.object({
  kind: z.literal('bin-label'),
  template: z.literal('bin-label@1'),
  language: Language,
  region: Region,
  company: z.string(),
  labels: z.array(z.object({ code: z.string(), name: z.string(), barcode: z.string() })).min(1),
  look: LabelLook.optional(),
});
export type BinLabelPaper = z.infer<typeof BinLabelPaper>;

/** What a print of labels is called, also as a file: a bin's code may have a stroke. */
export function labelRange(codes: readonly string[]): string {
  const [first, last] = [codes[0] ?? '', codes.at(-1) ?? ''];
  return (first === last ? first : `${first}–${last}`).replaceAll('/', '-');
}
