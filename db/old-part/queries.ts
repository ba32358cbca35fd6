import { and, asc, eq, gt, inArray, lt, or, type SQL } from 'drizzle-orm';
import { qtyOf } from '#shared/kernel/quantity';
import { documentNumberAt } from '#shared/numbering/document-number';
import { isOldPartLate } from '#shared/old-part/rules';
import type { OldPartListName, OldPartView, PackView } from '#shared/old-part/schema';
import { HERE_OR_DUE } from '#shared/old-part/states';
import { serialKey } from '#shared/stock/serial-key';
import type { ReadDb } from '../kernel/connection';
import { defineQuery, type CommandCx } from '../kernel/handlers';
import { rowsById, textQuery } from '../kernel/rows';
import type { SiteContext } from '../kernel/site-context';
import { written } from '../kernel/written';
import { makerName } from '../maker/queries';
import { makers } from '../maker/repository';
import { partName } from '../part/queries';
import { part, supplier } from '../part/table';
import { product } from '../product/table';
import { productLabel } from '../product/steps';
import { repairCard } from '../repair-card/table';
import { serviceCall } from '../service-call/table';
import { staff } from '../staff/table';
import { staffName } from '../staff/steps';
import { placeViews } from '../stock/queries';
import { stockPlace } from '../stock/table';
import { oldPartPacks } from './repository';
import { oldPart, oldPartPack, type OldPartPackRow, type OldPartRow } from './table';

type Cx = Readonly<{ site: SiteContext | null; today: string }>;
const byId = <T extends { id: string }>(rows: readonly T[]): ReadonlyMap<string, T> => new Map(rows.map((row) => [row.id, row]));
type Reference = 'partId' | 'productId' | 'cardId' | 'callId' | 'technicianId' | 'placeId' | 'packId';
const idsOf = (rows: readonly OldPartRow[], of: Reference): string[] => [...new Set(rows.flatMap((row) => row[of] ?? []))];

/** Rows of the ledger as screen and paper read them: one look at each table, however many there are. */
export function oldPartViews(db: ReadDb, cx: Cx, rows: readonly OldPartRow[]): OldPartView[] {
  const kept = byId(rowsById(db, part, idsOf(rows, 'partId')));
  const devices = byId(rowsById(db, product, idsOf(rows, 'productId')));
  const cards = byId(rowsById(db, repairCard, idsOf(rows, 'cardId')));
  const calls = byId(rowsById(db, serviceCall, idsOf(rows, 'callId')));
  const people = byId(rowsById(db, staff, idsOf(rows, 'technicianId')));
  const places = byId(rowsById(db, stockPlace, idsOf(rows, 'placeId')));
  const packs = byId(rowsById(db, oldPartPack, idsOf(rows, 'packId')));
  const known = byId(makers.all(db));
  const names = byId(
    rowsById(
      db,
      supplier,
      [...known.values()].map((m) => m.supplierId),
    ),
  );
  return rows.map(
    ({ siteCode: _site, createdAt: _made, updatedAt: _changed, cardPartId: _line, productId, placeId, verdict: _verdict, ...row }) => {
      const own = written(kept.get(row.partId) ?? null);
      const device = devices.get(productId);
      const maker = row.makerId === null ? undefined : known.get(row.makerId);
      const place = placeId === null ? undefined : places.get(placeId);
      return {
        ...row,
        sku: own.sku,
        name: partName(own, cx.site?.language ?? 'zh-TW'),
        isSerialised: own.isSerialised,
        qty: qtyOf(row.qty),
        jobNo:
          (row.cardId === null ? undefined : cards.get(row.cardId)?.cardNo) ??
          (row.callId === null ? '' : (calls.get(row.callId)?.callNo ?? '')),
        model: device ? productLabel(device) : '',
        maker: maker === undefined ? null : (names.get(maker.supplierId)?.name ?? null),
        technician: people.get(row.technicianId)?.name ?? '',
        isLate: isOldPartLate(row, cx.today),
        placeKind: place?.kind ?? null,
        place: place?.parentId == null ? null : place.code,
        pkNo: row.packId === null ? null : (packs.get(row.packId)?.pkNo ?? null),
      };
    },
  );
}
export const oldPartAnswer = (cx: CommandCx, row: OldPartRow): OldPartView => written(oldPartViews(cx.tx, cx, [row])[0] ?? null);

const VIEWS: Readonly<Record<OldPartListName, (today: string) => SQL | undefined>> = {
  due: () => eq(oldPart.status, 'DUE'),
  overdue: (today) => and(inArray(oldPart.status, [...HERE_OR_DUE]), lt(oldPart.dueOn, today)),
  here: () => eq(oldPart.status, 'RECEIVED'),
  packed: () => eq(oldPart.status, 'PACKED'),
  sent: () => eq(oldPart.status, 'SENT'),
  all: () => undefined,
};
export const listOldParts = defineQuery('oldPart.list', ({ view, makerId, after, limit }, cx) =>
  oldPartViews(
    cx.db,
    cx,
    cx.db
      .select()
      .from(oldPart)
      .where(
        and(
          eq(oldPart.siteCode, cx.site?.code ?? ''),
          VIEWS[view](cx.today),
          makerId === null ? undefined : eq(oldPart.makerId, makerId),
          after === null
            ? undefined
            : or(gt(oldPart.dueOn, after.dueOn), and(eq(oldPart.dueOn, after.dueOn), gt(oldPart.opNo, after.opNo))),
        ),
      )
      .orderBy(asc(oldPart.dueOn), asc(oldPart.opNo))
      .limit(limit)
      .all(),
  ),
);

const MOST_FOUND = 50;
/** Start from the serial, not from the product (users-ask 56): a bag, a job, a box or an old number. */
export const findOldParts = defineQuery('oldPart.find', ({ scanned }, cx) => {
  const site = cx.site?.code ?? '';
  const number = documentNumberAt(scanned, site);
  const where = number === null ? eq(oldPart.oldSerial, serialKey(scanned)) : ofNumber(cx.db, site, number);
  if (where === undefined) return [];
  return oldPartViews(cx.db, cx, cx.db.select().from(oldPart).where(where).orderBy(asc(oldPart.opNo)).limit(MOST_FOUND).all());
});
function ofNumber(db: ReadDb, site: string, number: string): SQL | undefined {
  switch (number.slice(0, 2)) {
    case 'OP':
      return and(eq(oldPart.siteCode, site), eq(oldPart.opNo, number));
    case 'RC':
      return inArray(
        oldPart.cardId,
        db
          .select({ id: repairCard.id })
          .from(repairCard)
          .where(and(eq(repairCard.siteCode, site), eq(repairCard.cardNo, number))),
      );
    case 'SC':
      return inArray(
        oldPart.callId,
        db
          .select({ id: serviceCall.id })
          .from(serviceCall)
          .where(and(eq(serviceCall.siteCode, site), eq(serviceCall.callNo, number))),
      );
    case 'PK': {
      const pack = oldPartPacks.withNumber(db, site, number);
      return pack && eq(oldPart.packId, pack.id);
    }
    default:
      return undefined;
  }
}

const counted = textQuery<[string, number, number]>(
  `select status, count(*), sum(due_on < ?) from old_part where site_code = ? and status in ('DUE', 'RECEIVED', 'PACKED') group by status`,
);
export const countOldParts = defineQuery('oldPart.counts', (_input, cx) => {
  const rows = counted(cx.db, cx.today, cx.site?.code ?? '');
  const of = (status: string): number => rows.find((row) => row[0] === status)?.[1] ?? 0;
  return { due: of('DUE'), overdue: rows.reduce((sum, row) => sum + row[2], 0), here: of('RECEIVED'), packed: of('PACKED') };
});

/** Old parts lie in their own place, in its bins, or in quarantine; never where good stock lies. */
export const isForOldParts = (place: Readonly<{ kind: string; isActive: boolean }>): boolean =>
  place.isActive && (place.kind === 'oldParts' || place.kind === 'quarantine');
export const listOldPartPlaces = defineQuery('oldPart.places', (_input, { db }) => placeViews(db).filter(isForOldParts));

export function packView(db: ReadDb, cx: Cx, row: OldPartPackRow): PackView {
  const { siteCode: _site, createdAt: _made, updatedAt: _changed, sentBy: _by, cancelReason: _reason, packedBy, ...shown } = row;
  const maker = makers.get(db, row.makerId);
  const lines = db.select().from(oldPart).where(eq(oldPart.packId, row.id)).orderBy(asc(oldPart.opNo)).all();
  return {
    ...shown,
    maker: makerName(db, maker),
    makerPhone: rowsById(db, supplier, [maker.supplierId])[0]?.phone ?? null,
    packedBy: staffName(db, packedBy),
    lines: oldPartViews(db, cx, lines),
  };
}
export const listPacks = defineQuery('oldPart.packs', ({ after, limit }, cx) =>
  oldPartPacks.list(cx.db, cx.site?.code ?? '', after?.pkNo ?? null, limit).map((row) => packView(cx.db, cx, row)),
);
