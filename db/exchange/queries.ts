import type { PartsClockView } from '#shared/exchange/schema';
import { localDateOf } from '#shared/kernel/business-date';
import { cardTransitions, CARD_STATUSES } from '#shared/repair-card/states';
import { partsClock } from '#shared/warranty/parts-clock';
import { repairDeadline } from '#shared/warranty/repair-deadline';
import type { ReadDb } from '../kernel/connection';
import { defineQuery } from '../kernel/handlers';
import { requireSite, type SiteContext } from '../kernel/site-context';
import { products } from '../product/repository';
import { repairCards } from '../repair-card/repository';
import type { RepairCardRow } from '../repair-card/table';
import type { ServiceCallRow } from '../service-call/table';
import { cardDeadline, earlierDaysOf, placeOf, sentInOn } from './deadline-steps';
import { exchangeOrders } from './repository';

/** Not repaired yet: the device could still be exchanged for another one (C4). */
const UNDER_REPAIR = CARD_STATUSES.filter((s) => cardTransitions[s].declareUnrepairable !== undefined);

/** The clock of a card, and the exchange that was made of it. */
export function clockOf(db: ReadDb, site: SiteContext, today: string, card: RepairCardRow): PartsClockView {
  const inOn = sentInOn(db, site, card);
  const clock = partsClock({
    ...placeOf(site),
    deviceClass: products.get(db, card.productId).deviceClass,
    isFree: card.type === 'C',
    isWaiting: card.status === 'WAIT_PART',
    isUnderRepair: UNDER_REPAIR.includes(card.status),
    sentInOn: inOn,
    today,
    earlierDays: earlierDaysOf(db, site, { productId: card.productId, inOn, cardId: card.id }),
  });
  return { ...clock, deadlineOn: cardDeadline(db, site, card), order: exchangeOrders.ofCard(db, card.id) ?? null };
}

export const exchangeOfCard = defineQuery('exchange.ofCard', ({ cardId }, cx) =>
  clockOf(cx.db, requireSite(cx.site), cx.today, repairCards.get(cx.db, cardId)),
);

type Called = Pick<ServiceCallRow, 'typeGuess' | 'productId' | 'calledAt'>;
/** 三包期限 of a call: counted from the day the customer asked (D4). */
export function callDeadline(
  db: ReadDb,
  site: SiteContext,
  call: Called,
  deviceClass = products.get(db, call.productId).deviceClass,
): string | null {
  const inOn = localDateOf(call.calledAt, site.region);
  return repairDeadline({
    ...placeOf(site),
    type: call.typeGuess,
    deviceClass,
    inOn,
    earlierDays: call.typeGuess === 'C' ? earlierDaysOf(db, site, { productId: call.productId, inOn }) : 0,
  });
}
