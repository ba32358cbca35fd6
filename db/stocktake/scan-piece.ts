import { DomainError } from '#shared/kernel/app-error';
import { milliOf, qtyOf } from '#shared/kernel/quantity';
import { cleanScan } from '#shared/numbering/scan-text';
import { placeText } from '#shared/stock/place-text';
import { serialKey } from '#shared/stock/serial-key';
import type { ScanAnswer } from '#shared/stocktake/schema';
import { defineCommand, type CommandCx } from '../kernel/handlers';
import { codeOwner } from '../part/queries';
import { parts } from '../part/repository';
import type { PartRow } from '../part/table';
import { milliFor } from '../stock/steps';
import { partSerials, stockPlaces } from '../stock/repository';
import { stocktakeLines, stocktakeScans } from './repository';
import { beginLine, binInHand, concludeLine, lineOf, prefixOf, touchStocktake } from './steps';
import type { StocktakeBinRow, StocktakeLineRow } from './table';
import { blindLine } from './views';

type Result = Readonly<Pick<ScanAnswer, 'outcome' | 'serial' | 'place'> & { line: StocktakeLineRow | null }>;
const NOTHING = { line: null, serial: null, place: null };
const ONE = milliOf(1);

/** May this part be counted in this bin now: in the round after the first only what is to be counted again. */
function isAsked(bin: StocktakeBinRow, line: StocktakeLineRow | undefined): boolean {
  return bin.round === 1 || (line !== undefined && (line.state === 'AGAIN' || line.round === bin.round));
}
/** The line, begun when this is its first piece; counting goes on with the one that stood already. */
function going(cx: CommandCx, bin: StocktakeBinRow, partId: PartRow['id']): StocktakeLineRow {
  const line = lineOf(cx, bin, partId);
  if (line.state === 'WAITING' || line.state === 'AGAIN') return beginLine(cx, bin, line);
  return line.state === 'COUNTED' ? stocktakeLines.set(cx.tx, line, { state: 'COUNTING' }) : line;
}
const countedOf = (line: StocktakeLineRow): number => (line.isRecount ? line.recount : line.counted) ?? 0;
const withCount = (cx: CommandCx, line: StocktakeLineRow, milli: number): StocktakeLineRow =>
  stocktakeLines.set(cx.tx, line, line.isRecount ? { recount: milli } : { counted: milli });

/** A piece with a serial: once in this count, unless the books have carried it here since it was counted elsewhere. */
function countSerial(cx: CommandCx, bin: StocktakeBinRow, part: PartRow, serial: string): Result {
  const before = stocktakeScans.withCode(cx.tx, bin.stocktakeId, serial).filter((s) => s.partId === part.id);
  const here = before.find((s) => s.placeId === bin.placeId);
  const isAgain = here !== undefined && stocktakeLines.find(cx.tx, bin, part.id)?.state === 'AGAIN';
  if (here !== undefined && !isAgain)
    return { outcome: 'twice', line: stocktakeLines.find(cx.tx, bin, part.id) ?? null, serial, place: null };
  const elsewhere = before.find((s) => s.placeId !== bin.placeId);
  const bookPlaceId = partSerials.find(cx.tx, part.id, [serial])[0]?.placeId ?? null;
  if (elsewhere !== undefined && bookPlaceId !== bin.placeId)
    return { ...NOTHING, outcome: 'elsewhere', serial, place: placeText(stockPlaces.get(cx.tx, elsewhere.placeId)) };
  const line = going(cx, bin, part.id);
  note(cx, bin, part.id, serial);
  return { outcome: 'counted', line: withCount(cx, line, countedOf(line) + ONE), serial, place: null };
}
function note(cx: CommandCx, bin: StocktakeBinRow, partId: PartRow['id'] | null, code: string): void {
  const { stocktakeId, placeId } = bin;
  stocktakeScans.add(cx.tx, {
    stocktakeId,
    placeId,
    partId,
    code,
    isOut: false,
    isExtra: partId === null,
    bookPlaceId: null,
    at: cx.now,
    by: cx.actor.staffId,
  });
}

/** A code that no part, barcode or serial of ours has. */
function countUnknown(cx: CommandCx, bin: StocktakeBinRow, code: string): Result {
  const serial = serialKey(code);
  const before = stocktakeScans.withCode(cx.tx, bin.stocktakeId, serial).find((s) => s.partId === null);
  if (before === undefined) note(cx, bin, null, serial);
  else if (before.placeId !== bin.placeId)
    return { ...NOTHING, outcome: 'elsewhere', serial, place: placeText(stockPlaces.get(cx.tx, before.placeId)) };
  return { ...NOTHING, outcome: before === undefined ? 'unknown' : 'twice', serial };
}

/** Other parts of this bin are counted as soon as another is scanned; what was moved meanwhile is named. */
function concludeOthers(cx: CommandCx, bin: StocktakeBinRow, current: StocktakeLineRow | null): string | null {
  const moved = stocktakeLines
    .of(cx.tx, bin)
    .filter((line) => line.state === 'COUNTING' && line.lineNo !== current?.lineNo && !concludeLine(cx, bin, line));
  return moved[0] === undefined ? null : parts.get(cx.tx, moved[0].partId).sku;
}

/** 一掃一件 (issue 4, line 7): one scan is one piece, a serial counts once, a keyed quantity takes the place of what was scanned. */
export const scanPiece = defineCommand('stocktake.scan', ({ code, qty, partId, ...at }, cx) => {
  const { row, bin } = binInHand(cx, at);
  const found = codeOwner(cx.tx, cx.site.code, code);
  const named = found === null && partId !== undefined ? parts.get(cx.tx, partId) : null;
  const part = found?.row ?? named;
  const count = (): Result => {
    if (part === null) return countUnknown(cx, bin, cleanScan(code));
    const known = stocktakeLines.find(cx.tx, bin, part.id);
    if (!part.sku.startsWith(prefixOf(row.scope)) || !isAsked(bin, known)) return { ...NOTHING, outcome: 'notAsked', line: known ?? null };
    // Moved while it was being counted: from nought when the bin is done, or at once by clearLine; going on would leave out what was scanned
    if (known?.state === 'AGAIN' && known.round === bin.round) return { ...NOTHING, outcome: 'later', line: known };
    if (part.isSerialised) {
      const serial = found === null ? serialKey(code) : found.serial;
      if (serial !== null) return countSerial(cx, bin, part, serial);
      return { ...NOTHING, outcome: 'serialNeeded', line: lineOf(cx, bin, part.id) };
    }
    if (named !== null) throw new DomainError('SERIAL_NOT_KEPT', { sku: part.sku });
    const line = going(cx, bin, part.id);
    const milli = qty === undefined ? countedOf(line) + ONE : milliFor(part, qty);
    return { outcome: 'counted', line: withCount(cx, line, milli), serial: null, place: null };
  };
  const { line, ...said } = count();
  const moved = concludeOthers(cx, bin, line);
  cx.audit({
    event: 'PieceCounted',
    entity: 'stocktake',
    entityId: row.id,
    facts: {
      stNo: row.stNo,
      place: placeText(stockPlaces.get(cx.tx, bin.placeId)),
      sku: part?.sku ?? cleanScan(code),
      outcome: said.outcome,
      qty: line === null ? null : qtyOf(countedOf(line)),
    },
  });
  touchStocktake(cx, row);
  return { ...said, line: line && blindLine(cx.tx, cx.site.language, line), moved };
});
