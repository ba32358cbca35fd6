import { serialKey } from '#shared/stock/serial-key';
import type { OrderView } from '#shared/purchase/views';
import type { RejectReason } from '#shared/purchase/states';
import type { RawInput } from '#shared/contract/contract';

type Line = OrderView['lines'][number];
/** What was counted of a line: pieces in thousandths, or serials one by one; what of it is rejected and why. */
export type Counted = Readonly<{
  milli: number;
  serials: readonly string[];
  rejected: number;
  /** Of a serialised part: which; `rejected` is how many. */
  rejectedSerials: readonly string[];
  rejectReason: RejectReason | null;
  priceMinor: number | null;
  priceReason: string;
  /** Another shelf than the part's own. */
  bin: Readonly<{ id: string; code: string }> | null;
}>;
export type Tray = Readonly<Record<string, Counted>>;
export const NOTHING: Counted = {
  milli: 0,
  serials: [],
  rejected: 0,
  rejectedSerials: [],
  rejectReason: null,
  priceMinor: null,
  priceReason: '',
  bin: null,
};
const PIECE = 1000;

/** A tray that an older version of the program kept may lack what was added since. */
export const countOf = (tray: Tray, line: Pick<Line, 'id'>): Counted => ({ ...NOTHING, ...tray[line.id] });
export const cameOf = (tray: Tray, line: Pick<Line, 'id' | 'isSerialised'>): number => {
  const c = countOf(tray, line);
  return line.isSerialised ? c.serials.length : c.milli / PIECE;
};
/** As many as may be accepted of the line, what the chief agreed to on top included. */
const roomOf = (l: Line): number => l.qty + l.over - l.qtyReceived - l.qtyCancelled;
const sameText = (a: string, b: string): boolean => a.trim().toUpperCase() === b.trim().toUpperCase();
const isCodeOf = (l: Line, code: string): boolean =>
  [l.sku, l.supplierCode ?? '', ...l.barcodes].some((known) => known !== '' && sameText(known, code));

export type Scanned =
  Readonly<{ outcome: 'counted' | 'serial' | 'twice' | 'enough'; tray: Tray; line: Line }> | Readonly<{ outcome: 'notFound'; tray: Tray }>;

/**
 * One scan is one piece (users-ask 48): a number of the part counts it, or asks for its serial; after that every other code is one.
 * `waitsFor`: the serialised line whose part was scanned last.
 */
export function scanPart(lines: readonly Line[], tray: Tray, waitsFor: string | null, code: string): Scanned {
  const named = lines.filter((l) => isCodeOf(l, code));
  const line = named.find((l) => cameOf(tray, l) < roomOf(l)) ?? named[0];
  if (line !== undefined) {
    if (cameOf(tray, line) >= roomOf(line)) return { outcome: 'enough', tray, line };
    if (line.isSerialised) return { outcome: 'serial', tray, line };
    const was = countOf(tray, line);
    return { outcome: 'counted', tray: { ...tray, [line.id]: { ...was, milli: was.milli + PIECE } }, line };
  }
  const open = lines.find((l) => l.id === waitsFor && l.isSerialised);
  if (open === undefined) return { outcome: 'notFound', tray };
  const was = countOf(tray, open);
  const serial = serialKey(code);
  if (Object.values(tray).some((c) => c.serials.includes(serial))) return { outcome: 'twice', tray, line: open };
  if (was.serials.length >= roomOf(open)) return { outcome: 'enough', tray, line: open };
  return { outcome: 'counted', tray: { ...tray, [open.id]: { ...was, serials: [...was.serials, serial] } }, line: open };
}

/** The rest of a line that has no serials is there. */
export const takeAll = (tray: Tray, line: Line): Tray =>
  line.isSerialised ? tray : { ...tray, [line.id]: { ...countOf(tray, line), milli: Math.round(line.qtyOpen * PIECE) } };

/** What is booked: lines of which something came. */
export function receiptOf(lines: readonly Line[], tray: Tray): RawInput<'purchase.receive'>['lines'] {
  return lines
    .filter((l) => cameOf(tray, l) > 0)
    .map((l) => {
      const c = countOf(tray, l);
      const rejected = l.isSerialised ? c.rejectedSerials.length : c.rejected;
      return {
        lineId: l.id,
        delivered: cameOf(tray, l),
        rejected,
        rejectReason: rejected > 0 ? c.rejectReason : null,
        ...(c.priceMinor === null ? {} : { priceMinor: c.priceMinor }),
        priceReason: c.priceReason,
        serials: l.isSerialised ? c.serials.filter((s) => !c.rejectedSerials.includes(s)) : [],
        rejectedSerials: l.isSerialised ? [...c.rejectedSerials] : [],
        ...(c.bin === null ? {} : { placeId: c.bin.id }),
      };
    });
}
