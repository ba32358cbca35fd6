import { and, countDistinct, eq, inArray, lt, lte } from 'drizzle-orm';
import type { Output } from '#shared/contract/contract';
import { toInstant } from '#shared/kernel/business-date';
import { OWED_STATUSES } from '#shared/receivable/states';
import { payment } from '../billing/table';
import { drawerSession } from '../cash-drawer/table';
import { defineQuery, type QueryCx } from '../kernel/handlers';
import { requireSite } from '../kernel/site-context';
import { receivable } from '../receivable/table';
import { turnIn } from '../turn-in/table';
import { countOf } from './queries';

/** 會計的早晨 (B10, B28): what the lists of the cash desk hold for today, counted as they list it. */
function moneyOfMorning({ db, site, today }: QueryCx): Output<'today.money'> {
  const { code, region } = requireSite(site);
  const morning = toInstant(today, '00:00', region);
  const carriers = (...more: readonly ReturnType<typeof lt>[]): number =>
    db
      .select({ n: countDistinct(payment.takenBy) })
      .from(payment)
      .where(and(eq(payment.status, 'TAKEN_BY_TECH'), eq(payment.siteCode, code), ...more))
      .get()?.n ?? 0;
  const isOpen = and(eq(drawerSession.siteCode, code), eq(drawerSession.status, 'OPEN'));
  const isOwed = and(eq(receivable.siteCode, code), inArray(receivable.status, [...OWED_STATUSES]));
  return {
    cashCarried: carriers(),
    cashOvernight: carriers(lt(payment.at, morning)),
    turnInsWaiting: countOf(db, turnIn, and(eq(turnIn.siteCode, code), eq(turnIn.status, 'COUNTED'))),
    drawersOpen: countOf(db, drawerSession, isOpen),
    drawersOvernight: countOf(db, drawerSession, and(isOpen, lt(drawerSession.openedAt, morning))),
    drawersWaiting: countOf(db, drawerSession, and(eq(drawerSession.siteCode, code), eq(drawerSession.status, 'COUNTED'))),
    promisesDue: countOf(db, receivable, and(isOwed, lte(receivable.promiseOn, today))),
    debtsOverdue: countOf(db, receivable, and(isOwed, lt(receivable.dueOn, today))),
  };
}
export const readMoneyOfMorning = defineQuery('today.money', (_input, cx) => moneyOfMorning(cx));
