import { DomainError } from '#shared/kernel/app-error';
import type { PartId } from '#shared/kernel/ids';
import { readRow } from '#shared/part-import/row-draft';
import type { Existing } from '#shared/part-import/schema';
import type { CommandCx } from '../kernel/handlers';
import { newId } from '../kernel/new-id';
import { partBarcodes, partPrices, parts } from '../part/repository';
import { setBarcodes } from '../part/steps';
import type { PartRow } from '../part/table';
import { stockMovements } from '../stock/repository';
import { openBooks } from './books';
import { isBlank, takeRow } from './check-list';
import type { FreshPart, ReadyList, RenewedPart } from './import-order';
import { freshPart } from './part-of-row';
import { RowBook } from './row-book';

/** Rows between two looks at whether it is to stop: some twenty milliseconds. */
const SLICE = 500;

function writeFresh(cx: CommandCx, fresh: readonly FreshPart[]): void {
  const rows = fresh.map((one) => ({ ...one, id: newId<PartId>() }));
  const made = { isActive: true, siteCode: cx.site.code, createdAt: cx.now, updatedAt: cx.now };
  const written = parts.insertAll(
    cx.tx,
    rows.map(({ id, columns }) => ({ ...columns, ...made, id })),
  );
  partBarcodes.addAll(
    cx.tx,
    rows.flatMap(({ id, barcodes }) => barcodes.map((code) => ({ partId: id, code }))),
  );
  const { region } = cx.site;
  partPrices.appendAll(
    cx.tx,
    rows.flatMap(({ id, priceMinor }) =>
      priceMinor === null ? [] : [{ partId: id, region, fromOn: cx.today, priceMinor, by: cx.actor.staffId, at: cx.now }],
    ),
  );
  cx.changedRows('part', written);
}

function writeRenewed(cx: CommandCx, { id, rev, patch, barcodes, priceMinor }: RenewedPart): PartRow {
  if (patch.isSerialised !== undefined && stockMovements.hasAny(cx.tx, id))
    throw new DomainError('PART_HAS_MOVED', { sku: parts.get(cx.tx, id).sku });
  const row = parts.update(cx.tx, id, rev, patch, cx.now);
  if (barcodes !== null) setBarcodes(cx, row, barcodes);
  if (priceMinor !== null)
    partPrices.append(cx.tx, { partId: id, region: cx.site.region, fromOn: cx.today, priceMinor, by: cx.actor.staffId, at: cx.now });
  return row;
}

/**
 * Every row that may be taken, written as it is read: a large list is never in memory as a whole. `tell` is called after each slice and
 * throws to stop. A row that was good when it was looked at and is not any more is somebody's change in between.
 */
export function writeList(
  cx: CommandCx,
  { site, looked, pieces }: ReadyList,
  existing: Existing,
  tell: (bytes: number, rows: number) => void,
): { fresh: number; changed: number } {
  const { mapping } = looked.preview;
  const bad = new Set(looked.problems.map((problem) => problem.line));
  const books = openBooks(cx.tx, site);
  const book = new RowBook();
  const done = { fresh: 0, changed: 0 };
  let fresh: FreshPart[] = [];
  let renewed: RenewedPart[] = [];
  const write = (): void => {
    writeFresh(cx, fresh);
    cx.changedRows(
      'part',
      renewed.map((one) => writeRenewed(cx, one)),
    );
    done.fresh += fresh.length;
    done.changed += renewed.length;
    [fresh, renewed] = [[], []];
  };
  let isHead = true;
  for (const { rows, bytes } of pieces)
    for (const { line, cells } of rows) {
      if (isBlank(cells)) continue;
      if (!isHead) book.rows += 1;
      if (!isHead && !bad.has(line)) {
        const { draft } = readRow(line, cells, mapping, site.currency);
        const taken = draft === null ? null : takeRow(books, book, line, draft);
        if (taken === null || taken.kind === 'bad') throw new DomainError('IMPORT_PARTS_CHANGED');
        if (taken.kind === 'fresh') fresh.push(freshPart(taken.found));
        if (taken.kind === 'changed' && existing === 'renew') renewed.push(taken.part);
      }
      isHead = false;
      if (book.rows % SLICE !== 0) continue;
      write();
      tell(bytes, book.rows);
    }
  write();
  return done;
}
