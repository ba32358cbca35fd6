import { and, asc, eq, inArray } from 'drizzle-orm';
import { localDateOf } from '#shared/kernel/business-date';
import type { RepairCardId } from '#shared/kernel/ids';
import { splitTaxInclusive } from '#shared/kernel/money';
import { qtyOf } from '#shared/kernel/quantity';
import { agreedOf } from '#shared/quote/rules';
import { liveOf } from '#shared/repair-card/rules';
import { allocations } from '../billing/allocation-steps';
import { bills } from '../billing/repository';
import { receiptLine } from '../collection-receipt/table';
import type { ReadDb } from '../kernel/connection';
import { rowsById } from '../kernel/rows';
import type { SiteContext } from '../kernel/site-context';
import { quote } from '../quote/table';
import { cardPart, repairCard, repairWork, type RepairCardRow } from '../repair-card/table';
import { serviceCall } from '../service-call/table';
import { stockMovement } from '../stock/table';
import { contractFacts } from './contract-facts';
import { earlierParts } from './earlier-parts';
import type { CostedFacts } from './costed-facts';
import { outsideFacts, tripsOf } from './outside-facts';
import { bearerDecisions, costRates } from './repository';
import { visitFacts, visitsOf, type Share } from './visit-facts';

const notNull = <T>(list: readonly (T | null)[]): T[] => [...new Set(list.filter((v) => v !== null))];

/** 零件 at what the ledger issued them at; what was taken back is gone with its movement. */
function partsOf(db: ReadDb, ids: readonly RepairCardId[]) {
  const rows = db
    .select({ line: cardPart, valueMinor: stockMovement.valueMinor })
    .from(cardPart)
    .leftJoin(stockMovement, eq(stockMovement.id, cardPart.movementId))
    .where(inArray(cardPart.cardId, [...ids]))
    .orderBy(asc(cardPart.at), asc(cardPart.id))
    .all();
  const live = new Set(liveOf(rows.map((r) => r.line)).map((l) => l.id));
  return rows.filter((r) => live.has(r.line.id));
}

/** Which of the devices that came with its receipt this one is: they share the trip. */
function sharesOf(db: ReadDb, cards: readonly RepairCardRow[]): (card: RepairCardRow) => Share {
  const receiptOf = new Map(rowsById(db, serviceCall, notNull(cards.map((c) => c.callId))).map((c) => [c.id, c.receiptId]));
  const lines = db
    .select({ receiptId: receiptLine.receiptId, stayId: receiptLine.stayId })
    .from(receiptLine)
    .where(inArray(receiptLine.receiptId, notNull([...receiptOf.values()])))
    .orderBy(asc(receiptLine.receiptId), asc(receiptLine.lineNo))
    .all();
  return (card) => {
    const own = lines.filter((l) => card.callId !== null && l.receiptId === receiptOf.get(card.callId));
    const nth = own.findIndex((l) => l.stayId === card.stayId);
    return nth < 0 ? { nth: 0, of: 1 } : { nth, of: own.length };
  };
}

/** What is paid for cards on all their slips, without tax, whoever pays. */
function paidFor(db: ReadDb, ids: readonly RepairCardId[]): ReadonlyMap<RepairCardId, number> {
  const net = new Map<RepairCardId, number>();
  const slips = new Map(bills.ofCards(db, ids).map((row) => [row.id, row]));
  for (const { billId, cardId, amountMinor } of allocations.sharesOf(db, [...slips.keys()])) {
    const slip = slips.get(billId);
    if (cardId === null || slip === undefined) continue;
    const { netMinor } = splitTaxInclusive(amountMinor, { num: slip.taxNum, den: slip.taxDen });
    net.set(cardId, (net.get(cardId) ?? 0) + netMinor);
  }
  return net;
}

/** What is known of cards, read for all of them at once. */
export function cardFacts(db: ReadDb, site: SiteContext, ids: readonly RepairCardId[]): Map<string, CostedFacts> {
  if (ids.length === 0) return new Map();
  const { region } = site;
  const cards = rowsById(db, repairCard, ids);
  const parts = partsOf(db, ids);
  const work = db
    .select()
    .from(repairWork)
    .where(inArray(repairWork.cardId, [...ids]))
    .all();
  const quotes = db
    .select({ cardId: quote.cardId, quoteNo: quote.quoteNo, version: quote.version, status: quote.status, lines: quote.lines })
    .from(quote)
    .where(and(inArray(quote.cardId, [...ids]), eq(quote.status, 'ACCEPTED')))
    .all();
  const earlier = earlierParts(db, region, notNull(cards.filter((c) => c.causeCode === 'part').map((c) => c.productId)));
  const reworked = new Map(rowsById(db, repairCard, notNull(cards.map((c) => c.reworkOf))).map((c) => [c.id, c.cardNo]));
  const visits = visitsOf(db, notNull(cards.map((c) => c.callId)));
  const share = sharesOf(db, cards);
  const contract = contractFacts(db, cards);
  const paid = paidFor(db, ids);
  const decided = bearerDecisions.of(db, ids);
  const rates = costRates.all(db);
  const trips = tripsOf(db, ids);
  const one = (card: RepairCardRow): CostedFacts => {
    const visited = visitFacts(card.callId === null ? [] : (visits.get(card.callId) ?? []), region, share(card));
    const hours = liveOf(work.filter((w) => w.cardId === card.id)).map((w) => ({ minutes: w.minutes, on: localDateOf(w.startAt, region) }));
    const sent = trips.get(card.id) ?? [];
    return {
      trips: sent,
      customerPaysMinor: paid.get(card.id) ?? 0,
      facts: {
        region,
        type: card.type,
        typeReason: card.typeReason,
        reworkOfNo: card.reworkOf === null ? null : (reworked.get(card.reworkOf) ?? null),
        contract: contract(card),
        intakeOn: localDateOf(card.openedAt, region),
        isFaultOfPart: card.causeCode === 'part',
        quotedParts:
          agreedOf(quotes.filter((q) => q.cardId === card.id))
            ?.lines.filter((l) => l.kind === 'part')
            .map((l) => l.text) ?? [],
        parts: parts
          .filter(({ line }) => line.cardId === card.id)
          .map(({ line, valueMinor }) => ({
            key: line.id,
            text: line.text,
            sku: line.sku,
            qty: qtyOf(line.qty),
            oldSerial: line.oldSerial,
            newSerial: line.newSerial,
            valueMinor,
            earlier: earlier({ card, sku: line.sku }),
          })),
        outside: outsideFacts(sent),
        work: [...visited.work, ...hours],
        trips: visited.trips,
        rates,
        decisions: decided.filter((d) => d.jobId === card.id),
      },
    };
  };
  return new Map(cards.map((card) => [card.id, one(card)]));
}
