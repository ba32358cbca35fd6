import { buildOldPartLabel } from '#shared/printed-document/build/old-part-label';
import { buildPackList } from '#shared/printed-document/build/maker-sheet';
import type { OldPartView, PackView } from '#shared/old-part/schema';
import type { CommandCx } from '../kernel/handlers';
import { paperFactsBase, paperSite, storePaper } from '../printed-document/steps';

/** 舊件袋標籤, when the warehouse has it (line 6). */
export function printOldPartLabel(cx: CommandCx, item: OldPartView): void {
  const document = buildOldPartLabel({ site: paperSite(cx.site), language: cx.site.language, item });
  storePaper(cx, { document, documentNo: item.opNo, entityId: item.id });
}
/** 舊件裝箱單: goes in the box (users-ask 55). */
export function printPackList(cx: CommandCx, pack: PackView): void {
  const document = buildPackList({ ...paperFactsBase(cx, pack.pkNo, cx.site.language), pack });
  storePaper(cx, { document, documentNo: pack.pkNo, entityId: pack.id });
}
