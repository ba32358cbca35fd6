import { qtyOf } from '#shared/kernel/quantity';
import { assertOtherThanAsker, type ScrapView } from '#shared/stock/scrap';
import { issueValue } from '#shared/stock/value';
import type { ReadDb } from '../kernel/connection';
import { defineCommand, defineQuery } from '../kernel/handlers';
import { requireSite, type SiteContext } from '../kernel/site-context';
import { partName } from '../part/queries';
import { parts } from '../part/repository';
import { staffName } from '../staff/steps';
import { stockBalances, stockMovements, stockPlaces } from './repository';
import { scrapSlips } from './scrap-repository';
import { askScrap, assertThere, moveScrap, scrapAsSeen } from './scrap-steps';
import { milliFor, postMovement, reverseMovement, standardPlace } from './steps';
import type { ScrapSlipRow } from './table';

/** What a line is worth: as it was booked, or what the average of its store says now. */
function worthOf(db: ReadDb, { partId, placeId, qtyMilli, movementId }: ScrapSlipRow['lines'][number]): number {
  if (movementId !== null) return stockMovements.get(db, movementId).valueMinor;
  const store = stockBalances.inStore(db, partId, stockPlaces.get(db, placeId).storeId);
  const there = Math.min(store.qtyMilli, qtyMilli);
  return there === 0 ? 0 : issueValue(store, there);
}

function scrapView(db: ReadDb, { language }: SiteContext, row: ScrapSlipRow): ScrapView {
  const lines = row.lines.map((l, i): ScrapView['lines'][number] => {
    const part = parts.get(db, l.partId);
    const place = stockPlaces.get(db, l.placeId);
    return {
      lineNo: i + 1,
      sku: part.sku,
      name: partName(part, language),
      unit: part.unit,
      place: place.name ?? place.code,
      placeKind: place.kind,
      qty: qtyOf(l.qtyMilli),
      serials: [...l.serials],
      valueMinor: worthOf(db, l),
    };
  });
  return {
    id: row.id,
    sxNo: row.sxNo,
    status: row.status,
    reason: row.reason,
    bearer: row.bearer,
    note: row.note,
    srNo: row.srNo,
    askedBy: staffName(db, row.askedBy),
    askedAt: row.askedAt,
    approver: row.approverId === null ? null : staffName(db, row.approverId),
    approvedAt: row.approvedAt,
    endReason: row.endReason,
    totalMinor: lines.reduce((sum, l) => sum + l.valueMinor, 0),
    lines,
    rev: row.rev,
  };
}

/** 報廢單: the pieces stay where they are until another person agrees. */
export const scrapParts = defineCommand('stock.scrap', ({ lines, ...about }, cx) => {
  const asked = lines.map(({ partId, placeId, qty, serials }) => ({
    partId,
    placeId,
    qtyMilli: milliFor(parts.get(cx.tx, partId), qty),
    serials,
  }));
  return scrapView(cx.tx, cx.site, askScrap(cx, { ...about, lines: asked, srNo: null }));
});

/** The pieces go, with their value: it is lost, and the slip says who bears it. */
export const approveScrap = defineCommand('stock.approveScrap', (input, cx) => {
  const row = scrapAsSeen(cx, input);
  const { isSinglePersonSite } = cx.site.settings;
  assertOtherThanAsker({ askedBy: row.askedBy, actorId: cx.actor.staffId, isSinglePersonSite });
  const agreed = moveScrap(cx, row, 'approve', { approverId: cx.actor.staffId, approvedAt: cx.now }, { event: 'ScrapApproved' });
  assertThere(cx, agreed.lines);
  const lines = agreed.lines.map((l) => ({
    ...l,
    movementId: postMovement(cx, {
      part: parts.get(cx.tx, l.partId),
      kind: 'scrap',
      from: stockPlaces.get(cx.tx, l.placeId),
      to: standardPlace(cx, 'scrap'),
      qtyMilli: l.qtyMilli,
      serials: l.serials,
      docNo: agreed.sxNo,
      reason: agreed.note,
    }).id,
  }));
  return scrapView(cx.tx, cx.site, scrapSlips.update(cx.tx, agreed, { lines }, cx.now));
});

/** 撤銷 before anybody agreed: the number is kept and void. */
export const cancelScrap = defineCommand('stock.cancelScrap', (input, cx) => {
  const row = scrapAsSeen(cx, input);
  const gone = moveScrap(cx, row, 'cancel', { endReason: input.reason }, { event: 'ScrapCancelled', reason: input.reason });
  cx.voidNumber(row.sxNo, input.reason);
  return scrapView(cx.tx, cx.site, gone);
});

/** It was not to be thrown away: the pieces are where they were, with the value they had. */
export const voidScrap = defineCommand('stock.voidScrap', (input, cx) => {
  const row = scrapAsSeen(cx, input);
  const gone = moveScrap(cx, row, 'void', { endReason: input.reason }, { event: 'ScrapVoid', reason: input.reason });
  for (const { partId, movementId } of row.lines)
    if (movementId !== null) reverseMovement(cx, parts.get(cx.tx, partId), stockMovements.get(cx.tx, movementId), input.reason);
  cx.voidNumber(row.sxNo, input.reason);
  return scrapView(cx.tx, cx.site, gone);
});

/** 報廢單, newest first. */
export const listScraps = defineQuery('stock.scraps', ({ view, after, limit }, { db, site }) =>
  scrapSlips.list(db, view, after?.sxNo ?? null, limit).map((row) => scrapView(db, requireSite(site), row)),
);
