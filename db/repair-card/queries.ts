import { countDistinct, desc, eq, inArray, ne } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import type { CollectionReceiptId } from '#shared/kernel/ids';
import { documentNumberAt } from '#shared/numbering/document-number';
import { receiptLine } from '../collection-receipt/table';
import { defineQuery } from '../kernel/handlers';
import { staff } from '../staff/table';
import { listCards, neighboursOf } from './board';
import { cardTechnician, repairCard } from './table';
import { cardById, cardViews } from './views';

export const cardByIdQuery = defineQuery('repairCard.byId', ({ id }, cx) => cardById(cx.db, id, cx.now));

/** Typed or scanned; a card of another centre is not found here. */
export const cardByNo = defineQuery('repairCard.byNo', ({ cardNo }, cx) => {
  const plain = documentNumberAt(cardNo, cx.site?.code ?? '');
  return plain === null ? null : (cardViews(cx.db, eq(repairCard.cardNo, plain), cx.now)[0] ?? null);
});

export const listCardsQuery = defineQuery('repairCard.list', (filter, cx) =>
  listCards(cx.db, filter, cx.actor.staffId, cx.site?.code ?? '', cx.now),
);

export const neighbours = defineQuery('repairCard.neighbours', ({ id }, cx) => neighboursOf(cx.db, id));

/** Through the lines of the paper, so that a replaced receipt still shows its devices. */
export const cardsOfReceipt = defineQuery('repairCard.ofReceipt', ({ receiptId }, cx) => {
  const stays = cx.db
    .select({ id: receiptLine.stayId })
    .from(receiptLine)
    .where(eq(receiptLine.receiptId, receiptId as CollectionReceiptId));
  return cardViews(cx.db, inArray(repairCard.stayId, stays), cx.now);
});

/** A job that came back counts against the people of the first repair (E5, F12). */
export const reworkCounts = defineQuery('repairCard.reworkCounts', (_input, cx) => {
  const rework = alias(repairCard, 'rework');
  return cx.db
    .select({ staffId: staff.id, name: staff.name, count: countDistinct(rework.id) })
    .from(rework)
    .innerJoin(cardTechnician, eq(cardTechnician.cardId, rework.reworkOf))
    .innerJoin(staff, eq(staff.id, cardTechnician.staffId))
    .where(ne(rework.status, 'CANCELLED'))
    .groupBy(staff.id)
    .orderBy(desc(countDistinct(rework.id)), staff.staffNo)
    .all();
});
