import { and, asc, eq, inArray, isNull, ne } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import type { PartFact } from '#shared/job-cost/rules';
import { localDateOf } from '#shared/kernel/business-date';
import type { ServiceCallId } from '#shared/kernel/ids';
import { qtyOf } from '#shared/kernel/quantity';
import { bill } from '../billing/table';
import type { ReadDb } from '../kernel/connection';
import { rowsById } from '../kernel/rows';
import type { SiteContext } from '../kernel/site-context';
import { partName } from '../part/queries';
import { part } from '../part/table';
import { repairCard } from '../repair-card/table';
import { serviceCall, type ServiceCallRow } from '../service-call/table';
import type { VoucherVisitRow } from '../service-voucher/table';
import { stockMovement } from '../stock/table';
import { contractFacts } from './contract-facts';
import type { CostedFacts } from './costed-facts';
import { bearerDecisions, costRates } from './repository';
import { visitFacts, visitsOf } from './visit-facts';

type Used = PartFact & Readonly<{ callId: ServiceCallId | null; isTakenBack: boolean }>;

/** 用料 of visits, at what the ledger issued them at, also what was taken back. */
function usedOn(db: ReadDb, site: SiteContext, ids: readonly ServiceCallId[]): Used[] {
  const reversal = alias(stockMovement, 'reversal');
  return db
    .select({ moved: stockMovement, part, takenBackBy: reversal.seq })
    .from(stockMovement)
    .innerJoin(part, eq(part.id, stockMovement.partId))
    .leftJoin(reversal, eq(reversal.reversalOf, stockMovement.id))
    .where(and(inArray(stockMovement.callId, [...ids]), eq(stockMovement.kind, 'use'), isNull(stockMovement.reversalOf)))
    .orderBy(asc(stockMovement.seq))
    .all()
    .map((r) => ({
      callId: r.moved.callId,
      isTakenBack: r.takenBackBy !== null,
      key: r.moved.id,
      text: partName(r.part, site.language),
      sku: r.part.sku,
      qty: qtyOf(r.moved.qty),
      oldSerial: null,
      newSerial: r.moved.serials.join(' ') || null,
      valueMinor: r.moved.valueMinor,
      earlier: null,
    }));
}

/** Parts that stand on the voucher and were never in stock. */
const bought = (visits: readonly VoucherVisitRow[], used: readonly Used[]): PartFact[] =>
  visits.flatMap((v) =>
    v.parts
      .map((p, i) => ({ ...p, key: `${v.id}/${i}` }))
      .filter((p) => (p.movementId ?? null) === null && !used.some((u) => u.sku === p.sku || u.text === p.text))
      .map(({ key, text, sku, qty }) => ({ key, text, sku, qty, oldSerial: null, newSerial: null, valueMinor: null, earlier: null })),
  );

/** What is known of calls that were settled on the spot, read for all of them at once. */
export function callFacts(db: ReadDb, site: SiteContext, ids: readonly ServiceCallId[]): Map<string, CostedFacts> {
  if (ids.length === 0) return new Map();
  const { region } = site;
  const calls = rowsById(db, serviceCall, ids);
  const visits = visitsOf(db, ids);
  const used = usedOn(db, site, ids);
  const reworkIds = [...new Set(calls.flatMap((c) => c.reworkOf ?? []))];
  const reworked = new Map(rowsById(db, repairCard, reworkIds).map((c) => [c.id, c.cardNo]));
  const contract = contractFacts(
    db,
    calls.map((c) => ({ contractId: c.contractId, callId: c.id })),
  );
  const billed = db
    .select({ callId: bill.callId, netMinor: bill.netMinor })
    .from(bill)
    .where(and(inArray(bill.callId, [...ids]), ne(bill.status, 'VOID')))
    .all();
  const decided = bearerDecisions.of(db, ids);
  const rates = costRates.all(db);
  const one = (call: ServiceCallRow): CostedFacts => {
    const own = visits.get(call.id) ?? [];
    const last = own.at(-1);
    const parts = used.filter((u) => u.callId === call.id);
    return {
      customerPaysMinor: billed.filter((b) => b.callId === call.id).reduce((sum, b) => sum + b.netMinor, 0),
      trips: [],
      facts: {
        region,
        type: last?.type ?? call.typeGuess,
        typeReason: last?.typeReason ?? null,
        reworkOfNo: call.reworkOf === null ? null : (reworked.get(call.reworkOf) ?? null),
        contract: contract({ contractId: call.contractId, callId: call.id }),
        intakeOn: localDateOf(call.calledAt, region),
        isFaultOfPart: false,
        quotedParts: [],
        parts: [...parts.filter((p) => !p.isTakenBack), ...bought(own, parts)],
        outside: [],
        ...visitFacts(own, region, { nth: 0, of: 1 }),
        rates,
        decisions: decided.filter((d) => d.jobId === call.id),
      },
    };
  };
  return new Map(calls.map((call) => [call.id, one(call)]));
}
