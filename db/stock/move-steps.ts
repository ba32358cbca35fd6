import type { PartId, StockMoveId } from '#shared/kernel/ids';
import { qtyOf } from '#shared/kernel/quantity';
import { moveTransitions, type MoveKind, type MoveView } from '#shared/stock/move-sheet';
import type { ReadDb } from '../kernel/connection';
import type { CommandCx } from '../kernel/handlers';
import { newId } from '../kernel/new-id';
import type { SiteContext } from '../kernel/site-context';
import { statusStep } from '../kernel/status-step';
import { partName } from '../part/queries';
import { parts } from '../part/repository';
import { staffName } from '../staff/steps';
import { stockMoves } from './move-repository';
import { stockMovements, stockPlaces } from './repository';
import { postMovement, reverseMovement } from './steps';
import type { StockMoveRow, StockPlaceRow } from './table';

const step = statusStep({
  entity: 'StockMove',
  domain: 'stock',
  transitions: moveTransitions,
  update: (...change) => stockMoves.update(...change),
  numberOf: ({ mvNo }: StockMoveRow) => ({ mvNo }),
});

type Line = Readonly<{ partId: PartId; qtyMilli: number; serials: readonly string[]; valueMinor?: number }>;
type Sheet = Readonly<{
  kind: MoveKind;
  from: StockPlaceRow;
  to: StockPlaceRow;
  reason: string | null;
  lines: readonly Line[];
  at?: string;
}>;
/** 異動單 (B0): one number, and a movement for each line; all of it or nothing. */
export function postMove(cx: CommandCx, { kind, from, to, reason, lines, at }: Sheet): StockMoveRow {
  const mvNo = cx.number('MV');
  const movements = lines.map(
    ({ partId, ...line }) =>
      postMovement(cx, {
        ...line,
        part: parts.get(cx.tx, partId),
        kind,
        from,
        to,
        docNo: mvNo,
        reason,
        ...(at === undefined ? {} : { at }),
      }).id,
  );
  const row = stockMoves.insert(cx.tx, {
    id: newId<StockMoveId>(),
    mvNo,
    kind,
    status: 'POSTED',
    fromId: from.id,
    toId: to.id,
    reason,
    by: cx.actor.staffId,
    at: at ?? cx.now,
    lines: movements,
    siteCode: cx.site.code,
    createdAt: cx.now,
    updatedAt: cx.now,
  });
  cx.audit({ event: 'StockMoved', entity: 'stock', entityId: row.id, to: 'POSTED', reason, facts: { mvNo, kind, lines: lines.length } });
  cx.changed('stock', row.id);
  return row;
}

/** Its number is void, and each of its movements is taken back (issue line 8). */
export function voidMove(cx: CommandCx, was: StockMoveRow, reason: string): StockMoveRow {
  const gone = step(cx, was, 'void', { voidReason: reason, voidBy: cx.actor.staffId, voidAt: cx.now }, { event: 'StockReversed', reason });
  for (const id of was.lines.toReversed()) {
    const movement = stockMovements.get(cx.tx, id);
    reverseMovement(cx, parts.get(cx.tx, movement.partId), movement, reason);
  }
  cx.voidNumber(was.mvNo, reason);
  return gone;
}

/** The sheet as the screen shows it. */
export function moveView(db: ReadDb, { language }: SiteContext, row: StockMoveRow): MoveView {
  const [from, to] = [row.fromId, row.toId]
    .map((id) => stockPlaces.get(db, id))
    .map(({ name, code, kind }) => ({ name: name ?? code, kind }));
  if (!from || !to) throw new Error('a move without its places');
  return {
    id: row.id,
    mvNo: row.mvNo,
    kind: row.kind,
    status: row.status,
    from,
    to,
    reason: row.reason,
    by: staffName(db, row.by),
    at: row.at,
    voidReason: row.voidReason,
    voidBy: row.voidBy === null ? null : staffName(db, row.voidBy),
    voidAt: row.voidAt,
    lines: row.lines.map((id, i) => {
      const m = stockMovements.get(db, id);
      const part = parts.get(db, m.partId);
      return {
        lineNo: i + 1,
        partId: part.id,
        sku: part.sku,
        name: partName(part, language),
        unit: part.unit,
        qty: qtyOf(m.qty),
        serials: [...m.serials],
        valueMinor: m.valueMinor,
      };
    }),
    rev: row.rev,
  };
}
