import { useQuery } from '@tanstack/react-query';
import type { CardView } from '#shared/repair-card/schema';
import { routeQuery } from '../kernel/api';

/** What the job page reads beside the card: device, quotes, bill and story. Each part is shown as soon as it is there. */
export function useJob(card: CardView) {
  const stay = useQuery(routeQuery('custody.byId', { id: card.stayId })).data ?? null;
  const quotes = useQuery(routeQuery('quote.ofCard', { cardId: card.id })).data ?? [];
  const bill = useQuery(routeQuery('billing.ofCard', { cardId: card.id })).data ?? null;
  const quoteIds = quotes.map((q) => q.id);
  const entityIds = [
    ...new Set(
      [card.id, card.stayId, card.receiptId, card.voucherId, card.callId, card.billId, bill?.id, ...quoteIds].filter(
        (id) => id !== null && id !== undefined,
      ),
    ),
  ].slice(0, 40);
  const story = useQuery({ ...routeQuery('audit.story', { entityIds }), placeholderData: (before) => before }).data ?? [];
  return { card, stay, quotes, quote: quotes[0] ?? null, bill, story, entityIds };
}
export type Job = ReturnType<typeof useJob>;
