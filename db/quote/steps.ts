import type { QuoteId, RepairCardId } from '#shared/kernel/ids';
import { currencyOf, formatMinor } from '#shared/kernel/money';
import { transition } from '#shared/kernel/state-machine';
import { isNumberDead } from '#shared/quote/rules';
import { quoteTransitions, type QuoteEvent } from '#shared/quote/states';
import { customerRow, mainPhone } from '../customer/steps';
import { asSeen } from '../kernel/as-seen';
import type { CommandCx } from '../kernel/handlers';
import { repairCards } from '../repair-card/repository';
import { indexForSearch } from '../search/steps';
import { quotes } from './repository';
import type { QuoteRow } from './table';

/** The version as the screen saw it. */
export const quoteAsSeen = (cx: CommandCx, input: Readonly<{ quoteId: QuoteId; rev?: number | undefined }>): QuoteRow =>
  asSeen('Quote', quotes.get(cx.tx, input.quoteId), input.rev);

type Trace = Readonly<{ event: string; reason?: string | null; facts?: Record<string, unknown> }>;
/** One change of a version's status with its trace (C6). */
export function moveQuote(
  cx: CommandCx,
  row: QuoteRow,
  event: QuoteEvent,
  patch: Parameters<typeof quotes.update>[3],
  trace: Trace,
): QuoteRow {
  const status = transition('Quote', quoteTransitions, row.status, event);
  const moved = quotes.update(cx.tx, row.id, row.rev, { ...patch, status }, cx.now);
  cx.audit({
    event: trace.event,
    entity: 'quote',
    entityId: row.id,
    from: row.status,
    to: status,
    reason: trace.reason ?? null,
    facts: { quoteNo: row.quoteNo, version: row.version, ...trace.facts },
  });
  cx.changed('quote', row.id);
  indexQuote(cx, moved);
  return moved;
}

/** Older versions that no longer count: a new one was sent, or agreed to. */
export function supersedeQuotes(cx: CommandCx, rows: readonly QuoteRow[]): void {
  for (const row of rows) moveQuote(cx, row, 'supersede', {}, { event: 'QuoteSuperseded' });
}

/** 作廢: the version keeps its row; the number dies with the last version that counts (B0). */
export function voidQuoteVersion(cx: CommandCx, row: QuoteRow, reason: string): QuoteRow {
  const voided = moveQuote(cx, row, 'void', {}, { event: 'QuoteVoided', reason });
  if (isNumberDead(quotes.ofCard(cx.tx, row.cardId), row.quoteNo)) cx.voidNumber(row.quoteNo, reason);
  return voided;
}

/** The job ends without an answer: what was offered and never answered is void. */
export function withdrawQuotes(cx: CommandCx, cardId: RepairCardId, reason: string): void {
  for (const row of quotes.ofCard(cx.tx, cardId).filter((q) => q.status === 'SENT')) voidQuoteVersion(cx, row, reason);
}

/** What a search for this quote may type. */
export function indexQuote(cx: CommandCx, row: QuoteRow): void {
  const owner = customerRow(cx.tx, row.customerId);
  const { cardNo } = repairCards.get(cx.tx, row.cardId);
  const amount = formatMinor(row.grossMinor, currencyOf(cx.site.region), { sign: true });
  indexForSearch(cx, {
    kind: 'quote',
    entityId: row.id,
    title: row.quoteNo,
    detail: `v${row.version}　${owner.name}　${amount}`,
    status: row.status,
    at: row.sentAt,
    fields: [
      { field: 'number', text: row.quoteNo },
      { field: 'number', text: cardNo },
      { field: 'name', text: owner.name },
      { field: 'phone', text: mainPhone(owner) ?? '' },
    ],
  });
}
