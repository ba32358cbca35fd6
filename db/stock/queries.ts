import type { Output } from '#shared/contract/contract';
import type { PartId, ServiceCallId, StaffId, StockMovementId, StockPlaceId } from '#shared/kernel/ids';
import { qtyOf } from '#shared/kernel/quantity';
import type { StockPlaceKind } from '#shared/stock/places';
import type { PlaceView } from '#shared/stock/schema';
import type { ReadDb } from '../kernel/connection';
import { defineQuery } from '../kernel/handlers';
import { textQuery } from '../kernel/rows';
import { requireSite } from '../kernel/site-context';
import { parts } from '../part/repository';
import { partName } from '../part/queries';
import { partSerials, stockPlaces } from './repository';

export const placeViews = (db: ReadDb): PlaceView[] =>
  stockPlaces
    .all(db)
    .map(({ id, code, name, kind, parentId, staffId, isActive, rev }) => ({ id, code, name, kind, parentId, staffId, isActive, rev }));
export const listPlaces = defineQuery('stock.places', (_input, { db }) => placeViews(db));

type Held = [PartId, StockPlaceId, string, string | null, StockPlaceKind, StaffId | null, number];
const HELD = `select b.part_id, p.id, p.code, p.name, p.kind, p.staff_id, b.qty_milli
              from stock_balance b join stock_place p on p.id = b.place_id where b.qty_milli > 0 and`;
const ofPart = textQuery<Held>(`${HELD} b.part_id = ? order by p.kind, p.code`);
const ofStaff = textQuery<Held>(`${HELD} b.place_id in (select id from stock_place where staff_id = ?) order by b.part_id limit 2000`);
const atPlace = textQuery<Held>(`${HELD} b.place_id = ? order by b.part_id limit 2000`);
const ofKind = textQuery<Held>(`${HELD} b.place_id in (select id from stock_place where kind = ?) order by p.code, b.part_id limit 2000`);

/** What lies where: a part's places, a technician's van, quarantine, or every van. */
export const stockHeld = defineQuery('stock.held', ({ partId, staffId, kind, placeId: at }, { db, site }): Output<'stock.held'> => {
  const { language } = requireSite(site);
  const rows = at ? atPlace(db, at) : partId ? ofPart(db, partId) : staffId ? ofStaff(db, staffId) : ofKind(db, kind ?? 'technician');
  return rows
    .filter(
      (row) => (kind === undefined || row[4] === kind) && (staffId === undefined || row[5] === staffId) && (!partId || row[0] === partId),
    )
    .map(([id, placeId, code, name, placeKind, holder, qty]) => {
      const part = parts.get(db, id);
      return {
        partId: id,
        sku: part.sku,
        name: partName(part, language),
        unit: part.unit,
        placeId,
        place: name ?? code,
        kind: placeKind,
        staffId: holder,
        qty: qtyOf(qty),
        serials: part.isSerialised ? partSerials.at(db, id, placeId) : [],
      };
    });
});

const lying = textQuery<[StockPlaceId, number]>(
  `select p.id, (select count(*) from stock_balance b where b.place_id = p.id and b.qty_milli > 0) from stock_place p
   where p.kind in ('warehouse', 'bin', 'technician', 'quarantine')`,
);
/** What lies at each place of ours, for the tree of places. */
export const stockLying = defineQuery('stock.lying', (_input, { db }) => lying(db).map(([placeId, kinds]) => ({ placeId, kinds })));

type Use = [StockMovementId, string, string | null, PartId, number, string, string | null, number];
const usedFor = textQuery<Use>(
  `select m.id, m.at, m.doc_no, m.part_id, m.qty_milli, m.serials, r.reason,
     exists (select 1 from voucher_visit v, json_each(v.parts) j where v.call_id = m.call_id and json_extract(j.value, '$.movementId') = m.id)
   from stock_movement m
   left join stock_movement r on r.reversal_of = m.id where m.call_id = ? and m.kind = 'use' and m.reversal_of is null order by m.seq`,
);
/** 用料 of a call, also what was taken back since. */
export const usesOfCall = (db: ReadDb, callId: ServiceCallId) =>
  usedFor(db, callId).map(([movementId, at, docNo, partId, qtyMilli, serials, reason, isOfVisit]) => ({
    movementId,
    at,
    docNo,
    partId,
    sku: parts.get(db, partId).sku,
    qty: qtyOf(qtyMilli),
    serials: JSON.parse(serials) as string[],
    isOfVisit: isOfVisit === 1,
    isTakenBack: reason !== null,
    reason,
  }));

export { stockOnDayTotal } from './on-day-query';
