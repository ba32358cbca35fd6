import type { PartView } from '#shared/part/schema';

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
