import { milliOf } from '../kernel/quantity';
import type { PartId, StockPlaceId } from '../kernel/ids';
import { isInternal, type StockPlaceKind } from '../stock/places';
import type { DifferenceGroup } from './states';

/** Where the books have a piece that was scanned in another bin; null: they do not know it. */
export type KnownAt = Readonly<{ placeId: StockPlaceId; kind: StockPlaceKind }> | null;
/** One part in one bin as it was counted, with the book of that moment; thousandths. */
export type CountedLine = Readonly<{
  partId: PartId;
  placeId: StockPlaceId;
  isSerialised: boolean;
  /** Somebody's hands and van: nothing comes there, or leaves, without a slip. */
  isHands: boolean;
  bookMilli: number;
  countedMilli: number;
  /** Serials the books have here that nobody scanned. */
  missing: readonly string[];
  /** Serials scanned here that the books have elsewhere or nowhere. */
  extra: readonly Readonly<{ serial: string; at: KnownAt }>[];
}>;
export type Settled = Readonly<{
  group: DifferenceGroup;
  partId: PartId | null;
  placeId: StockPlaceId;
  fromPlaceId: StockPlaceId | null;
  qtyMilli: number;
  serials: readonly string[];
  /** What was scanned, where no part is known for it. */
  code: string | null;
}>;

/** Places a piece may have been carried from without a paper. */
const isShelf = (at: KnownAt): at is NonNullable<KnownAt> => at !== null && ['bin', 'warehouse', 'quarantine'].includes(at.kind);
const isOurs = (at: KnownAt): boolean => at !== null && isInternal(at.kind);

type Difference = Readonly<{ placeId: StockPlaceId; milli: number }>;
/** What is missing in one bin and too much in another is one part in the wrong bin, not two differences. */
export function pairMisplaced(
  differences: readonly Difference[],
): Readonly<{ moves: Readonly<{ from: StockPlaceId; to: StockPlaceId; milli: number }>[]; rest: Difference[] }> {
  const left = differences.map((d) => ({ ...d }));
  const moves: { from: StockPlaceId; to: StockPlaceId; milli: number }[] = [];
  for (const over of left.filter((d) => d.milli > 0))
    for (const short of left.filter((d) => d.milli < 0)) {
      const milli = Math.min(over.milli, -short.milli);
      if (milli <= 0) continue;
      moves.push({ from: short.placeId, to: over.placeId, milli });
      over.milli -= milli;
      short.milli += milli;
    }
  return { moves, rest: left.filter((d) => d.milli !== 0) };
}

function settleSerials(lines: readonly CountedLine[]): Settled[] {
  const found = new Set(lines.flatMap((l) => l.extra.filter((e) => isOurs(e.at)).map((e) => `${l.partId} ${e.serial}`)));
  return lines.flatMap(({ partId, placeId, missing, extra, isHands }) => {
    const isMoved = (at: KnownAt): boolean => !isHands && isShelf(at);
    const base = { partId, placeId, code: null };
    const of = (group: DifferenceGroup, fromPlaceId: StockPlaceId | null, serials: readonly string[]): Settled[] =>
      serials.length === 0 ? [] : [{ ...base, group, fromPlaceId, qtyMilli: milliOf(serials.length), serials }];
    const carried = Map.groupBy(
      extra.filter((e) => isMoved(e.at)),
      (e) => e.at?.placeId ?? null,
    );
    return [
      ...of(
        'short',
        null,
        missing.filter((serial) => !found.has(`${partId} ${serial}`)),
      ),
      ...[...carried].flatMap(([from, own]) =>
        of(
          'otherBin',
          from,
          own.map((e) => e.serial),
        ),
      ),
      ...extra.filter((e) => !isMoved(e.at)).flatMap((e) => of('unknown', e.at?.placeId ?? null, [e.serial])),
    ];
  });
}

/** 盤點結算: short, over, in another bin, unknown (issue 4, line 7). `unknown`: codes no part is known for, by bin. */
export function settle(
  lines: readonly CountedLine[],
  unknown: readonly Readonly<{ placeId: StockPlaceId; code: string }>[] = [],
): Settled[] {
  const counted = lines.filter((l) => !l.isSerialised && l.countedMilli !== l.bookMilli);
  const byPart = [...Map.groupBy(counted, (l) => l.partId)].flatMap(([partId, own]): Settled[] => {
    const found = own.map((l) => ({ placeId: l.placeId, milli: l.countedMilli - l.bookMilli, isHands: l.isHands }));
    const { moves, rest: onShelves } = pairMisplaced(found.filter((d) => !d.isHands));
    const rest = [...onShelves, ...found.filter((d) => d.isHands)];
    const base = { partId, serials: [], code: null };
    return [
      ...moves.map((m) => ({ ...base, group: 'otherBin' as const, placeId: m.to, fromPlaceId: m.from, qtyMilli: m.milli })),
      ...rest.map((d) => ({
        ...base,
        group: d.milli < 0 ? ('short' as const) : ('over' as const),
        placeId: d.placeId,
        fromPlaceId: null,
        qtyMilli: Math.abs(d.milli),
      })),
    ];
  });
  return [
    ...byPart,
    ...settleSerials(lines.filter((l) => l.isSerialised)),
    ...unknown.map(({ placeId, code }) => ({
      group: 'unknown' as const,
      partId: null,
      placeId,
      fromPlaceId: null,
      qtyMilli: milliOf(1),
      serials: [],
      code,
    })),
  ];
}
