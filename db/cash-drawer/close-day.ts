import { assertDayCanClose } from '#shared/cash-drawer/rules';
import { defineCommand } from '../kernel/handlers';
import { newId } from '../kernel/new-id';
import { printDayClose } from './day-close-paper';
import { dayReport } from './queries';
import { dayCloses } from './repository';

/** 日結: the report is frozen and printed. */
export const closeDay = defineCommand('cashDrawer.closeDay', ({ on }, cx) => {
  const open = dayReport(cx.tx, cx.site, on);
  assertDayCanClose(open, cx.today);
  const report = { ...open, closedAt: cx.now, closedBy: cx.actor.name };
  const row = dayCloses.insert(cx.tx, {
    id: newId(),
    on,
    closedAt: cx.now,
    closedBy: cx.actor.staffId,
    report,
    siteCode: cx.site.code,
    createdAt: cx.now,
    updatedAt: cx.now,
  });
  cx.audit({
    event: 'DayClosed',
    entity: 'cashDrawer',
    entityId: row.id,
    facts: { on, takenMinor: report.lines.reduce((sum, l) => sum + l.takenMinor - l.refundedMinor, 0) },
  });
  cx.changed('cashDrawer', row.id);
  printDayClose(cx, row.id, report);
  return report;
});
