import { and, asc, desc, eq, gt, gte, lt, or, sql, type SQL } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import type { DayReport, DrawerView } from '#shared/cash-drawer/schema';
import { addDays, toInstant } from '#shared/kernel/business-date';
import type { DrawerSessionId } from '#shared/kernel/ids';
import { holdsPost } from '#shared/kernel/roles';
import { payment } from '../billing/table';
import type { ReadDb } from '../kernel/connection';
import { defineQuery, type CommandCx } from '../kernel/handlers';
import { requireSite, type SiteContext } from '../kernel/site-context';
import { written } from '../kernel/written';
import { staff } from '../staff/table';
import { moneyOfDay } from './day-money';
import { dayCloses } from './repository';
import { drawerKick, drawerSession } from './table';

const opener = alias(staff, 'opener');
const counter = alias(staff, 'counter');
const confirmer = alias(staff, 'confirmer');

/** While a drawer is open nobody is told what should be in it: the count is blind. */
function drawerViews(db: ReadDb, where: SQL | undefined, limit = 200): DrawerView[] {
  return db
    .select({ row: drawerSession, openedBy: opener.name, countedBy: counter.name, confirmedBy: confirmer.name })
    .from(drawerSession)
    .innerJoin(opener, eq(opener.id, drawerSession.openedBy))
    .leftJoin(counter, eq(counter.id, drawerSession.countedBy))
    .leftJoin(confirmer, eq(confirmer.id, drawerSession.confirmedBy))
    .where(where)
    .orderBy(desc(drawerSession.openedAt), desc(drawerSession.id))
    .limit(limit)
    .all()
    .map(({ row, openedBy, countedBy, confirmedBy }) => ({
      ...row,
      openedBy,
      countedById: row.countedBy,
      countedBy,
      confirmedBy,
      differenceMinor: row.countedMinor === null || row.expectedMinor === null ? null : row.countedMinor - row.expectedMinor,
    }));
}
/** The answer of every command on a drawer. */
export const drawerAnswer = (cx: CommandCx, id: DrawerSessionId): DrawerView =>
  written(drawerViews(cx.tx, eq(drawerSession.id, id), 1)[0] ?? null);

export const drawerOfThisPc = defineQuery('cashDrawer.here', (_input, cx) => {
  const own = and(eq(drawerSession.siteCode, cx.site?.code ?? ''), eq(drawerSession.workstation, cx.workstation));
  const isNotClosed = or(eq(drawerSession.status, 'OPEN'), eq(drawerSession.status, 'COUNTED'));
  const views = drawerViews(cx.db, and(own, isNotClosed), 2);
  return views.find((v) => v.status === 'OPEN') ?? views[0] ?? null;
});
export const listDrawers = defineQuery('cashDrawer.list', ({ view, after, limit }, cx) =>
  drawerViews(
    cx.db,
    and(
      eq(drawerSession.siteCode, cx.site?.code ?? ''),
      view === 'all' ? undefined : eq(drawerSession.status, view === 'open' ? 'OPEN' : 'COUNTED'),
      after === null ? undefined : sql`(${drawerSession.openedAt}, ${drawerSession.id}) < (${after.openedAt}, ${after.id})`,
    ),
    limit,
  ),
);

/** One day by cashier and by way of paying (日結): as it was closed, else as it stands. */
export function dayReport(db: ReadDb, site: SiteContext, on: string): DayReport {
  const closed = dayCloses.of(db, site.code, on);
  if (closed) return closed.report;
  const [from, to] = [toInstant(on, '00:00', site.region), toInstant(addDays(on, 1), '00:00', site.region)];
  const { lines, deposits } = moneyOfDay(db, site.code, { from, to });
  const withTechnicians = db
    .select({ sum: sql<number>`coalesce(sum(${payment.amountMinor}), 0)` })
    .from(payment)
    .where(and(eq(payment.siteCode, site.code), eq(payment.status, 'TAKEN_BY_TECH')))
    .get();
  const ofDay = and(gte(drawerSession.openedAt, from), lt(drawerSession.openedAt, to));
  return {
    on,
    lines,
    drawers: drawerViews(db, and(eq(drawerSession.siteCode, site.code), ofDay)),
    deposits,
    isCashHidden: false,
    withTechniciansMinor: withTechnicians?.sum ?? 0,
    closedAt: null,
    closedBy: null,
  };
}
export const dayOfDesk = defineQuery('cashDrawer.day', ({ on }, cx) => {
  const report = dayReport(cx.db, requireSite(cx.site), on ?? cx.today);
  const isCashHidden = report.closedAt === null && report.drawers.some((d) => d.status === 'OPEN') && !holdsPost(cx.actor.roles, ['chief']);
  // What was paid in as deposits is cash in the drawer too.
  const deposits = { takenMinor: 0, usedMinor: 0, refundedMinor: 0 };
  return isCashHidden ? { ...report, isCashHidden, deposits, lines: report.lines.filter((l) => l.method !== 'cash') } : report;
});

export const drawerKicks = defineQuery('cashDrawer.kicks', ({ after, limit }, cx) =>
  cx.db
    .select({ row: drawerKick, by: staff.name })
    .from(drawerKick)
    .innerJoin(staff, eq(staff.id, drawerKick.by))
    .where(after === null ? undefined : gt(drawerKick.seq, after))
    .orderBy(after === null ? desc(drawerKick.seq) : asc(drawerKick.seq))
    .limit(after === null ? 1 : limit)
    .all()
    .map(({ row, by }) => ({ ...row, by })),
);
