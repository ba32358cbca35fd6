import type { PartId, StocktakeId } from '#shared/kernel/ids';
import { counting, type Counting } from './counting';

export const BINS = ['A-01', 'A-02', 'A-03'] as const;
export type Bin = (typeof BINS)[number];
/** A piece as it lies on the shelf, whatever the books say. */
type Piece = { sku: 'LOOSE' | 'SERIAL'; serial: string; bin: Bin | null; isScanned: boolean };

/** What stands between shelf and books before the count: nothing, a piece gone, a piece too much, a piece in the wrong bin. */
export type Planted = Readonly<{ do: 'lose' | 'add' | 'misplace'; which: number; to: number }>;

/** Shelves with pieces one can take up, a counter who scans what he sees, and a mover who does not wait for him. */
export async function shelves(planted: readonly Planted[]) {
  const w: Counting = await counting();
  const loose = await w.stocked('LOOSE', 6, 601);
  const serial = await w.stocked('SERIAL', 5, 5003, { isSerialised: true });
  await w.move(loose.id, 'A-01', 'A-02', 2);
  await w.move(serial.id, 'A-01', 'A-03', 2, ['SERIAL-4', 'SERIAL-5']);
  const pieces: Piece[] = [
    ...['A-01', 'A-01', 'A-01', 'A-01', 'A-02', 'A-02'].map((bin, i) => ({
      sku: 'LOOSE' as const,
      serial: `#${i}`,
      bin: bin as Bin,
      isScanned: false,
    })),
    ...[1, 2, 3, 4, 5].map((n) => ({
      sku: 'SERIAL' as const,
      serial: `SERIAL-${n}`,
      bin: (n > 3 ? 'A-03' : 'A-01') as Bin,
      isScanned: false,
    })),
  ];
  planted.forEach(({ do: deed, which, to }, i) => {
    const bin = BINS[to % 3] ?? 'A-01';
    const piece = pieces[which % pieces.length];
    if (piece === undefined) return;
    if (deed === 'lose') piece.bin = null;
    else if (deed === 'misplace' && piece.bin !== null) piece.bin = bin;
    else pieces.push({ sku: which % 2 === 0 ? 'LOOSE' : 'SERIAL', serial: `NEW-${i}`, bin, isScanned: false });
  });
  const idOf = (sku: Piece['sku']): PartId => (sku === 'LOOSE' ? loose.id : serial.id);
  const st = await w.open();
  const at = (bin: Bin) => ({ stocktakeId: st.id, placeId: w.bin(bin) });

  /** Moves a piece on the shelf and in the books at once; what the books refuse is left where it lies. */
  const move = async (which: number, to: Bin): Promise<boolean> => {
    const here = pieces.filter((p) => p.bin !== null);
    const piece = here[which % Math.max(1, here.length)];
    if (piece?.bin == null || piece.bin === to) return false;
    const result = await w.keeper.invoke('stock.transfer', {
      fromId: w.bin(piece.bin),
      toId: w.bin(to),
      lines: [{ partId: idOf(piece.sku), qty: 1, serials: piece.sku === 'SERIAL' ? [piece.serial] : [] }],
    });
    if (result.ok) Object.assign(piece, { bin: to, isScanned: false }); // whoever counts there sees a piece he has not counted
    return result.ok;
  };

  /** One step of whoever stands before a bin: scans a piece he has not scanned, of the part in his hand first; none left: the bin is done. */
  let again = 0;
  const hands: Record<string, { bin: Bin; sku: Piece['sku'] | null } | undefined> = {};
  const step = async (who: 'keeper' | 'second', todo: () => readonly Bin[]): Promise<void> => {
    const by = w[who];
    const hand = hands[who];
    if (hand === undefined) {
      const bin = todo().find((b) => !Object.values(hands).some((h) => h?.bin === b));
      if (bin === undefined) return;
      await by.ask('stocktake.startBin', at(bin));
      for (const p of pieces) if (p.bin === bin) p.isScanned = false;
      hands[who] = { bin, sku: null };
      return;
    }
    const left = pieces.filter((p) => p.bin === hand.bin && !p.isScanned);
    const piece = left.find((p) => p.sku === hand.sku) ?? left[0];
    if (piece === undefined) {
      again += (await by.ask('stocktake.closeBin', at(hand.bin))).again.length;
      hands[who] = undefined;
      return;
    }
    hand.sku = piece.sku;
    piece.isScanned = true;
    if (piece.sku === 'LOOSE') await by.ask('stocktake.scan', { ...at(hand.bin), code: 'LOOSE' });
    else await by.ask('stocktake.scan', { ...at(hand.bin), code: piece.serial, partId: serial.id });
  };

  /** Bins nobody has been to, and those with something to count again. */
  const todo = async (): Promise<readonly Bin[]> =>
    (await w.keeper.ask('stocktake.bins', { stocktakeId: st.id }))
      .filter((b) => b.state === 'WAITING' || (b.state === 'DONE' && b.again > 0))
      .map((b) => b.code as Bin);
  const isIdle = (): boolean => Object.values(hands).every((h) => h === undefined);
  /** What lies on the shelves, as the books should say it. */
  const onShelf = (sku: Piece['sku']) => {
    const byBin = Map.groupBy(
      pieces.filter((p) => p.sku === sku && p.bin !== null),
      (p) => p.bin ?? '',
    );
    return Object.fromEntries([...byBin].map(([bin, own]) => [bin, sku === 'LOOSE' ? own.length : own.map((p) => p.serial).toSorted()]));
  };
  return { w, loose, serial, stocktakeId: st.id as StocktakeId, move, step, todo, isIdle, onShelf, again: () => again };
}
export type Shelves = Awaited<ReturnType<typeof shelves>>;
