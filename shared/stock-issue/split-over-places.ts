import type { PartId, StockIssueLineId, StockPlaceId } from '../kernel/ids';
import { milliOf, qtyOf } from '../kernel/quantity';
import { serialKey } from '../stock/serial-key';
import type { StockPlaceKind } from '../stock/places';

export type FromPlace = Readonly<{ placeId: StockPlaceId; qty: number }>;
/** What is handed out of one line. `from`: where it was said to be taken, in this order; `ownId`: where it is looked for first. */
export type Ask = Readonly<{
  lineId: StockIssueLineId;
  partId: PartId;
  ownId: StockPlaceId | null;
  qty: number;
  serials: readonly string[];
  from: readonly FromPlace[];
}>;
/** What lies where of a part. */
export type Lying = Readonly<{ partId: PartId; placeId: StockPlaceId; kind: StockPlaceKind; qty: number; serials: readonly string[] }>;
export type Piece = Readonly<{ lineId: StockIssueLineId; placeId?: StockPlaceId; qty: number; serials: string[] }>;

const NOWHERE = Symbol('nowhere');
type Place = StockPlaceId | typeof NOWHERE;

/** The bins of the warehouse, and the warehouse itself for what has none; nothing is handed out of quarantine or of another's hands. */
const isShelf = ({ kind }: Lying): boolean => kind === 'bin' || kind === 'warehouse';

function bySerial({ serials, ownId }: Ask, there: readonly Lying[]): ReadonlyMap<Place, readonly string[]> {
  const whereIs = (serial: string): Place => there.find((p) => p.serials.includes(serialKey(serial)))?.placeId ?? ownId ?? NOWHERE;
  return Map.groupBy(serials, whereIs);
}

/** As it was said, then its own bin, then the fullest, so that few bins are walked to. `left` is what lies there, in thousandths. */
function byCount({ qty, ownId, from }: Ask, left: Map<StockPlaceId, number>): ReadonlyMap<Place, number> {
  const taken = new Map<Place, number>();
  let open = milliOf(qty);
  const put = (place: Place, milli: number): void => {
    if (milli <= 0) return;
    taken.set(place, (taken.get(place) ?? 0) + milli);
    open -= milli;
  };
  const take = (placeId: StockPlaceId, most: number): void => {
    const there = left.get(placeId) ?? 0;
    const milli = Math.min(open, most, there);
    left.set(placeId, there - milli);
    put(placeId, milli);
  };
  for (const said of from) take(said.placeId, milliOf(said.qty));
  if (ownId !== null) take(ownId, open);
  for (const [placeId] of [...left].toSorted(([, a], [, b]) => b - a)) take(placeId, open);
  // What lies nowhere is asked of its own bin, so that the refusal names it
  put(ownId ?? NOWHERE, open);
  return taken;
}

/** A line that lies in several bins is handed out of each of them (C8): serials where each piece is, quantities as they lie. */
export function splitOverPlaces(asks: readonly Ask[], lying: readonly Lying[]): Piece[] {
  const there = Map.groupBy(lying.filter(isShelf), (p) => p.partId);
  const left = new Map([...there].map(([partId, places]) => [partId, new Map(places.map((p) => [p.placeId, milliOf(p.qty)]))]));
  return asks.flatMap((ask) => {
    const { lineId, partId } = ask;
    const at = (place: Place, qty: number, serials: readonly string[]): Piece => ({
      lineId,
      qty,
      serials: [...serials],
      ...(place === NOWHERE ? {} : { placeId: place }),
    });
    if (ask.serials.length > 0) return [...bySerial(ask, there.get(partId) ?? [])].map(([place, own]) => at(place, own.length, own));
    return [...byCount(ask, left.get(partId) ?? new Map<StockPlaceId, number>())].map(([place, milli]) => at(place, qtyOf(milli), []));
  });
}
