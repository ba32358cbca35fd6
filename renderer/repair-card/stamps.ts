import type { AuditView } from '#shared/audit/routes';
import type { StayView } from '#shared/custody/schema';
import type { StaffRole } from '#shared/kernel/roles';
import type { QuoteView } from '#shared/quote/schema';
import type { CardView } from '#shared/repair-card/schema';

/** 核章欄: the steps of a job, in order (design.md 3). */
export const STAMPS = ['takenIn', 'diagnosed', 'quoted', 'agreed', 'repaired', 'passed', 'notified', 'released', 'filed'] as const;
export type StampName = (typeof STAMPS)[number];
export type Stamp = Readonly<
  | { name: StampName; state: 'done'; by: string; at: string; consent?: QuoteView['consentMethod'] }
  | { name: StampName; state: 'now'; post: StaffRole | 'customer' }
  | { name: StampName; state: 'todo' | 'notNeeded' }
>;

type Facts = Readonly<{
  card: Pick<
    CardView,
    'status' | 'type' | 'diagnosis' | 'openedAt' | 'repairedAt' | 'inspectedAt' | 'inspectedBy' | 'closedAt' | 'technicians'
  >;
  stay: Pick<StayView, 'broughtBy' | 'inAt' | 'notifiedAt' | 'outAt' | 'outBy'> | null;
  quote: Pick<QuoteView, 'status' | 'sentAt' | 'sentBy' | 'consentAt' | 'consentBy' | 'consentMethod'> | null;
  story: readonly Pick<AuditView, 'event' | 'by' | 'at'>[];
}>;

/** Whose turn it is, by the status of the card (C4). */
function turnOf({ card, stay }: Facts): readonly [StampName, StaffRole | 'customer'] | null {
  const afterWork = stay?.outAt ? null : stay?.notifiedAt ? (['released', 'clerk'] as const) : (['notified', 'clerk'] as const);
  switch (card.status) {
    case 'OPEN':
      return ['diagnosed', 'technician'];
    case 'DIAGNOSING':
      return [card.diagnosis === null ? 'diagnosed' : card.type === 'A' ? 'quoted' : 'repaired', 'technician'];
    case 'QUOTED':
      return ['agreed', 'customer'];
    case 'APPROVED':
    case 'REPAIRING':
    case 'WAIT_PART':
    case 'OUTSOURCED':
      return ['repaired', 'technician'];
    case 'REPAIRED':
      return ['passed', 'chief'];
    case 'PASSED':
    case 'REFUSED':
    case 'UNREPAIRABLE':
    case 'CANCELLED':
      return afterWork;
    case 'CLOSED':
      return null;
  }
}

const isOver = (status: CardView['status']): boolean => ['PASSED', 'REFUSED', 'UNREPAIRABLE', 'CANCELLED', 'CLOSED'].includes(status);

/** Name and time of each step that is done, whose turn it is, and what is still to come. */
export function stampsOf(facts: Facts): readonly Stamp[] {
  const { card, stay, quote, story } = facts;
  const turn = turnOf(facts);
  const diagnosed = story.find((e) => e.event === 'DiagnosisRecorded');
  const finished = story.find((e) => e.event === 'RepairFinished');
  const notified = story.find((e) => e.event === 'OwnerNotified');
  const opened = story.find((e) => e.event === 'CardOpened');
  const isAgreed = quote?.status === 'ACCEPTED' || quote?.status === 'REFUSED';
  const stamped: Readonly<Record<StampName, readonly [by: string, at: string] | null>> = {
    takenIn: [opened?.by ?? stay?.broughtBy ?? '', stay?.inAt ?? card.openedAt],
    diagnosed: diagnosed ? [diagnosed.by, diagnosed.at] : null,
    quoted: quote ? [quote.sentBy, quote.sentAt] : null,
    agreed: quote?.consentAt && isAgreed ? [quote.consentBy ?? '', quote.consentAt] : null,
    repaired: card.repairedAt ? [finished?.by ?? card.technicians[0]?.name ?? '', card.repairedAt] : null,
    passed: card.inspectedAt ? [card.inspectedBy ?? '', card.inspectedAt] : null,
    notified: stay?.notifiedAt ? [notified?.by ?? '', stay.notifiedAt] : null,
    released: stay?.outAt ? [stay.outBy ?? '', stay.outAt] : null,
    filed: card.closedAt ? [stay?.outBy ?? '', card.closedAt] : null,
  };
  return STAMPS.map((name): Stamp => {
    if (turn?.[0] === name) return { name, state: 'now', post: turn[1] };
    const done = stamped[name];
    if (done)
      return { name, state: 'done', by: done[0], at: done[1], ...(name === 'agreed' && quote ? { consent: quote.consentMethod } : {}) };
    const wasSkipped = turn ? STAMPS.indexOf(name) < STAMPS.indexOf(turn[0]) : true;
    return { name, state: wasSkipped || (isOver(card.status) && STAMPS.indexOf(name) <= STAMPS.indexOf('passed')) ? 'notNeeded' : 'todo' };
  });
}
