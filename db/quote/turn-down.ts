import type { REFUSE_REASONS } from '#shared/quote/schema';
import type { CommandCx } from '../kernel/handlers';
import { changeCard, makeCardReady } from '../repair-card/bench-steps';
import { repairCards } from '../repair-card/repository';
import { quotes } from './repository';
import { moveQuote, supersedeQuotes } from './steps';
import type { QuoteRow } from './table';

type TurnedDown = Readonly<{ as: 'refuse' | 'expire'; reason: (typeof REFUSE_REASONS)[number]; at: string }>;

/**
 * 不修: the device goes back unrepaired and only a fee agreed at intake is due (E7, D5). Refused extra work leaves the card
 * on the bench with what was agreed before.
 */
export function turnDownQuote(cx: CommandCx, row: QuoteRow, t: TurnedDown): QuoteRow {
  const card = repairCards.get(cx.tx, row.cardId);
  const feeDueMinor = row.isExtra ? 0 : (card.inspectionFeeMinor ?? 0);
  const trace = { event: t.as === 'refuse' ? 'QuoteRefused' : 'QuoteExpired', reason: t.reason, facts: { feeDueMinor } };
  const moved = moveQuote(cx, row, t.as, { refuseReason: t.reason, feeDueMinor }, trace);
  const facts = { quoteNo: row.quoteNo, version: row.version };
  if (row.isExtra) changeCard(cx, card, {}, { event: 'ExtraRefused', facts });
  else {
    supersedeQuotes(
      cx,
      quotes.ofCard(cx.tx, card.id).filter((q) => q.status === 'ACCEPTED'),
    );
    makeCardReady(cx, card, 'refuse', { at: t.at, trace: { event: 'CardRefused', reason: t.reason, facts } });
  }
  return moved;
}
