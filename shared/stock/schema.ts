import { z } from 'zod';
import { Instant, Limit, line, Minor, optionalLine, Qty } from '../kernel/fields';
import { PartId, StaffId, StockMovementId, StockPlaceId } from '../kernel/ids';
import { UNITS } from '../part/schema';
import { STOCK_PLACE_KINDS } from './places';

/** Why stock moved (B11). */
export const MOVEMENT_KINDS = ['opening', 'receipt', 'issue', 'use', 'return', 'transfer', 'adjust', 'scrap', 'supplierReturn'] as const;
export type MovementKind = (typeof MOVEMENT_KINDS)[number];

/** What a bin is called; its label carries the centre's code before it. */
export const BinCode = line(20).refine((s) => /^[\p{L}\p{N}][\p{L}\p{N}\-_/.]*$/u.test(s), 'notRight');

export const PlaceView = z.object({
  id: StockPlaceId,
  code: z.string(),
  /** Null: one of the standard places, whose name is a word of the program. */
  name: z.string().nullable(),
  kind: z.enum(STOCK_PLACE_KINDS),
  parentId: StockPlaceId.nullable(),
  staffId: StaffId.nullable(),
  isActive: z.boolean(),
  rev: z.int(),
});
export type PlaceView = z.infer<typeof PlaceView>;

/** A line of 零件帳卡 (B11): what moved, from where to where, and what the card says afterwards. */
export const MovementView = z.object({
  id: StockMovementId,
  seq: z.int(),
  at: z.string(),
  kind: z.enum(MOVEMENT_KINDS),
  docNo: z.string().nullable(),
  jobNo: z.string().nullable(),
  from: z.string(),
  to: z.string(),
  fromKind: z.enum(STOCK_PLACE_KINDS),
  toKind: z.enum(STOCK_PLACE_KINDS),
  qty: z.number(),
  valueMinor: z.int(),
  /** The warehouse's own plus or minus, and its balance after it; null when the line does not touch the warehouse. */
  card: z.object({ qty: z.number(), valueMinor: z.int(), balanceQty: z.number(), balanceMinor: z.int() }).nullable(),
  serials: z.array(z.string()),
  reason: z.string().nullable(),
  by: z.string(),
  isReversed: z.boolean(),
});
export type MovementView = z.infer<typeof MovementView>;

export const HeldView = z.object({
  partId: PartId,
  sku: z.string(),
  name: z.string(),
  unit: z.enum(UNITS),
  placeId: StockPlaceId,
  place: z.string(),
  kind: z.enum(STOCK_PLACE_KINDS),
  staffId: StaffId.nullable(),
  qty: z.number(),
  serials: z.array(z.string()),
});

const serials = z.array(line(30)).max(1000).default([]);
export const OpeningInput = z.object({
  partId: PartId,
  placeId: StockPlaceId.optional(),
  qty: Qty,
  valueMinor: Minor,
  serials,
  at: Instant.optional(),
});
/** 沖回期初: the wrong quantity or value was typed; `movementId` is the line of the card. */
export const ReverseOpeningInput = z.object({ movementId: StockMovementId, reason: line(100) });
/** 移倉: what is in the tray goes as a whole, under one number (B0). */
export const TransferInput = z.object({
  fromId: StockPlaceId,
  toId: StockPlaceId,
  lines: z
    .array(z.object({ partId: PartId, qty: Qty, serials }))
    .min(1)
    .max(100),
  reason: optionalLine(100),
});
export const HistoryInput = z.object({
  partId: PartId,
  /** 序號履歷: only where this piece was carried (users-ask 56). */
  serial: optionalLine(30),
  before: z.int().nullable().default(null),
  limit: Limit,
});
