import type { StockIssueLineId } from '#shared/kernel/ids';
import { qtyOf } from '#shared/kernel/quantity';
import type { Language } from '#shared/kernel/region';
import { placeText } from '#shared/stock/place-text';
import { isInternal } from '#shared/stock/places';
import type { BlindLine, CountBin, CountScope, DifferenceView, StocktakeView } from '#shared/stocktake/schema';
import type { DifferenceGroup } from '#shared/stocktake/states';
import type { ReadDb } from '../kernel/connection';
import { textQuery } from '../kernel/rows';
import { partName } from '../part/queries';
import { parts } from '../part/repository';
import { staffName } from '../staff/steps';
import { stockPlaces } from '../stock/repository';
import { jobOf } from '../stock-issue/job-steps';
import { slipOf } from '../stock-issue/loss-steps';
import { stocktakeLines } from './repository';
import type { StocktakeBinRow, StocktakeDifferenceRow, StocktakeLineRow, StocktakeRow } from './table';

function scopeText(db: ReadDb, scope: CountScope): string {
  switch (scope.kind) {
    case 'warehouse':
      return '';
    case 'range':
      return `${scope.from} – ${scope.to}`;
    case 'parts':
      return `${scope.prefix}…`;
    case 'quarantine':
      return '';
    case 'people':
      return (scope.staffIds ?? [])
        .slice(0, 5)
        .map((id) => staffName(db, id))
        .join(' ');
    case 'bins':
      return scope.placeIds
        .slice(0, 5)
        .map((id) => stockPlaces.get(db, id).code)
        .join(' ');
  }
}

const binCounts = textQuery<[number, number]>(`select count(*), sum(state = 'DONE') from stocktake_bin where stocktake_id = ?`);
const lineCounts = textQuery<[string, number]>('select state, count(*) from stocktake_line where stocktake_id = ? group by state');
const groupCounts = textQuery<[DifferenceGroup, number, number, number]>(
  `select "group", count(*), sum(value_minor), sum(reason is null or resolution is null) from stocktake_difference
   where stocktake_id = ? and is_current = 1 group by "group"`,
);

export function stocktakeView(db: ReadDb, row: StocktakeRow): StocktakeView {
  const [bins = 0, binsDone = 0] = binCounts(db, row.id)[0] ?? [];
  const lines = new Map(lineCounts(db, row.id));
  const isTold = row.status !== 'OPEN' && row.status !== 'CANCELLED';
  return {
    id: row.id,
    stNo: row.stNo,
    status: row.status,
    scope: row.scope.kind,
    scopeText: scopeText(db, row.scope),
    note: row.note,
    openedBy: staffName(db, row.openedBy),
    openedAt: row.openedAt,
    counters: row.counterIds.map((id) => staffName(db, id)),
    countedAt: row.countedAt,
    approver: row.approverId === null ? null : staffName(db, row.approverId),
    approvedAt: row.approvedAt,
    postedAt: row.postedAt,
    endReason: row.endReason,
    bins,
    binsDone: binsDone ?? 0,
    lines: [...lines.values()].reduce((sum, n) => sum + n, 0),
    linesDone: lines.get('COUNTED') ?? 0,
    linesAgain: lines.get('AGAIN') ?? 0,
    groups: isTold
      ? groupCounts(db, row.id).map(([group, count, valueMinor, withoutReason]) => ({ group, count, valueMinor, withoutReason }))
      : null,
    rev: row.rev,
  };
}

const againIn = textQuery<[number]>(`select count(*) from stocktake_line where stocktake_id = ? and state = 'AGAIN' and place_id = ?`);
export function binView(db: ReadDb, bin: StocktakeBinRow): CountBin {
  const place = stockPlaces.get(db, bin.placeId);
  return {
    placeId: bin.placeId,
    code: place.code,
    name: place.kind === 'technician' ? (place.name ?? place.code) : null,
    kind: place.kind,
    state: bin.state,
    counterId: bin.counterId,
    counter: bin.counterId === null ? null : staffName(db, bin.counterId),
    again: againIn(db, bin.stocktakeId, bin.placeId)[0]?.[0] ?? 0,
  };
}

/** What was counted, and nothing the books say. */
export function blindLine(db: ReadDb, language: Language, line: StocktakeLineRow): BlindLine {
  const part = parts.get(db, line.partId);
  const isAgain = line.state === 'AGAIN';
  return {
    partId: part.id,
    sku: part.sku,
    name: partName(part, language),
    spec: part.spec,
    unit: part.unit,
    isSerialised: part.isSerialised,
    counted: isAgain ? 0 : qtyOf((line.isRecount ? line.recount : line.counted) ?? 0),
    isAgain,
  };
}

/** A piece that by the books is in other hands than where it was found: a slip carries it, not a count. */
export function slipNeeds(db: ReadDb, row: Pick<StocktakeDifferenceRow, 'placeId' | 'fromPlaceId'>) {
  const from = row.fromPlaceId === null ? null : stockPlaces.get(db, row.fromPlaceId).kind;
  const isWithTechnician = from === 'technician';
  const isHands = stockPlaces.get(db, row.placeId).kind === 'technician';
  return { isWithTechnician, isWithoutSlip: isHands && !isWithTechnician && from !== null && isInternal(from) };
}
function slipOfLine(db: ReadDb, lineId: StockIssueLineId): DifferenceView['slip'] {
  const { siNo, ...job } = slipOf(db, lineId);
  return { siNo, jobNo: jobOf(db, job).jobNo };
}

export function differenceView(db: ReadDb, language: Language, row: StocktakeDifferenceRow): DifferenceView {
  const part = row.partId === null ? null : parts.get(db, row.partId);
  const from = row.fromPlaceId === null ? null : stockPlaces.get(db, row.fromPlaceId);
  const place = stockPlaces.get(db, row.placeId);
  const line = row.partId === null ? undefined : stocktakeLines.find(db, row, row.partId);
  const qty = (milli: number | null | undefined): number | null => (milli === null || milli === undefined ? null : qtyOf(milli));
  return {
    id: row.id,
    seq: row.seq,
    group: row.group,
    partId: row.partId,
    sku: part?.sku ?? null,
    name: part && partName(part, language),
    unit: part?.unit ?? null,
    isSerialised: part?.isSerialised ?? false,
    placeId: row.placeId,
    place: placeText(place),
    placeKind: place.kind,
    fromPlace: from && (from.name ?? from.code),
    ...slipNeeds(db, row),
    slip: row.issueLineId === null ? null : slipOfLine(db, row.issueLineId),
    book: qty(line?.book),
    counted: qty(line?.counted),
    recount: qty(line?.recount),
    qty: qtyOf(row.qty),
    serials: [...row.serials],
    code: row.code,
    valueMinor: row.valueMinor,
    reason: row.reason,
    resolution: row.resolution,
  };
}
