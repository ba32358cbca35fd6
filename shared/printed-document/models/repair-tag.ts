import { z } from 'zod';
import { Language, Region } from '../../kernel/region';
import { LabelLook } from './look';

/**
 * 修護吊牌 (design §6.8): hangs on the device or the accessory bag. No price, no full phone, no passcode. 料袋標籤, 舊件袋標籤 and 自由標籤 are
 * of the same shape: a number large, below it what it is.
 */
export const RepairTagPaper = z.object({
  kind: z.enum(['repair-tag', 'bag-label', 'old-part-label', 'free-label']),
  template: z.literal('repair-tag@1'),
  language: Language,
  region: Region,
  series: z.string(),
  running: z.string(),
  barcode: z.string(),
  qr: z.string(),
  title: z.string(),
  serial: z.string(),
  person: z.string(),
  phone: z.string(),
  text: z.string(),
  promise: z.string(),
  type: z.string(),
  count: z.string(),
  shelf: z.string(),
  look: LabelLook.optional(),
});
export type RepairTagPaper = z.infer<typeof RepairTagPaper>;
