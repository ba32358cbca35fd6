import { and, eq, isNotNull, lte, notExists } from 'drizzle-orm';
import { abandonedOn } from '#shared/unclaimed/rules';
import { custodyStay } from '../custody/table';
import type { ReadDb } from '../kernel/connection';
import { defineCommand } from '../kernel/handlers';
import type { SiteContext } from '../kernel/site-context';
import { repairCards } from '../repair-card/repository';
import { abandon } from './abandon-steps';
import { startUnclaimedClock } from './steps';
import { unclaimedCase } from './table';

/** Devices whose owner was told before there were clocks. */
const withoutClock = (db: ReadDb) =>
  db
    .select()
    .from(custodyStay)
    .where(
      and(
        eq(custodyStay.state, 'READY'),
        isNotNull(custodyStay.notifiedAt),
        notExists(
          db
            .select({ id: unclaimedCase.id })
            .from(unclaimedCase)
            .where(and(eq(unclaimedCase.stayId, custodyStay.id), eq(unclaimedCase.status, 'WAITING'))),
        ),
      ),
    )
    .all();

/** Clocks that ran out on a shelf. The days of the rule may differ by the day a clock began, so each is asked. */
function runOut(db: ReadDb, site: SiteContext, today: string) {
  return db
    .select({ row: unclaimedCase })
    .from(unclaimedCase)
    .innerJoin(custodyStay, eq(custodyStay.id, unclaimedCase.stayId))
    .where(
      and(
        eq(unclaimedCase.siteCode, site.code),
        eq(unclaimedCase.status, 'WAITING'),
        lte(unclaimedCase.toldOn, today),
        eq(custodyStay.state, 'READY'),
        eq(custodyStay.placeKind, 'shelf'),
      ),
    )
    .all()
    .map(({ row }) => row)
    .filter((row) => abandonedOn(site.region, row.toldOn) <= today);
}

/** Whether the day has any work; asked every hour, so that nothing is written when there is none. */
export const hasDayWork = (db: ReadDb, site: SiteContext, today: string): boolean =>
  withoutClock(db).length > 0 || runOut(db, site, today).length > 0;

/** The day's work of the clock (F17): clocks that are missing begin, and what ran out is overdue. */
export const runUnclaimedDay = defineCommand('unclaimed.runDay', (_input, cx) => {
  const missing = withoutClock(cx.tx);
  for (const stay of missing)
    startUnclaimedClock(cx, { stay, cardId: repairCards.ofStay(cx.tx, stay.id)?.id ?? null, at: stay.notifiedAt ?? cx.now });
  const abandoned = runOut(cx.tx, cx.site, cx.today).filter((row) => abandon(cx, row));
  return { opened: missing.length, abandoned: abandoned.length };
});
