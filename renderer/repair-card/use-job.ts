import { useQuery } from '@tanstack/react-query';
import type { CardView } from '#shared/repair-card/schema';
import { routeQuery } from '../kernel/api';

/** What the job page reads beside the card: device, quotes, slips, what is on none yet, deposits, loans, notices and story. Each part is shown as soon as it is there. */
export function useJob(card: CardView) {
  const itsStay = useQuery(routeQuery('custody.byId', { id: card.stayId }));
  const itsQuotes = useQuery(routeQuery('quote.ofCard', { cardId: card.id }));
  const itsBills = useQuery(routeQuery('billing.ofCard', { cardId: card.id }));
  const itsToBill = useQuery(routeQuery('billing.toBill', { cardId: card.id }));
  const itsDeposits = useQuery(routeQuery('deposit.ofCard', { cardId: card.id }));
  const itsLoans = useQuery(routeQuery('loaner.ofCard', { cardId: card.id }));
  const itsExchange = useQuery(routeQuery('exchange.ofCard', { cardId: card.id }));
  const itsClock = useQuery(routeQuery('unclaimed.ofStay', { stayId: card.stayId }));
  const stay = itsStay.data ?? null;
  const quotes = itsQuotes.data ?? [];
  const bills = itsBills.data ?? [];
  const toBill = itsToBill.data?.[0] ?? null;
  const loans = itsLoans.data ?? [];
  const deposits = itsDeposits.data ?? [];
  const depositIds = deposits.flatMap((d) => d.entries.map((e) => e.id));
  const quoteIds = quotes.map((q) => q.id);
  const entityIds = [
    ...new Set(
      [
        card.id,
        card.stayId,
        card.receiptId,
        card.voucherId,
        card.callId,
        card.billId,
        itsExchange.data?.order?.id,
        ...bills.map((b) => b.id),
        ...depositIds,
        ...loans.map((l) => l.id),
        ...(itsClock.data?.notices ?? []).map((n) => n.id),
        ...quoteIds,
      ].filter((id) => id !== null && id !== undefined),
    ),
  ].slice(0, 40);
  const story = useQuery({ ...routeQuery('audit.story', { entityIds }), placeholderData: (before) => before }).data ?? [];
  /** Whether what can be done with the job is known; before that some deeds are still missing. */
  const isKnown =
    !itsStay.isPending &&
    !itsQuotes.isPending &&
    !itsBills.isPending &&
    !itsToBill.isPending &&
    !itsDeposits.isPending &&
    !itsLoans.isPending;
  return { card, stay, quotes, quote: quotes[0] ?? null, bills, toBill, deposits, loans, story, entityIds, isKnown };
}
export type Job = ReturnType<typeof useJob>;
