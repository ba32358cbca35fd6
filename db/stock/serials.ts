import { DomainError } from '#shared/kernel/app-error';
import type { PartSerialId } from '#shared/kernel/ids';
import { milliOf, qtyOf } from '#shared/kernel/quantity';
import { isInternal } from '#shared/stock/places';
import { serialKey } from '#shared/stock/serial-key';
import type { CommandCx } from '../kernel/handlers';
import { newId } from '../kernel/new-id';
import type { PartRow } from '../part/table';
import { partSerials, stockPlaces } from './repository';
import type { PartSerialRow, StockPlaceRow } from './table';

type Carrying = Readonly<{ part: PartRow; from: StockPlaceRow; to: StockPlaceRow; qtyMilli: number; serials: readonly string[] }>;

/** A serialised quantity is the count of its serials, nothing else: each once, each from the place it leaves. */
export function carrySerials(cx: CommandCx, m: Carrying): Readonly<{ id: PartSerialId; serial: string }>[] {
  const { part } = m;
  const typed = [...new Set(m.serials.map(serialKey))];
  if (!part.isSerialised) {
    if (typed.length > 0) throw new DomainError('SERIAL_NOT_KEPT', { sku: part.sku });
    return [];
  }
  if (milliOf(typed.length) !== m.qtyMilli) throw new DomainError('SERIALS_NEEDED', { sku: part.sku, count: qtyOf(m.qtyMilli) });
  const known = new Map(partSerials.find(cx.tx, part.id, typed).map((row) => [row.serial, row]));
  return typed.map((serial) => ({ serial, id: carryOne(cx, m, serial, known.get(serial)) }));
}

function carryOne(cx: CommandCx, { part, from, to }: Carrying, serial: string, known: PartSerialRow | undefined): PartSerialId {
  if (known === undefined) {
    if (isInternal(from.kind)) throw new DomainError('SERIAL_NOT_HERE', { serial, sku: part.sku });
    const made = partSerials.insert(cx.tx, {
      id: newId<PartSerialId>(),
      partId: part.id,
      serial,
      placeId: to.id,
      siteCode: cx.site.code,
      createdAt: cx.now,
      updatedAt: cx.now,
    });
    return made.id;
  }
  if (known.placeId !== from.id) {
    // A piece that went out comes back from another side: sold to a customer, returned by the supplier.
    const isOutside = !isInternal(from.kind) && !isInternal(stockPlaces.get(cx.tx, known.placeId).kind);
    if (!isOutside) throw new DomainError(isInternal(from.kind) ? 'SERIAL_NOT_HERE' : 'SERIAL_IN_STOCK', { serial, sku: part.sku });
  }
  partSerials.move(cx.tx, known, to.id, cx.now);
  return known.id;
}
