import { z } from 'zod';
import { Day } from '../kernel/fields';
import { TAX_SCHEMES } from './rates';

/** Hundredths of a percent; no region comes near a third. */
const Rate = z.int('notRate').min(0, 'notRate').max(3000, 'notRate');
export const SetTaxRatesInput = z.object({
  scheme: z.enum(TAX_SCHEMES).default('general'),
  /** Null: that of the law on the day. */
  goods: Rate.nullable().default(null),
  services: Rate.nullable().default(null),
  /** Left out: from today. */
  fromOn: Day.optional(),
});
/** One part of a slip that is taxed at one rate. */
export const TaxPartView = z.object({ rate: z.int(), grossMinor: z.int(), taxMinor: z.int(), netMinor: z.int() });
export const TaxRatesView = z.object({
  /** What counts today. */
  today: z.object({ scheme: z.enum(TAX_SCHEMES), goods: z.int(), services: z.int() }),
  own: z.array(
    z.object({
      fromOn: z.string(),
      scheme: z.enum(TAX_SCHEMES),
      goods: z.int().nullable(),
      services: z.int().nullable(),
      by: z.string(),
      at: z.string(),
    }),
  ),
});
export type TaxRatesView = z.infer<typeof TaxRatesView>;
