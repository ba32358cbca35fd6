import { z } from 'zod';
import { Day, Limit, line, Minor, Month } from '../kernel/fields';
import { OutsideBillId, RepairCardId, ServiceCallId } from '../kernel/ids';
import { ServiceType } from '../kernel/region';
import { BEARERS, COST_KINDS } from './bearers';

/** A repair card, or a call that was settled on the spot. */
export const CostJob = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('card'), id: RepairCardId }),
  z.object({ kind: z.literal('call'), id: ServiceCallId }),
]);
export type CostJob = z.infer<typeof CostJob>;

const Reason = z.object({ code: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])) });
export const CostLineView = z.object({
  /** Names the line when its bearer is changed. */
  key: z.string(),
  kind: z.enum(COST_KINDS),
  text: z.string(),
  sku: z.string().nullable(),
  /** Pieces, minutes or trips. */
  qty: z.number(),
  oldSerial: z.string().nullable(),
  newSerial: z.string().nullable(),
  costMinor: z.int(),
  bearer: z.enum(BEARERS),
  derived: z.enum(BEARERS),
  reasons: z.array(Reason),
  decision: z.object({ reason: z.string(), by: z.string(), at: z.string() }).nullable(),
  isUnsigned: z.boolean(),
});
export type CostLineView = z.infer<typeof CostLineView>;
const Borne = z.object({
  customer: z.int(),
  maker: z.int(),
  contract: z.int(),
  centre: z.int(),
  goodwill: z.int(),
  supplier: z.int(),
});
const sums = { costMinor: z.int(), customerPaysMinor: z.int(), borne: Borne };
export const OutsideTripView = z.object({
  id: z.string(),
  vendor: z.string(),
  slipNo: z.string(),
  sentAt: z.string(),
  /** Null: it has not come yet, so the cost is not whole. */
  bill: z.object({ id: OutsideBillId, billNo: z.string(), billOn: z.string(), amountMinor: z.int(), by: z.string() }).nullable(),
});
export type OutsideTripView = z.infer<typeof OutsideTripView>;
export const JobCostView = z.object({
  job: CostJob,
  type: ServiceType,
  lines: z.array(CostLineView),
  /** 外修: every trip to an outside repairer, with his bill. */
  trips: z.array(OutsideTripView),
  ...sums,
});
export type JobCostView = z.infer<typeof JobCostView>;

export const OutsideBillInput = z.object({
  cardId: RepairCardId,
  tripId: z.uuid(),
  billNo: line(30),
  billOn: Day,
  /** Without the tax that is deducted, as parts cost. */
  amountMinor: Minor.min(1, 'needed'),
});
export const ReverseOutsideBillInput = z.object({ cardId: RepairCardId, billId: OutsideBillId, reason: line(100) });

export const SetBearerInput = z.object({ job: CostJob, key: line(60), bearer: z.enum(BEARERS), reason: line(100) });

export const ListCostsInput = z.object({
  month: Month,
  /** Only jobs of which this one bears something. */
  bearer: z.enum(BEARERS).nullable().default(null),
  after: z
    .object({ closedAt: z.string().max(30), id: z.uuid() })
    .nullable()
    .default(null),
  limit: Limit,
});
export const CostRow = z.object({
  job: CostJob,
  id: z.uuid(),
  no: z.string(),
  type: ServiceType,
  customerName: z.string(),
  model: z.string(),
  closedAt: z.string(),
  ...sums,
});
export type CostRow = z.infer<typeof CostRow>;
export const MonthTotals = z.object({ jobs: z.int(), ...sums });

export const SetRateInput = z.object({ fromOn: Day, hourMinor: Minor, tripMinor: Minor });
export const RateView = z.object({ fromOn: z.string(), hourMinor: z.int(), tripMinor: z.int(), by: z.string().nullable() });
