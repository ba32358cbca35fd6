import { asc } from 'drizzle-orm';
import type { StandardChargeView } from '#shared/quote/schema';
import { countingOn } from '#shared/quote/standard-charges';
import type { ReadDb } from '../kernel/connection';
import { countsFrom } from '../kernel/counts-from';
import { defineCommand, defineQuery } from '../kernel/handlers';
import { newId } from '../kernel/new-id';
import { insertRow } from '../kernel/rows';
import { staffName } from '../staff/steps';
import { standardCharge } from './table';

/** By code, the newest day first. A price list is some hundred rows: it is read whole. */
function chargesView(db: ReadDb, today: string): StandardChargeView[] {
  const rows = db.select().from(standardCharge).orderBy(asc(standardCharge.code), asc(standardCharge.fromOn), asc(standardCharge.id)).all();
  const counting = new Set(countingOn(rows, today).map((r) => r.id));
  const codes = [...new Set(rows.map((r) => r.code))];
  return codes
    .flatMap((code) => rows.filter((r) => r.code === code).toReversed())
    .map(({ id, code, name, kind, priceMinor, fromOn, by }) => ({
      id,
      code,
      name,
      kind,
      priceMinor,
      fromOn,
      isToday: counting.has(id),
      by: staffName(db, by),
    }));
}

/** 收費標準: never for a day that is over; what was quoted stays as it was. A code is the same in small letters. */
export const setStandardCharge = defineCommand('quote.setStandardCharge', ({ code: typed, name, kind, priceMinor, fromOn }, cx) => {
  const from = countsFrom(cx, fromOn);
  const code = typed.toUpperCase();
  const row = insertRow(cx.tx, standardCharge, {
    id: newId<string>(),
    code,
    name,
    kind,
    priceMinor,
    fromOn: from,
    by: cx.actor.staffId,
    at: cx.now,
    siteCode: cx.site.code,
    createdAt: cx.now,
    updatedAt: cx.now,
  });
  cx.audit({
    event: 'StandardChargeSet',
    entity: 'quote',
    entityId: row.id,
    facts: { code, text: name, amountMinor: priceMinor, fromOn: from },
  });
  cx.changed('quote', row.id);
  return chargesView(cx.tx, cx.today);
});

export const listStandardCharges = defineQuery('quote.standardCharges', (_input, { db, today }) => chargesView(db, today));
