import { z } from 'zod';
import { Field, Head, SignBox } from './blocks';

/** 領取收據遺失具結書 (E1): signed by the customer who lost the receipt, before the goods are handed over. */
export const LossStatementPaper = z.object({
  kind: z.literal('loss-statement'),
  template: z.literal('loss-statement@1'),
  head: Head,
  fields: z.array(Field),
  devices: z.array(Field).min(1),
  statement: z.array(z.string()).min(1),
  identity: z.array(Field),
  signs: z.array(SignBox).min(2),
});
export type LossStatementPaper = z.infer<typeof LossStatementPaper>;
