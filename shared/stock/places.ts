/**
 * 儲位: where parts can be. A person is a place too (車存), so that what he holds is a balance like any other; supplier, customer,
 * scrap and count difference are the other sides of a movement and have no end. Shelves for devices are not here: they belong to custody.
 */
export const STOCK_PLACE_KINDS = [
  'warehouse',
  'bin',
  'technician',
  'quarantine',
  'oldParts', // 舊件區: nothing of the stock lies here
  'supplier',
  'customer',
  'scrap',
  'difference',
  'opening',
] as const;
export type StockPlaceKind = (typeof STOCK_PLACE_KINDS)[number];

/** Ours, and never below zero. */
const INTERNAL: readonly StockPlaceKind[] = ['warehouse', 'bin', 'technician', 'quarantine'];
export const isInternal = (kind: StockPlaceKind): boolean => INTERNAL.includes(kind);

/** Each centre has one of these from the start; their names are words of the program. */
export const STANDARD_PLACES = ['warehouse', 'quarantine', 'oldParts', 'supplier', 'customer', 'scrap', 'difference', 'opening'] as const;
export type StandardPlace = (typeof STANDARD_PLACES)[number];

const MAX_RANGE = 500;
/**
 * Codes of a range of bins: `A-01` to `A-12`. What stands before the last digits is the same on both sides, the digits count up.
 * Null when the two do not make a range, or it has more than 500 bins.
 */
export function binRange(from: string, to: string): string[] | null {
  const [first, last] = [from, to].map((code) => /^(.*?)(\d+)$/.exec(code));
  if (!first || !last || first[1] !== last[1] || first[2]?.length !== last[2]?.length) return null;
  const [low, high] = [Number(first[2]), Number(last[2])];
  if (high < low || high - low >= MAX_RANGE) return null;
  return Array.from({ length: high - low + 1 }, (_, i) => `${first[1]}${String(low + i).padStart(first[2]?.length ?? 1, '0')}`);
}

type Place = Readonly<{ id: string; code: string; kind: StockPlaceKind; parentId: string | null }>;
/** In the order one walks: the house first, what is outside of it last. Shelves of devices are no places of the stock (users-ask 29). */
const WALK: readonly StockPlaceKind[] = [
  'warehouse',
  'technician',
  'quarantine',
  'oldParts',
  'scrap',
  'supplier',
  'customer',
  'difference',
  'opening',
  'bin',
];
/** 儲位 as a tree: each place with how deep it lies, bins below the place they are in. */
export function placesTree<P extends Place>(places: readonly P[]): (P & Readonly<{ depth: number }>)[] {
  const byCode = (a: P, b: P): number =>
    WALK.indexOf(a.kind) - WALK.indexOf(b.kind) || a.code.localeCompare(b.code, 'en', { numeric: true });
  const known = new Set<string>(places.map((p) => p.id));
  const below = Map.groupBy(places.toSorted(byCode), (p) => (p.parentId !== null && known.has(p.parentId) ? p.parentId : null));
  const from = (parent: string | null, depth: number): (P & Readonly<{ depth: number }>)[] =>
    (below.get(parent) ?? []).flatMap((p) => [{ ...p, depth }, ...from(p.id, depth + 1)]);
  return from(null, 0);
}
