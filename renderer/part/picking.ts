import type { StockPlaceId } from '#shared/kernel/ids';
import type { PickLine } from '#shared/stock-issue/schema';
import type { Ask, FromPlace } from '#shared/stock-issue/split-over-places';

/** What has been picked of each line, by its id; `from`: the bins whose label was scanned before the pieces. */
export type Picked = Readonly<Record<string, Readonly<{ qty: number; serials: readonly string[]; from?: readonly FromPlace[] }>>>;
export type Scanned = Readonly<{ partId: string; serial: string | null; placeId?: StockPlaceId | null }>;
export type PickOutcome =
  | Readonly<{ outcome: 'picked'; lineId: string; picked: Picked }>
  | Readonly<{ outcome: 'notOnList' | 'enough' | 'serialNeeded' | 'serialTwice' }>;

/** So many pieces are counted by scanning each; more than that, or parts of a piece, are taken as a whole. */
const COUNTED = 20;
const pickedOf = (picked: Picked, id: string): Picked[string] => picked[id] ?? { qty: 0, serials: [] };
const fromWith = ({ from = [] }: Picked[string], qty: number, placeId: StockPlaceId | null | undefined): Pick<Picked[string], 'from'> => {
  const now = placeId ? [...from, { placeId, qty }] : from;
  return now.length === 0 ? {} : { from: now };
};
export const isPicked = (line: PickLine, picked: Picked): boolean => pickedOf(picked, line.lineId).qty >= line.qty;
/** How many are still to be put into the tray. */
export const leftOf = (line: PickLine, picked: Picked): number => Math.max(0, line.qty - pickedOf(picked, line.lineId).qty);

/** The line one stands before: the first in the order of the bins that is neither picked nor short. */
export const nextLine = (lines: readonly PickLine[], picked: Picked): PickLine | null =>
  lines.find((line) => !isPicked(line, picked) && line.short === 0) ?? null;

/** Takes the rest of a line at once, where pieces have no serials. */
export function takeAll(line: PickLine, picked: Picked, placeId?: StockPlaceId | null): Picked {
  if (line.isSerialised) return picked;
  const rest = fromWith(pickedOf(picked, line.lineId), leftOf(line, picked), placeId);
  return { ...picked, [line.lineId]: { qty: line.qty, serials: [], ...rest } };
}

/** One scan, one piece (users-ask 48): the line one stands before first, else the first that still needs this part. */
export function scanPick(lines: readonly PickLine[], picked: Picked, scan: Scanned): PickOutcome {
  const ofPart = lines.filter((line) => line.partId === scan.partId);
  if (ofPart.length === 0) return { outcome: 'notOnList' };
  const line = ofPart.find((one) => !isPicked(one, picked));
  if (line === undefined) return { outcome: 'enough' };
  const had = pickedOf(picked, line.lineId);
  const { qty, serials } = had;
  if (!line.isSerialised) {
    const more = Number.isInteger(line.qty) && line.qty <= COUNTED ? 1 : line.qty - qty;
    const now = { qty: qty + more, serials: [], ...fromWith(had, more, scan.placeId) };
    return { outcome: 'picked', lineId: line.lineId, picked: { ...picked, [line.lineId]: now } };
  }
  if (scan.serial === null) return { outcome: 'serialNeeded' };
  if (ofPart.some((one) => pickedOf(picked, one.lineId).serials.includes(scan.serial ?? ''))) return { outcome: 'serialTwice' };
  return {
    outcome: 'picked',
    lineId: line.lineId,
    picked: { ...picked, [line.lineId]: { qty: qty + 1, serials: [...serials, scan.serial] } },
  };
}

/** Slips whose every line is in the tray: ready to be handed out. */
export function readySlips(
  lines: readonly PickLine[],
  picked: Picked,
): readonly Readonly<{ issueId: PickLine['issueId']; lines: readonly PickLine[] }>[] {
  const bySlip = Map.groupBy(lines, (line) => line.issueId);
  return [...bySlip].filter(([, own]) => own.every((line) => isPicked(line, picked))).map(([issueId, own]) => ({ issueId, lines: own }));
}

/** What a slip's lines take out of the warehouse, as the tray has it. */
export const asksOf = (lines: readonly PickLine[], picked: Picked): Ask[] =>
  lines.map(({ lineId, partId, binId }) => {
    const { qty, serials, from = [] } = pickedOf(picked, lineId);
    return { lineId, partId, ownId: binId, qty, serials, from };
  });

/** The label of a bin carries the centre's code before the bin's, as every barcode does (B0); the bare code is typed by hand. */
export const isLabelOf = (code: string, bin: string): boolean =>
  code.toUpperCase().replace(/^[A-Z0-9]{3}-(?=.)/, '') === bin || code.toUpperCase() === bin;

/** The tray without these lines. */
export const without = (picked: Picked, lines: readonly PickLine[]): Picked =>
  Object.fromEntries(Object.entries(picked).filter(([id]) => !lines.some((line) => line.lineId === id)));
