import { z } from 'zod';
import { DomainError } from '../kernel/app-error';
import { Limit, line, Rev } from '../kernel/fields';
import { PartId, StockMoveId } from '../kernel/ids';
import type { Transitions } from '../kernel/state-machine';
import { UNITS } from '../part/schema';
import { STOCK_PLACE_KINDS } from './places';

/** 異動單: what moves without any other paper, so that every change of the stock has a number (B0, B11; users-ask 49). */
export const MOVE_KINDS = ['opening', 'transfer'] as const;
export type MoveKind = (typeof MOVE_KINDS)[number];
export const MOVE_STATUSES = ['POSTED', 'VOID'] as const;
export type MoveStatus = (typeof MOVE_STATUSES)[number];
export const moveTransitions: Transitions<MoveStatus, 'void'> = { POSTED: { void: 'VOID' }, VOID: {} };

/** The warehouse takes back what it moved; an opening balance has a value and is the accountant's (issue line 8). */
export const isVoidedByWarehouse = (kind: MoveKind): boolean => kind === 'transfer';
export function assertTransfer({ kind, mvNo }: Readonly<{ kind: MoveKind; mvNo: string }>): void {
  if (!isVoidedByWarehouse(kind)) throw new DomainError('MOVE_IS_OPENING', { no: mvNo });
}

export const VoidMoveInput = z.object({ moveId: StockMoveId, rev: Rev, reason: line(100) });
export const ListMovesInput = z.object({
  after: z.object({ mvNo: z.string() }).nullable().default(null),
  limit: Limit,
});

const place = { name: z.string(), kind: z.enum(STOCK_PLACE_KINDS) };
export const MoveView = z.object({
  id: StockMoveId,
  mvNo: z.string(),
  kind: z.enum(MOVE_KINDS),
  status: z.enum(MOVE_STATUSES),
  from: z.object(place),
  to: z.object(place),
  reason: z.string().nullable(),
  by: z.string(),
  at: z.string(),
  voidReason: z.string().nullable(),
  voidBy: z.string().nullable(),
  voidAt: z.string().nullable(),
  lines: z.array(
    z.object({
      lineNo: z.int(),
      partId: PartId,
      sku: z.string(),
      name: z.string(),
      unit: z.enum(UNITS),
      qty: z.number(),
      serials: z.array(z.string()),
      valueMinor: z.int(),
    }),
  ),
  rev: z.int(),
});
export type MoveView = z.infer<typeof MoveView>;
