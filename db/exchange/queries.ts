import type { PartsClockView } from '#shared/exchange/schema';
import { partsClock } from '#shared/warranty/parts-clock';
import type { ReadDb } from '../kernel/connection';
import { defineQuery } from '../kernel/handlers';
import { requireSite, type SiteContext } from '../kernel/site-context';
import { products } from '../product/repository';
import { repairCards } from '../repair-card/repository';
import type { RepairCardRow } from '../repair-card/table';
import { cardDeadline, sentInOn } from './deadline-steps';
import { exchangeOrders } from './repository';

/** The clock of a card, and the exchange that was made of it. */
export function clockOf(db: ReadDb, site: SiteContext, today: string, card: RepairCardRow): PartsClockView {
  const clock = partsClock({
    region: site.region,
    deviceClass: products.get(db, card.productId).deviceClass,
    isFree: card.type === 'C',
    isWaiting: card.status === 'WAIT_PART',
    sentInOn: sentInOn(db, site, card),
    today,
  });
  return { ...clock, deadlineOn: cardDeadline(db, site, card), order: exchangeOrders.ofCard(db, card.id) ?? null };
}

export const exchangeOfCard = defineQuery('exchange.ofCard', ({ cardId }, cx) =>
  clockOf(cx.db, requireSite(cx.site), cx.today, repairCards.get(cx.db, cardId)),
);
