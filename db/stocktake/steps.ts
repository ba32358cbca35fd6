import { DomainError } from '#shared/kernel/app-error';
import type { StockPlaceId, StocktakeId } from '#shared/kernel/ids';
import { transition } from '#shared/kernel/state-machine';
import { placeText } from '#shared/stock/place-text';
import type { CountScope } from '#shared/stocktake/schema';
import { stocktakeTransitions } from '#shared/stocktake/states';
import { asSeen } from '../kernel/as-seen';
import type { ReadDb } from '../kernel/connection';
import type { CommandCx } from '../kernel/handlers';
import { textQuery } from '../kernel/rows';
import { statusStep } from '../kernel/status-step';
import { parts } from '../part/repository';
import { partSerials, stockBalances, stockPlaces } from '../stock/repository';
import { stocktakeBins, stocktakeLines, stocktakeScans, stocktakes } from './repository';
import type { StocktakeBinRow, StocktakeLineRow, StocktakeRow } from './table';

/** One step of a 盤點單 with its trace; the table refuses (C8). */
export const moveStocktake = statusStep({
  entity: 'Stocktake',
  domain: 'stocktake',
  transitions: stocktakeTransitions,
  update: (...change) => stocktakes.update(...change),
  numberOf: ({ stNo }: StocktakeRow) => ({ stNo }),
});
export const stocktakeAsSeen = (cx: CommandCx, input: Readonly<{ stocktakeId: StocktakeId; rev?: number | undefined }>): StocktakeRow =>
  asSeen('Stocktake', stocktakes.get(cx.tx, input.stocktakeId), input.rev);

/** Counting goes on: what was counted is in the row's own change, so that other counters see it. */
export function touchStocktake(cx: CommandCx, row: StocktakeRow, patch: Partial<StocktakeRow> = {}): void {
  stocktakes.update(cx.tx, row, patch, cx.now);
  cx.changed('stocktake', row.id);
}

export const prefixOf = (scope: CountScope): string => (scope.kind === 'parts' ? scope.prefix : '');

type AtBin = Readonly<{ stocktakeId: StocktakeId; placeId: StockPlaceId }>;
/** A bin of an open count that this person stands before. */
export function binInHand(cx: CommandCx, at: AtBin): Readonly<{ row: StocktakeRow; bin: StocktakeBinRow }> {
  const row = stocktakes.get(cx.tx, at.stocktakeId);
  transition('Stocktake', stocktakeTransitions, row.status, 'finish');
  const bin = stocktakeBins.find(cx.tx, row.id, at.placeId);
  if (bin?.state !== 'COUNTING' || bin.counterId !== cx.actor.staffId)
    throw new DomainError('BIN_NOT_STARTED', { place: placeText(stockPlaces.get(cx.tx, at.placeId)) });
  return { row, bin };
}

const lastSeq = textQuery<[number]>('select coalesce(max(seq), 0) from stock_movement');
/** How far the ledger is. */
export const ledgerAt = (db: ReadDb): number => lastSeq(db)[0]?.[0] ?? 0;
const movements = textQuery<[number]>('select 1 from stock_movement where part_id = ? and seq > ? and (from_id = ? or to_id = ?) limit 1');
const hasMoved = (db: ReadDb, { partId, placeId, fromSeq }: StocktakeLineRow): boolean =>
  movements(db, partId, fromSeq, placeId, placeId).length > 0;

/** The line's count from nought: the first time, or again after it was doubted. Serials scanned before are out. */
export function beginLine(cx: CommandCx, bin: StocktakeBinRow, line: StocktakeLineRow, fromSeq = ledgerAt(cx.tx)): StocktakeLineRow {
  for (const scan of stocktakeScans.ofLine(cx.tx, line)) stocktakeScans.set(cx.tx, scan, { isOut: true });
  const isRecount = line.isRecount || line.state === 'AGAIN';
  return stocktakeLines.set(cx.tx, line, {
    state: 'COUNTING',
    round: bin.round,
    fromSeq,
    isRecount,
    missing: [],
    ...(isRecount ? { recount: 0 } : { counted: 0 }),
  });
}

/** The line of a part in a bin; one the books do not have there begins with nothing. */
export const lineOf = (cx: CommandCx, bin: StocktakeBinRow, partId: StocktakeLineRow['partId']): StocktakeLineRow =>
  stocktakeLines.find(cx.tx, bin, partId) ??
  stocktakeLines.add(cx.tx, {
    stocktakeId: bin.stocktakeId,
    placeId: bin.placeId,
    partId,
    state: 'WAITING',
    round: 0,
    isRecount: false,
    fromSeq: 0,
    frozen: 0,
    missing: [],
  });

/** Serials nobody scanned, and scanned ones the books have elsewhere, as the books are at this moment. */
function compareSerials(cx: CommandCx, line: StocktakeLineRow): readonly string[] {
  const scans = stocktakeScans.ofLine(cx.tx, line);
  const codes = scans.map((s) => s.code);
  const known = new Map(partSerials.find(cx.tx, line.partId, codes).map((s) => [s.serial, s.placeId]));
  for (const scan of scans) {
    const bookPlaceId = known.get(scan.code) ?? null;
    stocktakeScans.set(cx.tx, scan, { bookPlaceId, isExtra: bookPlaceId !== line.placeId });
  }
  return partSerials.at(cx.tx, line.partId, line.placeId).filter((serial) => !codes.includes(serial));
}

/**
 * The line is counted: its count stands beside the book of this moment. A piece that was moved between its first and its last scan may
 * have been counted or not, so the line is counted again instead of making a difference of it (decision 027). Answers whether it stands.
 */
export function concludeLine(cx: CommandCx, bin: StocktakeBinRow, line: StocktakeLineRow): boolean {
  if (hasMoved(cx.tx, line)) {
    stocktakeLines.set(cx.tx, line, { state: 'AGAIN', round: bin.round });
    return false;
  }
  const missing = parts.get(cx.tx, line.partId).isSerialised ? compareSerials(cx, line) : [];
  const book = stockBalances.at(cx.tx, line.partId, line.placeId);
  stocktakeLines.set(cx.tx, line, { state: 'COUNTED', book, missing, countedAt: cx.now });
  return true;
}
