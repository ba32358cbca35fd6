import { z } from 'zod';
import type { Bearer } from '../job-cost/bearers';
import { DomainError } from '../kernel/app-error';
import { Limit, line, optionalLine, Qty, Rev } from '../kernel/fields';
import { PartId, ScrapSlipId, StockPlaceId, type StaffId } from '../kernel/ids';
import type { Transitions } from '../kernel/state-machine';
import { UNITS } from '../part/schema';
import { STOCK_PLACE_KINDS } from './places';

/** 報廢單: asked for by the warehouse, booked when another person agrees, cancelled before or made void after (decision 051). */
export const SCRAP_STATUSES = ['DRAFT', 'POSTED', 'CANCELLED', 'VOID'] as const;
export type ScrapStatus = (typeof SCRAP_STATUSES)[number];
export const scrapTransitions: Transitions<ScrapStatus, 'approve' | 'cancel' | 'void'> = {
  DRAFT: { approve: 'POSTED', cancel: 'CANCELLED' },
  POSTED: { void: 'VOID' },
  CANCELLED: {},
  VOID: {},
};

/** Why a piece is of no use any more (users-ask 47). */
export const SCRAP_REASONS = ['brokenByUs', 'faulty', 'usedUp', 'expired', 'obsolete'] as const;
export type ScrapReason = (typeof SCRAP_REASONS)[number];
/** Who bears a piece that is thrown away: nobody's job, so neither a customer's bill nor a contract. */
export const SCRAP_BEARERS = ['centre', 'supplier', 'maker'] as const satisfies readonly Bearer[];
export type ScrapBearer = (typeof SCRAP_BEARERS)[number];
const ScrapBearer = z.enum(SCRAP_BEARERS);

type TwoPeople = Readonly<{ askedBy: StaffId; actorId: StaffId; isSinglePersonSite: boolean }>;
/** Who asks to throw something away does not agree to it, unless the centre has one person (as B14, B15). */
export function assertOtherThanAsker(p: TwoPeople): void {
  if (p.askedBy === p.actorId && !p.isSinglePersonSite) throw new DomainError('OWN_SCRAP');
}

export const ScrapInput = z.object({
  lines: z
    .array(z.object({ partId: PartId, placeId: StockPlaceId, qty: Qty, serials: z.array(line(30)).max(1000).default([]) }))
    .min(1)
    .max(60),
  reason: z.enum(SCRAP_REASONS),
  bearer: ScrapBearer,
  note: optionalLine(100),
});
export const OneScrap = z.object({ scrapId: ScrapSlipId, rev: Rev });
export const ListScrapsInput = z.object({
  view: z.enum(['open', 'all']).default('all'),
  after: z.object({ sxNo: z.string() }).nullable().default(null),
  limit: Limit,
});

export const ScrapView = z.object({
  id: ScrapSlipId,
  sxNo: z.string(),
  status: z.enum(SCRAP_STATUSES),
  reason: z.enum(SCRAP_REASONS),
  bearer: ScrapBearer,
  note: z.string().nullable(),
  /** The 退料單 it came with. */
  srNo: z.string().nullable(),
  askedBy: z.string(),
  askedAt: z.string(),
  approver: z.string().nullable(),
  approvedAt: z.string().nullable(),
  /** Why it was cancelled or made void. */
  endReason: z.string().nullable(),
  /** What was booked to loss; before that, what it would be today. */
  totalMinor: z.int(),
  lines: z.array(
    z.object({
      lineNo: z.int(),
      sku: z.string(),
      name: z.string(),
      unit: z.enum(UNITS),
      place: z.string(),
      placeKind: z.enum(STOCK_PLACE_KINDS),
      qty: z.number(),
      serials: z.array(z.string()),
      valueMinor: z.int(),
    }),
  ),
  rev: z.int(),
});
export type ScrapView = z.infer<typeof ScrapView>;
