import type { PartView } from '#shared/part/schema';
import type { PlaceView } from '#shared/stock/schema';

/** A part in the tray: how many, or which pieces. */
export type Carried = Readonly<{
  part: Pick<PartView, 'id' | 'sku' | 'name' | 'unit' | 'isSerialised'>;
  qty: number;
  serials: readonly string[];
}>;

/** One more piece in the tray; null: this piece is in it already. */
export function carry(tray: readonly Carried[], part: Carried['part'], serial: string | null, qty?: number): readonly Carried[] | null {
  const had = tray.find((c) => c.part.id === part.id);
  if (serial !== null && had?.serials.includes(serial)) return null;
  const serials = serial === null ? [] : [...(had?.serials ?? []), serial];
  const now = serial === null ? (qty ?? (had?.qty ?? 0) + 1) : serials.length;
  const rest = tray.filter((c) => c.part.id !== part.id);
  return now === 0 ? rest : [...rest, { part, qty: now, serials }];
}

type Place = Pick<PlaceView, 'id' | 'kind'>;
/** Where parts can be carried from and to: a bin, the warehouse itself for what lies in none, quarantine. */
export const isForCarrying = ({ kind }: Pick<PlaceView, 'kind'>): boolean =>
  kind === 'bin' || kind === 'warehouse' || kind === 'quarantine';

/** What naming a place means: one starts there, lies there already, or puts the tray down; into quarantine and out of it with a reason. */
export function stepAt(from: Place | null, tray: readonly Carried[], place: Place): 'start' | 'same' | 'reason' | 'unload' {
  if (from === null || tray.length === 0) return 'start';
  if (from.id === place.id) return 'same';
  return from.kind === 'quarantine' || place.kind === 'quarantine' ? 'reason' : 'unload';
}
