import type { DayReport } from '#shared/cash-drawer/schema';
import { buildDayClose } from '#shared/printed-document/build/day-close';
import type { CommandCx } from '../kernel/handlers';
import { paperFactsBase, storePaper } from '../printed-document/steps';

/** 日結表, keyed by its day like the day reports; it takes no number. */
export function printDayClose(cx: CommandCx, id: string, report: DayReport): void {
  const documentNo = `DC-${report.on}`;
  const document = buildDayClose({ ...paperFactsBase(cx, documentNo, cx.site.language), report });
  storePaper(cx, { document, documentNo, entityId: id });
}
