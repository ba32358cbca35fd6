import { z } from 'zod';
import { Instant, Limit, line, optionalLine, Qty, Rev } from '../kernel/fields';
import {
  PartId,
  RepairCardId,
  ServiceCallId,
  StaffId,
  StockIssueId,
  StockIssueLineId,
  StockMovementId,
  StockPlaceId,
  StockReturnId,
} from '../kernel/ids';
import { UNITS } from '../part/schema';
import { SCRAP_BEARERS } from '../stock/scrap';
import { RETURN_REASONS } from './return-reasons';
import { SUPPLIES } from './rules';
import { ISSUE_STATUSES, RETURN_CONDITIONS, RETURN_STATUSES } from './states';

const serials = z.array(line(30)).max(1000).default([]);

export const RequestPartsInput = z.object({
  /** The job it is for; neither: van stock (車存). */
  cardId: RepairCardId.nullable().default(null),
  callId: ServiceCallId.nullable().default(null),
  lines: z
    .array(z.object({ partId: PartId, qty: Qty }))
    .min(1)
    .max(60),
  note: optionalLine(100),
  /** The technician it is for, when another person writes it down (decisions 5). */
  onBehalfOf: StaffId.optional(),
  at: Instant.optional(),
});
export const OneIssue = z.object({ issueId: StockIssueId, rev: Rev });
export const IssuePartsInput = OneIssue.extend({
  /** What was picked, a line once for each place it came from; left out: every line, from its own bin or the fullest one. */
  lines: z
    .array(z.object({ lineId: StockIssueLineId, placeId: StockPlaceId.optional(), qty: Qty, serials }))
    .max(600)
    .optional(),
  at: Instant.optional(),
});
export const UsePartInput = z.object({ lineId: StockIssueLineId, qty: Qty, serials, at: Instant.optional() });
export const ReturnPartsInput = z.object({
  lines: z
    .array(
      z.object({
        lineId: StockIssueLineId,
        qty: Qty,
        condition: z.enum(RETURN_CONDITIONS),
        /** Why it comes back; it decides where the piece goes and who bears it. */
        reason: z.enum(RETURN_REASONS).nullable().default(null),
        serials,
      }),
    )
    .min(1)
    .max(60),
  note: optionalLine(100),
  onBehalfOf: StaffId.optional(),
});
export const HandOverInput = z.object({
  fromId: StaffId,
  toId: StaffId,
  /** Of these lines; left out: all he has. */
  lineIds: z.array(StockIssueLineId).min(1).max(500).optional(),
  note: optionalLine(100),
});
export const OneReturn = z.object({ returnId: StockReturnId, rev: Rev });

export const IssueLineView = z.object({
  id: StockIssueLineId,
  lineNo: z.int(),
  partId: PartId,
  sku: z.string(),
  name: z.string(),
  spec: z.string().nullable(),
  unit: z.enum(UNITS),
  isSerialised: z.boolean(),
  /** Where to go for it: its own bin, or the bin that has most. */
  bin: z.string().nullable(),
  binId: StockPlaceId.nullable(),
  onHand: z.number(),
  qtyAsked: z.number(),
  qtyIssued: z.number(),
  qtyUsed: z.number(),
  qtyReturned: z.number(),
  /** Missed in his hands by a stocktake. */
  qtyLost: z.number(),
  /** Still in the technician's hands. */
  qtyHeld: z.number(),
  /** On hand and not kept for others (B14): still to be had. */
  available: z.number(),
  /** How many are missing in the warehouse for this line. */
  short: z.number(),
  priceMinor: z.int().nullable(),
  valueMinor: z.int(),
  serials: z.array(z.string()),
});
export const StockIssueView = z.object({
  id: StockIssueId,
  siNo: z.string(),
  status: z.enum(ISSUE_STATUSES),
  cardId: RepairCardId.nullable(),
  callId: ServiceCallId.nullable(),
  jobNo: z.string().nullable(),
  /** The job's device, for whoever reads the pick list. */
  jobModel: z.string().nullable(),
  promisedAt: z.string().nullable(),
  requesterId: StaffId,
  requester: z.string(),
  approver: z.string().nullable(),
  approvedAt: z.string().nullable(),
  issuer: z.string().nullable(),
  issuedAt: z.string().nullable(),
  cancelReason: z.string().nullable(),
  note: z.string().nullable(),
  lines: z.array(IssueLineView),
  requestedAt: z.string(),
  rev: z.int(),
});
export type StockIssueView = z.infer<typeof StockIssueView>;

export const StockReturnView = z.object({
  id: StockReturnId,
  srNo: z.string(),
  status: z.enum(RETURN_STATUSES),
  requester: z.string(),
  receiver: z.string().nullable(),
  receivedAt: z.string().nullable(),
  note: z.string().nullable(),
  cancelReason: z.string().nullable(),
  voidReason: z.string().nullable(),
  voidBy: z.string().nullable(),
  voidAt: z.string().nullable(),
  lines: z.array(
    z.object({
      lineNo: z.int(),
      issueLineId: StockIssueLineId,
      siNo: z.string(),
      jobNo: z.string().nullable(),
      sku: z.string(),
      name: z.string(),
      unit: z.enum(UNITS),
      qty: z.number(),
      condition: z.enum(RETURN_CONDITIONS),
      reason: z.enum(RETURN_REASONS).nullable(),
      goesTo: z.enum(['bin', 'supplier', 'scrap', 'quarantine']),
      bearer: z.enum(SCRAP_BEARERS).nullable(),
      bin: z.string().nullable(),
      serials: z.array(z.string()),
    }),
  ),
  requestedAt: z.string(),
  rev: z.int(),
});
export type StockReturnView = z.infer<typeof StockReturnView>;

export const ListIssuesInput = z.object({
  view: z.enum(['toApprove', 'toPick', 'out', 'mine', 'all']).default('toPick'),
  /** Only slips with this behind them, which are not handed out yet. */
  supply: z.enum(SUPPLIES).optional(),
  after: z.object({ siNo: z.string() }).nullable().default(null),
  limit: Limit,
});
/** A line of 揀料單: one part of one slip, in the order of the bins. */
export const PickLine = z.object({
  issueId: StockIssueId,
  siNo: z.string(),
  rev: z.int(),
  lineId: StockIssueLineId,
  bin: z.string().nullable(),
  binId: StockPlaceId.nullable(),
  partId: PartId,
  sku: z.string(),
  name: z.string(),
  unit: z.enum(UNITS),
  isSerialised: z.boolean(),
  qty: z.number(),
  onHand: z.number(),
  short: z.number(),
  jobNo: z.string().nullable(),
  requester: z.string(),
  promisedAt: z.string().nullable(),
});
export type PickLine = z.infer<typeof PickLine>;
/** What a technician has in his hands for jobs, oldest first: the reminder of what is out. */
export const OutLine = z.object({
  lineId: StockIssueLineId,
  issueId: StockIssueId,
  siNo: z.string(),
  staffId: StaffId,
  staff: z.string(),
  jobNo: z.string().nullable(),
  partId: PartId,
  sku: z.string(),
  name: z.string(),
  unit: z.enum(UNITS),
  isSerialised: z.boolean(),
  qty: z.number(),
  issuedAt: z.string(),
  days: z.int(),
});
/** A line with pieces left that may be fitted on a visit. */
export const VisitPart = z.object({
  lineId: StockIssueLineId,
  siNo: z.string(),
  /** Not handed out for this call: van stock of its technician. */
  isVan: z.boolean(),
  sku: z.string(),
  name: z.string(),
  unit: z.enum(UNITS),
  isSerialised: z.boolean(),
  /** Still in the technician's hands. */
  qty: z.number(),
  priceMinor: z.int().nullable(),
  serials: z.array(z.string()),
});
export type VisitPart = z.infer<typeof VisitPart>;
/** A piece that was fitted for a call. */
export const FittedPart = z.object({
  movementId: StockMovementId,
  at: z.string(),
  siNo: z.string().nullable(),
  sku: z.string(),
  name: z.string(),
  unit: z.enum(UNITS),
  qty: z.number(),
  serials: z.array(z.string()),
  /** A line of the visit as it was signed; else it was booked afterwards. */
  isOfVisit: z.boolean(),
  isTakenBack: z.boolean(),
  /** Why it was taken back. */
  reason: z.string().nullable(),
});
export type FittedPart = z.infer<typeof FittedPart>;
export const Reason = line(100);
