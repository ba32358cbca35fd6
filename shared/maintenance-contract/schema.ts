import { z } from 'zod';
import { Day, line, Rev } from '../kernel/fields';
import { ContractId, CustomerId, ProductId } from '../kernel/ids';
import { CONTRACT_STATES, PARTS_POLICIES } from './rules';

const Percent = z.int('notAQuantity').min(0, 'notAQuantity').max(100, 'notAQuantity');
const Visits = z.int('notAQuantity').min(0, 'notAQuantity').max(999, 'notAQuantity');

/** 商品保養合同書 as far as a call needs it (B19): who, which units, from when to when, how many visits, and what it pays. */
export const RegisterContractInput = z.object({
  customerId: CustomerId,
  productIds: z.array(ProductId).min(1, 'needed').max(200),
  startsOn: Day,
  endsOn: Day,
  visitsIncluded: Visits,
  /** Used before the program knew of it. */
  visitsUsed: Visits.default(0),
  partsPolicy: z.enum(PARTS_POLICIES),
  partsDiscountPercent: Percent.default(0),
  isLabourFree: z.boolean(),
  isTravelFree: z.boolean(),
});
/** 終止 from today on, with its reason. */
export const EndContractInput = z.object({ contractId: ContractId, rev: Rev, reason: line(100) });
export const ContractView = z.object({
  id: ContractId,
  ctNo: z.string(),
  customerId: CustomerId,
  productIds: z.array(ProductId),
  startsOn: z.string(),
  endsOn: z.string(),
  /** Ended before its last day: from this day on it covers nothing. */
  endedOn: z.string().nullable(),
  endReason: z.string().nullable(),
  /** Today. */
  state: z.enum(CONTRACT_STATES),
  isInForce: z.boolean(),
  visitsIncluded: z.int(),
  visitsUsed: z.int(),
  partsPolicy: z.enum(PARTS_POLICIES),
  partsDiscountPercent: z.int(),
  isLabourFree: z.boolean(),
  isTravelFree: z.boolean(),
  rev: z.int(),
});
export type ContractView = z.infer<typeof ContractView>;
