import { DomainError } from '#shared/kernel/app-error';
import type { ScrapSlipId } from '#shared/kernel/ids';
import { qtyOf } from '#shared/kernel/quantity';
import { scrapTransitions, type ScrapBearer, type ScrapReason } from '#shared/stock/scrap';
import { serialKey } from '#shared/stock/serial-key';
import { asSeen } from '../kernel/as-seen';
import type { CommandCx } from '../kernel/handlers';
import { newId } from '../kernel/new-id';
import { statusStep } from '../kernel/status-step';
import { availableOf, stockCounts } from '../part/queries';
import { parts } from '../part/repository';
import { partSerials, stockBalances, stockPlaces } from './repository';
import { scrapSlips } from './scrap-repository';
import type { ScrapSlipRow } from './table';

/** One step of a 報廢單 with its trace; the table refuses. */
export const moveScrap = statusStep({
  entity: 'ScrapSlip',
  domain: 'stock',
  transitions: scrapTransitions,
  update: (...change) => scrapSlips.update(...change),
  numberOf: ({ sxNo }: ScrapSlipRow) => ({ sxNo }),
});
export const scrapAsSeen = (cx: CommandCx, input: Readonly<{ scrapId: ScrapSlipId; rev?: number | undefined }>): ScrapSlipRow =>
  asSeen('ScrapSlip', scrapSlips.get(cx.tx, input.scrapId), input.rev);

type Line = Omit<ScrapSlipRow['lines'][number], 'movementId'>;
/** Not more than lies there; of the shelf nothing that is kept for a job; of a part with serials exactly these. */
export function assertThere(cx: CommandCx, lines: readonly Line[]): void {
  const taken = new Map<string, number>();
  const upTo = (key: string, qtyMilli: number, there: number, sku: string): void => {
    const wanted = (taken.get(key) ?? 0) + qtyMilli;
    taken.set(key, wanted);
    if (wanted > there) throw new DomainError('STOCK_SHORT', { sku, available: qtyOf(Math.max(0, there)), wanted: qtyOf(wanted) });
  };
  for (const { partId, placeId, qtyMilli, serials } of lines) {
    const { sku, isSerialised } = parts.get(cx.tx, partId);
    const place = stockPlaces.get(cx.tx, placeId);
    if (!['warehouse', 'bin', 'quarantine'].includes(place.kind)) throw new DomainError('PLACE_NOT_FOR_PARTS', { place: place.code });
    upTo(`${partId} ${placeId}`, qtyMilli, stockBalances.at(cx.tx, partId, placeId), sku);
    if (place.kind !== 'quarantine') upTo(partId, qtyMilli, availableOf(stockCounts(cx.tx, partId)), sku);
    if (!isSerialised && serials.length > 0) throw new DomainError('SERIAL_NOT_KEPT', { sku });
    if (isSerialised && serials.length * 1000 !== qtyMilli) throw new DomainError('SERIALS_NEEDED', { sku, count: qtyOf(qtyMilli) });
    const here = isSerialised ? partSerials.at(cx.tx, partId, placeId) : [];
    const missing = serials.find((serial) => !here.includes(serial));
    if (missing !== undefined) throw new DomainError('SERIAL_NOT_HERE', { serial: missing, sku });
  }
}

type Asked = Readonly<{ lines: readonly Line[]; reason: ScrapReason; bearer: ScrapBearer; note: string | null; srNo: string | null }>;
/** 報廢單 that waits for another person. */
export function askScrap(cx: CommandCx, { lines, ...about }: Asked): ScrapSlipRow {
  const clean = lines.map((l) => ({ ...l, serials: [...new Set(l.serials.map(serialKey))] }));
  assertThere(cx, clean);
  const row = scrapSlips.insert(cx.tx, {
    ...about,
    id: newId<ScrapSlipId>(),
    sxNo: cx.number('SX'),
    status: 'DRAFT',
    askedBy: cx.actor.staffId,
    askedAt: cx.now,
    lines: clean.map((l) => ({ ...l, movementId: null })),
    siteCode: cx.site.code,
    createdAt: cx.now,
    updatedAt: cx.now,
  });
  cx.audit({
    event: 'ScrapAsked',
    entity: 'stock',
    entityId: row.id,
    to: 'DRAFT',
    reason: about.reason,
    facts: { sxNo: row.sxNo, lines: lines.length, bearer: about.bearer, srNo: about.srNo },
  });
  cx.changed('stock', row.id);
  return row;
}

/** What a 退料單 brought that is of no use: its scrap slips. */
export const scrapsOfReturn = (cx: CommandCx, srNo: string): ScrapSlipRow[] => scrapSlips.ofReturn(cx.tx, srNo);
