import { and, asc, count, desc, eq, exists, inArray, or, sql, type SQL } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import type { RepairCardId, StaffId } from '#shared/kernel/ids';
import { currentOf } from '#shared/quote/rules';
import { isPromiseMissed } from '#shared/repair-card/rules';
import type { BoardCard, ListCardsInput } from '#shared/repair-card/schema';
import { CARD_STATUSES, FINISHED_CARD_STATUSES, type CardStatus } from '#shared/repair-card/states';
import { customer } from '../customer/table';
import { custodyStay } from '../custody/table';
import type { ReadDb } from '../kernel/connection';
import { productLabel } from '../product/steps';
import { product } from '../product/table';
import { quote } from '../quote/table';
import { staff } from '../staff/table';
import { cardTechnician, repairCard } from './table';
import type { z } from 'zod';

type Filter = z.output<typeof ListCardsInput>;
type View = Filter['view'];

const BENCH = CARD_STATUSES.filter((s) => s !== 'CLOSED' && !FINISHED_CARD_STATUSES.includes(s));
const VIEW_STATUSES: Readonly<Record<View, readonly CardStatus[]>> = {
  bench: BENCH,
  mine: BENCH,
  toInspect: ['REPAIRED'],
  waiting: ['QUOTED', 'WAIT_PART', 'OUTSOURCED'],
  ready: ['PASSED', 'REFUSED', 'UNREPAIRABLE'],
  all: CARD_STATUSES,
};

/** Rework first, then VIP, then by promise; a card without a promise waits behind (C4, E5). */
const place = {
  rank: sql<number>`case ${repairCard.priority} when 'rework' then 0 when 'vip' then 1 else 2 end`,
  promise: sql<string>`coalesce(${repairCard.promisedAt}, '9999')`,
};
const benchOrder = [asc(place.rank), asc(place.promise), asc(repairCard.cardNo)];
const reversed = [desc(place.rank), desc(place.promise), desc(repairCard.cardNo)];
const placeOf = (db: ReadDb, where: SQL) =>
  db
    .select({ ...place, cardNo: repairCard.cardNo })
    .from(repairCard)
    .where(where)
    .get();
type Place = NonNullable<ReturnType<typeof placeOf>>;
const behind = (p: Place): SQL => sql`(${place.rank}, ${place.promise}, ${repairCard.cardNo}) > (${p.rank}, ${p.promise}, ${p.cardNo})`;
const before = (p: Place): SQL => sql`(${place.rank}, ${place.promise}, ${repairCard.cardNo}) < (${p.rank}, ${p.promise}, ${p.cardNo})`;

const worksOn = (db: ReadDb, staffId: StaffId): SQL =>
  exists(
    db
      .select({ one: sql`1` })
      .from(cardTechnician)
      .where(and(eq(cardTechnician.cardId, repairCard.id), eq(cardTechnician.staffId, staffId))),
  );

function named(text: string): SQL | undefined {
  const pattern = `%${text.replace(/[\\%_]/g, '\\$&')}%`;
  return or(
    ...[repairCard.cardNo, repairCard.faultReported, customer.name, product.brand, product.model, custodyStay.serial].map(
      (c) => sql`${c} like ${pattern} escape '\\'`,
    ),
  );
}

const earlier = alias(repairCard, 'earlier');
/** Everything a card on the board shows, in one select. */
function boardRows(db: ReadDb, where: SQL | undefined, order: readonly SQL[], limit: number) {
  return db
    .select({
      card: repairCard,
      customerName: customer.name,
      brand: product.brand,
      model: product.model,
      deviceClass: product.deviceClass,
      serial: custodyStay.serial,
      place: custodyStay.place,
      reworkOfNo: earlier.cardNo,
      technicianId: cardTechnician.staffId,
      technician: staff.name,
    })
    .from(repairCard)
    .innerJoin(customer, eq(customer.id, repairCard.customerId))
    .innerJoin(product, eq(product.id, repairCard.productId))
    .innerJoin(custodyStay, eq(custodyStay.id, repairCard.stayId))
    .leftJoin(cardTechnician, and(eq(cardTechnician.cardId, repairCard.id), eq(cardTechnician.position, 0)))
    .leftJoin(staff, eq(staff.id, cardTechnician.staffId))
    .leftJoin(earlier, eq(earlier.id, repairCard.reworkOf))
    .where(where)
    .orderBy(...order)
    .limit(limit);
}

function countCards(db: ReadDb, where: SQL | undefined, isTyped: boolean): number {
  const counted = db.select({ n: count() }).from(repairCard);
  if (!isTyped) return counted.where(where).get()?.n ?? 0;
  const joined = counted
    .innerJoin(customer, eq(customer.id, repairCard.customerId))
    .innerJoin(product, eq(product.id, repairCard.productId))
    .innerJoin(custodyStay, eq(custodyStay.id, repairCard.stayId));
  return joined.where(where).get()?.n ?? 0;
}

const versionsOf = (db: ReadDb, ids: readonly RepairCardId[]) =>
  ids.length === 0
    ? []
    : db
        .select({
          cardId: quote.cardId,
          quoteNo: quote.quoteNo,
          version: quote.version,
          status: quote.status,
          grossMinor: quote.grossMinor,
          sentAt: quote.sentAt,
          validUntil: quote.validUntil,
        })
        .from(quote)
        .where(inArray(quote.cardId, [...ids]))
        .all();

/** Cards of a view. The bench is ordered by urgency, the whole book by number, newest first. */
export function listCards(db: ReadDb, filter: Filter, who: StaffId, siteCode: string, now: string): { cards: BoardCard[]; total: number } {
  const isBook = filter.view === 'all';
  const wanted = filter.status ?? CARD_STATUSES;
  const statuses = VIEW_STATUSES[filter.view].filter((s) => wanted.includes(s));
  const technicianId = filter.technicianId ?? (filter.view === 'mine' ? who : null);
  const text = filter.text.trim();
  const where = and(
    isBook ? eq(repairCard.siteCode, siteCode) : undefined,
    statuses.length === CARD_STATUSES.length ? undefined : inArray(repairCard.status, statuses),
    technicianId === null ? undefined : worksOn(db, technicianId),
    text === '' ? undefined : named(text),
  );
  const last = filter.after === null ? undefined : placeOf(db, eq(repairCard.cardNo, filter.after.cardNo));
  const rest = last === undefined ? where : and(where, isBook ? sql`${repairCard.cardNo} < ${last.cardNo}` : behind(last));
  const rows = boardRows(db, rest, isBook ? [desc(repairCard.cardNo)] : benchOrder, filter.limit).all();
  const quotes = versionsOf(
    db,
    rows.map((r) => r.card.id),
  );
  const cards = rows.map(({ card, brand, model, ...row }) => {
    const current = currentOf(quotes.filter((q) => q.cardId === card.id));
    return {
      ...row,
      id: card.id,
      cardNo: card.cardNo,
      status: card.status,
      type: card.type,
      priority: card.priority,
      model: productLabel({ brand, model }),
      faultReported: card.faultReported,
      promisedAt: card.promisedAt,
      isPromiseMissed: isPromiseMissed(card, now),
      quoteNo: current?.quoteNo ?? null,
      quotedMinor: current?.grossMinor ?? null,
      quotedAt: current?.sentAt ?? null,
      quoteValidUntil: current?.validUntil ?? null,
      openedAt: card.openedAt,
      rev: card.rev,
    };
  });
  return { cards, total: countCards(db, where, text !== '') };
}

/** The jobs before and after a card on the bench; a finished card stands where it would stand. */
export function neighboursOf(db: ReadDb, id: RepairCardId): { previous: RepairCardId | null; next: RepairCardId | null } {
  const here = placeOf(db, eq(repairCard.id, id));
  if (here === undefined) return { previous: null, next: null };
  const one = (side: SQL, order: readonly SQL[]) =>
    db
      .select({ id: repairCard.id })
      .from(repairCard)
      .where(and(inArray(repairCard.status, BENCH), side))
      .orderBy(...order)
      .limit(1)
      .get()?.id ?? null;
  return { previous: one(before(here), reversed), next: one(behind(here), benchOrder) };
}
