import { localDateOf } from '#shared/kernel/business-date';
import { repairDeadline } from '#shared/warranty/repair-deadline';
import { custodyStays } from '../custody/repository';
import type { ReadDb } from '../kernel/connection';
import type { SiteContext } from '../kernel/site-context';
import { products } from '../product/repository';
import type { RepairCardRow } from '../repair-card/table';
import type { ServiceCallRow } from '../service-call/table';

/** The day a device was sent in: taken in, or on its way since (D4). */
export function sentInOn(db: ReadDb, site: SiteContext, card: Pick<RepairCardRow, 'stayId'>): string {
  const stay = custodyStays.get(db, card.stayId);
  return localDateOf(stay.inAt ?? stay.openedAt, site.region);
}

/** 三包期限 of a job in the house (D4). */
export const cardDeadline = (db: ReadDb, site: SiteContext, card: RepairCardRow): string | null =>
  repairDeadline({
    region: site.region,
    type: card.type,
    deviceClass: products.get(db, card.productId).deviceClass,
    inOn: sentInOn(db, site, card),
  });

/** 三包期限 of a call: counted from the day the customer asked (D4). */
export const callDeadline = (
  db: ReadDb,
  site: SiteContext,
  call: Pick<ServiceCallRow, 'typeGuess' | 'productId' | 'calledAt'>,
): string | null =>
  repairDeadline({
    region: site.region,
    type: call.typeGuess,
    deviceClass: products.get(db, call.productId).deviceClass,
    inOn: localDateOf(call.calledAt, site.region),
  });
