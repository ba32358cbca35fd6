import { DomainError } from '#shared/kernel/app-error';
import type { PartId } from '#shared/kernel/ids';
import type { Region } from '#shared/kernel/region';
import { defineCommand, type CommandCx } from '../kernel/handlers';
import { newId } from '../kernel/new-id';
import { stockMovements } from '../stock/repository';
import { standardPlace } from '../stock/steps';
import { parts, partPrices } from './repository';
import { partColumns, setBarcodes } from './steps';
import { shownPart } from './queries';
import type { PartRow } from './table';

function putPrice(cx: CommandCx, row: PartRow, region: Region, fromOn: string, priceMinor: number): void {
  partPrices.append(cx.tx, { partId: row.id, region, fromOn, priceMinor, by: cx.actor.staffId, at: cx.now });
  cx.audit({ event: 'PartPriced', entity: 'part', entityId: row.id, facts: { sku: row.sku, region, fromOn, priceMinor } });
  cx.changed('part', row.id);
}

/** 零件主檔: a new part; the standard places are written with the first one. */
export const createPart = defineCommand('part.create', ({ priceMinor, ...input }, cx) => {
  standardPlace(cx, 'warehouse');
  const row = parts.insert(cx.tx, {
    ...partColumns(cx, input, null),
    id: newId<PartId>(),
    isActive: true,
    siteCode: cx.site.code,
    createdAt: cx.now,
    updatedAt: cx.now,
  });
  setBarcodes(cx, row, input.barcodes);
  cx.audit({ event: 'PartCreated', entity: 'part', entityId: row.id, facts: { sku: row.sku } });
  cx.changed('part', row.id);
  if (priceMinor !== null) putPrice(cx, row, cx.site.region, cx.today, priceMinor);
  return shownPart(cx, row.id);
});

/** Names, levels, bin, barcodes. A serialised part with stock stays serialised, and the other way round. */
export const changePart = defineCommand('part.change', ({ partId, rev, isActive, ...input }, cx) => {
  const was = parts.get(cx.tx, partId);
  if (was.isSerialised !== input.isSerialised && stockMovements.hasAny(cx.tx, partId))
    throw new DomainError('PART_HAS_MOVED', { sku: was.sku });
  const columns = partColumns(cx, input, partId);
  const row = parts.update(cx.tx, partId, rev ?? was.rev, { ...columns, isActive }, cx.now);
  setBarcodes(cx, row, input.barcodes);
  cx.audit({ event: 'PartChanged', entity: 'part', entityId: row.id, facts: { sku: row.sku, was: was.sku, isActive } });
  cx.changed('part', row.id);
  return shownPart(cx, row.id);
});

export const setPartPrice = defineCommand('part.setPrice', (input, cx) => {
  putPrice(cx, parts.get(cx.tx, input.partId), input.region ?? cx.site.region, input.fromOn ?? cx.today, input.priceMinor);
  return shownPart(cx, input.partId);
});
