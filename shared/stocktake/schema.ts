import { z } from 'zod';
import { Limit, line, optionalLine, Qty, Rev } from '../kernel/fields';
import { PartId, StaffId, StockPlaceId, StocktakeDifferenceId, StocktakeId } from '../kernel/ids';
import { UNITS } from '../part/schema';
import { STOCK_PLACE_KINDS } from '../stock/places';
import { BinCode } from '../stock/schema';
import { BIN_STATES, DIFFERENCE_GROUPS, STOCKTAKE_STATUSES } from './states';

/**
 * What is counted: the whole warehouse, some bins, a range of bins, the parts of one kind (their numbers begin alike), quarantine, or
 * what people have in hands and van; without names, of everybody who has anything.
 */
export const CountScope = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('warehouse') }),
  z.object({ kind: z.literal('bins'), placeIds: z.array(StockPlaceId).min(1).max(500) }),
  z.object({ kind: z.literal('range'), from: BinCode, to: BinCode }),
  z.object({ kind: z.literal('parts'), prefix: line(20).transform((s) => s.toUpperCase()) }),
  z.object({ kind: z.literal('quarantine') }),
  z.object({ kind: z.literal('people'), staffIds: z.array(StaffId).min(1).max(100).optional() }),
]);
export const COUNT_SCOPES = ['warehouse', 'bins', 'range', 'parts', 'quarantine', 'people'] as const;
export type CountScope = z.infer<typeof CountScope>;

export const OpenStocktakeInput = z.object({ scope: CountScope, note: optionalLine(100) });
export const OneStocktake = z.object({ stocktakeId: StocktakeId, rev: Rev });
export const OneBin = z.object({ stocktakeId: StocktakeId, placeId: StockPlaceId });
export const StartBinInput = OneBin.extend({ takeOver: z.boolean().default(false) });
export const ScanInput = OneBin.extend({
  code: line(60),
  /** Keyed instead of scanned piece by piece; takes the place of what was counted so far. */
  qty: Qty.or(z.literal(0)).optional(),
  /** The serialised part whose label was scanned just before: what an unknown serial belongs to. */
  partId: PartId.optional(),
});
export const OneLine = OneBin.extend({ partId: PartId });
export const ExplainInput = z.object({
  stocktakeId: StocktakeId,
  differenceIds: z.array(StocktakeDifferenceId).min(1).max(200),
  reason: line(100),
  /** Only for what the books do not know: taken in, or left out. */
  resolution: z.enum(['post', 'leave']).optional(),
  /** The part an unknown code belongs to. */
  partId: PartId.optional(),
});

export const StocktakeView = z.object({
  id: StocktakeId,
  stNo: z.string(),
  status: z.enum(STOCKTAKE_STATUSES),
  scope: z.enum(COUNT_SCOPES),
  /** The bin, the range, the beginning of the part numbers or the people; empty for the warehouse and for quarantine. */
  scopeText: z.string(),
  note: z.string().nullable(),
  openedBy: z.string(),
  openedAt: z.string(),
  counters: z.array(z.string()),
  countedAt: z.string().nullable(),
  approver: z.string().nullable(),
  approvedAt: z.string().nullable(),
  postedAt: z.string().nullable(),
  endReason: z.string().nullable(),
  bins: z.int(),
  binsDone: z.int(),
  lines: z.int(),
  linesDone: z.int(),
  linesAgain: z.int(),
  /** Known once it is counted; nothing of it is told while somebody counts. */
  groups: z.array(z.object({ group: z.enum(DIFFERENCE_GROUPS), count: z.int(), valueMinor: z.int(), withoutReason: z.int() })).nullable(),
  rev: z.int(),
});
export type StocktakeView = z.infer<typeof StocktakeView>;

/** A bin of a count as the counter sees it: nothing the books say. */
export const CountBin = z.object({
  placeId: StockPlaceId,
  code: z.string(),
  /** Of whom, where it is somebody's hands and van. */
  name: z.string().nullable(),
  kind: z.enum(STOCK_PLACE_KINDS),
  state: z.enum(BIN_STATES),
  counterId: StaffId.nullable(),
  counter: z.string().nullable(),
  /** Parts that are to be counted again here. */
  again: z.int(),
});
export type CountBin = z.infer<typeof CountBin>;
/** A part as it has been counted in a bin; blind. */
export const BlindLine = z.object({
  partId: PartId,
  sku: z.string(),
  name: z.string(),
  spec: z.string().nullable(),
  unit: z.enum(UNITS),
  isSerialised: z.boolean(),
  counted: z.number(),
  isAgain: z.boolean(),
});
export type BlindLine = z.infer<typeof BlindLine>;

export const SCAN_OUTCOMES = ['counted', 'twice', 'elsewhere', 'serialNeeded', 'unknown', 'notAsked', 'later'] as const;
export const ScanAnswer = z.object({
  outcome: z.enum(SCAN_OUTCOMES),
  line: BlindLine.nullable(),
  serial: z.string().nullable(),
  /** Where this piece was counted already. */
  place: z.string().nullable(),
  /** A part that somebody moved while it was being counted: count it again. */
  moved: z.string().nullable(),
});
export type ScanAnswer = z.infer<typeof ScanAnswer>;

export const DifferenceView = z.object({
  id: StocktakeDifferenceId,
  seq: z.int(),
  group: z.enum(DIFFERENCE_GROUPS),
  partId: PartId.nullable(),
  sku: z.string().nullable(),
  name: z.string().nullable(),
  unit: z.enum(UNITS).nullable(),
  isSerialised: z.boolean(),
  placeId: StockPlaceId,
  place: z.string(),
  fromPlace: z.string().nullable(),
  /** With a technician by the books: a 退料單 brings it back, not a count. */
  isWithTechnician: z.boolean(),
  /** In somebody's hands, and on a shelf by the books: an issue slip takes it there, not a count. */
  isWithoutSlip: z.boolean(),
  placeKind: z.enum(STOCK_PLACE_KINDS),
  /** Missing in somebody's hands: the slip it was handed out by, and its job. */
  slip: z.object({ siNo: z.string(), jobNo: z.string().nullable() }).nullable(),
  book: z.number().nullable(),
  counted: z.number().nullable(),
  recount: z.number().nullable(),
  qty: z.number(),
  serials: z.array(z.string()),
  code: z.string().nullable(),
  valueMinor: z.int(),
  reason: z.string().nullable(),
  resolution: z.enum(['post', 'leave']).nullable(),
});
export type DifferenceView = z.infer<typeof DifferenceView>;

export const ListDifferencesInput = z.object({
  stocktakeId: StocktakeId,
  group: z.enum(DIFFERENCE_GROUPS).optional(),
  after: z.object({ seq: z.int() }).nullable().default(null),
  limit: Limit,
});
/** A line of a finished count, with the book of the moment it was counted. */
export const CountLineView = z.object({
  lineNo: z.int(),
  place: z.string(),
  sku: z.string(),
  name: z.string(),
  unit: z.enum(UNITS),
  frozen: z.number(),
  book: z.number().nullable(),
  counted: z.number().nullable(),
  recount: z.number().nullable(),
});
