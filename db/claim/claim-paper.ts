import type { ClaimView } from '#shared/claim/schema';
import { buildWarrantyClaim } from '#shared/printed-document/build/maker-sheet';
import type { CommandCx } from '../kernel/handlers';
import { paperFactsBase, storePaper } from '../printed-document/steps';

/** 保固索賠單, when it is sent to the maker (C14). */
export function printClaim(cx: CommandCx, claim: ClaimView): void {
  const document = buildWarrantyClaim({ ...paperFactsBase(cx, claim.wcNo, cx.site.language), claim });
  storePaper(cx, { document, documentNo: claim.wcNo, entityId: claim.id });
}
