import { z } from 'zod';
import { receiptBody } from './receipt';

/** 送修受理單兼領取收據 (IN and CR in one, decisions 4): the number is the receipt's, the intake number stands beside it. */
export const IntakeSlipPaper = z.object({ kind: z.literal('intake-slip'), template: z.literal('intake-slip@1'), ...receiptBody });
export type IntakeSlipPaper = z.infer<typeof IntakeSlipPaper>;
