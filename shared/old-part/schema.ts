import { z } from 'zod';
import { Limit, line, optionalLine, Rev } from '../kernel/fields';
import { MakerId, OldPartId, OldPartPackId, PartId, RepairCardId, ServiceCallId, StaffId, StockPlaceId } from '../kernel/ids';
import { STOCK_PLACE_KINDS } from '../stock/places';
import { OLD_PART_STATUSES, PACK_STATUSES } from './states';

/** One row of the ledger of old parts: a swap line with both serials, who bears it, and where the old piece is. */
export const OldPartView = z.object({
  id: OldPartId,
  opNo: z.string(),
  status: z.enum(OLD_PART_STATUSES),
  partId: PartId,
  sku: z.string(),
  name: z.string(),
  isSerialised: z.boolean(),
  qty: z.number(),
  oldSerial: z.string().nullable(),
  newSerial: z.string().nullable(),
  cardId: RepairCardId.nullable(),
  callId: ServiceCallId.nullable(),
  jobNo: z.string(),
  model: z.string(),
  makerId: MakerId.nullable(),
  /** Who bears the exchange: the maker; null when nobody is known for the brand. */
  maker: z.string().nullable(),
  technicianId: StaffId,
  technician: z.string(),
  fittedAt: z.string(),
  dueOn: z.string(),
  isLate: z.boolean(),
  /** Where it lies: a standard place by its kind, a bin also by its code. */
  placeKind: z.enum(STOCK_PLACE_KINDS).nullable(),
  place: z.string().nullable(),
  packId: OldPartPackId.nullable(),
  pkNo: z.string().nullable(),
  reason: z.string().nullable(),
  rev: z.int(),
});
export type OldPartView = z.infer<typeof OldPartView>;

export const OLD_PART_VIEWS = ['due', 'overdue', 'here', 'packed', 'sent', 'all'] as const;
export type OldPartListName = (typeof OLD_PART_VIEWS)[number];
export const ListOldPartsInput = z.object({
  view: z.enum(OLD_PART_VIEWS).default('due'),
  makerId: MakerId.nullable().default(null),
  after: z
    .object({ dueOn: z.string().max(10), opNo: z.string().max(20) })
    .nullable()
    .default(null),
  limit: Limit,
});

const one = { oldPartId: OldPartId, rev: Rev };
export const ReceiveOldPartInput = z.object({
  ...one,
  /** Left out: the old parts' own place. */
  placeId: StockPlaceId.optional(),
  /** Of a serialised part whose old number nobody wrote down yet. */
  oldSerial: optionalLine(30),
});
/** How an old part ends that does not go to the maker; each with its reason, by the chief. */
export const END_EVENTS = ['scrap', 'give', 'lose'] as const;
export const EndOldPartInput = z.object({ ...one, as: z.enum(END_EVENTS), reason: line(100) });

export const PackInput = z.object({ makerId: MakerId, oldPartIds: z.array(OldPartId).min(1).max(200), note: optionalLine(100) });
export const SendPackInput = z.object({ packId: OldPartPackId, rev: Rev, courier: line(30), courierNo: line(40) });
export const PackView = z.object({
  id: OldPartPackId,
  pkNo: z.string(),
  status: z.enum(PACK_STATUSES),
  makerId: MakerId,
  maker: z.string(),
  makerPhone: z.string().nullable(),
  packedAt: z.string(),
  packedBy: z.string(),
  sentAt: z.string().nullable(),
  courier: z.string().nullable(),
  courierNo: z.string().nullable(),
  note: z.string().nullable(),
  lines: z.array(OldPartView),
  rev: z.int(),
});
export type PackView = z.infer<typeof PackView>;
