import { and, eq, isNotNull, ne, sql, sum } from 'drizzle-orm';
import { localDateOf } from '#shared/kernel/business-date';
import type { ProductId, RepairCardId } from '#shared/kernel/ids';
import { repairDeadline } from '#shared/warranty/repair-deadline';
import { provincialRule, type Place } from '#shared/warranty/rules-table';
import { custodyStays } from '../custody/repository';
import type { ReadDb } from '../kernel/connection';
import { perConnection } from '../kernel/rows';
import type { SiteContext } from '../kernel/site-context';
import { products } from '../product/repository';
import { repairCard, type RepairCardRow } from '../repair-card/table';

/** The day a device was sent in: taken in, or on its way since (D4). */
export function sentInOn(db: ReadDb, site: SiteContext, card: Pick<RepairCardRow, 'stayId'>): string {
  const stay = custodyStays.get(db, card.stayId);
  return localDateOf(stay.inAt ?? stay.openedAt, site.region);
}

const { placeholder } = sql;
const freeDays = perConnection((db) =>
  db
    .select({ days: sum(repairCard.daysInRepair) })
    .from(repairCard)
    .where(
      and(
        eq(repairCard.productId, placeholder('productId')),
        eq(repairCard.type, 'C'),
        isNotNull(repairCard.daysInRepair),
        ne(repairCard.id, placeholder('exceptId')),
      ),
    )
    .prepare(),
);

/** Where a centre lies, for the rules of the law. */
export const placeOf = ({ region, settings }: SiteContext): Place => ({ region, province: settings.province });

type Repair = Readonly<{ productId: ProductId; inOn: string; cardId?: RepairCardId }>;
/** Days of the free repairs of a device but this one; read only where the province counts them (D4). */
export const earlierDaysOf = (db: ReadDb, site: SiteContext, { productId, inOn, cardId }: Repair): number =>
  provincialRule(placeOf(site), inOn) === null ? 0 : Number(freeDays(db).get({ productId, exceptId: cardId ?? '' })?.days ?? 0);

/** 三包期限 of a job in the house (D4). */
export function cardDeadline(db: ReadDb, site: SiteContext, card: RepairCardRow): string | null {
  const inOn = sentInOn(db, site, card);
  return repairDeadline({
    ...placeOf(site),
    type: card.type,
    deviceClass: products.get(db, card.productId).deviceClass,
    inOn,
    earlierDays: earlierDaysOf(db, site, { productId: card.productId, inOn, cardId: card.id }),
  });
}
