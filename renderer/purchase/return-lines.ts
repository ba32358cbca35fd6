import type { RawInput } from '#shared/contract/contract';
import { withTick } from './ticks';

type Held = Readonly<{ partId: string; qty: number; serials: readonly string[] }>;
/** What goes back of a part: so many, or these pieces. */
export type GoingBack = Readonly<{ partId: string; qty: number; serials: readonly string[] }>;

/** Another part on the paper, with all that lies there; serials are ticked by hand or by scan. */
export function withHeld(lines: readonly GoingBack[], held: Held): readonly GoingBack[] {
  if (lines.some((l) => l.partId === held.partId)) return lines;
  return [...lines, { partId: held.partId, qty: held.qty, serials: [] }];
}

/** A scanned piece: its part comes on the paper by itself. Null when no such piece lies there. */
export function withPiece(lines: readonly GoingBack[], held: readonly Held[], serial: string): readonly GoingBack[] | null {
  const own = held.find((h) => h.serials.includes(serial));
  if (own === undefined) return null;
  return withHeld(lines, own).map((l) => (l.partId === own.partId ? { ...l, serials: withTick(own.serials, l.serials, serial, true) } : l));
}

/** The lines of 退供應商單; what has left quarantine since it was typed is left out. */
export const returnedOf = (lines: readonly GoingBack[], held: readonly Held[]): RawInput<'purchase.returnToSupplier'>['lines'] =>
  lines.flatMap((l) => {
    const there = held.find((h) => h.partId === l.partId);
    if (there === undefined) return [];
    const serials = l.serials.filter((s) => there.serials.includes(s));
    return [{ partId: l.partId, qty: there.serials.length > 0 ? serials.length : l.qty, serials }];
  });
