import { eq } from 'drizzle-orm';
import { defineQuery } from '../kernel/handlers';
import { repairCard } from '../repair-card/table';
import { cardsToBill, unbilledJobs, unbilledOfCard } from './unbilled-steps';

/** 未開單 (issue line 13) of a customer, or of one job. */
export const jobsToBill = defineQuery('billing.toBill', ({ customerId, cardId, limit }, { db }) => {
  if (cardId !== null) return cardsToBill(db, eq(repairCard.id, cardId), 1).flatMap((card) => unbilledOfCard(db, card) ?? []);
  return customerId === null ? [] : unbilledJobs(db, customerId, limit);
});
