import { z } from 'zod';
import { Confirmed } from '../kernel/doubt';
import { line, Rev } from '../kernel/fields';
import { ExchangeOrderId, RepairCardId } from '../kernel/ids';

export const UnitReadyInput = z.object({
  cardId: RepairCardId,
  rev: Rev,
  /** IMEI or serial number of the new device, scanned. */
  newIdentifier: line(60),
  confirmed: Confirmed,
});
const ExchangeView = z.object({
  id: ExchangeOrderId,
  rxNo: z.string(),
  oldIdentifier: z.string(),
  newIdentifier: z.string(),
  dayNo: z.int(),
  agreedOn: z.string(),
  /** The day the customer got it: the warranty begins anew (D3). */
  handedOverOn: z.string().nullable(),
  newProductId: z.uuid().nullable(),
});
export const PartsClockView = z.object({
  dayNo: z.int(),
  limitDays: z.int().nullable(),
  exchangeFromOn: z.string().nullable(),
  /** 累計: the province counts all free repairs together, whatever they waited for (D4). */
  isSum: z.boolean(),
  /** 備用機: from this day on the customer may ask for one. */
  loanerFromOn: z.string().nullable(),
  isEntitled: z.boolean(),
  /** 三包期限: the last day of the free repair, by family of goods. */
  deadlineOn: z.string().nullable(),
  reasons: z.array(z.object({ code: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])) })),
  order: ExchangeView.nullable(),
});
export type PartsClockView = z.infer<typeof PartsClockView>;
