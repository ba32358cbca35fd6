import { buildTurnIn } from '#shared/printed-document/build/turn-in';
import type { TurnInView } from '#shared/turn-in/schema';
import type { CommandCx } from '../kernel/handlers';
import { paperFactsBase, storePaper } from '../printed-document/steps';

/** 繳款單 for technician and accountant, in the centre's language (B10). */
export function printTurnIn(cx: CommandCx, turnIn: TurnInView): void {
  const document = buildTurnIn({ ...paperFactsBase(cx, turnIn.turnInNo, cx.site.language), turnIn });
  storePaper(cx, { document, documentNo: turnIn.turnInNo, entityId: turnIn.id });
}
