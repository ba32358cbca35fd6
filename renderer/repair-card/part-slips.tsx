import { useQuery } from '@tanstack/react-query';
import type { CardView } from '#shared/repair-card/schema';
import { routeQuery } from '../kernel/api';
import { Doc } from '../kernel/doc-number';
import { useT } from '../kernel/i18n';
import { Status } from '../kernel/status';

/** 領料單 of the job that are still on their way: asked for, agreed to, or in somebody's hands (C8). */
export function PartSlips({ card }: Readonly<{ card: CardView }>) {
  const t = useT('part');
  const { data: slips = [] } = useQuery(routeQuery('stockIssue.ofJob', { cardId: card.id }));
  const open = slips.filter((slip) => slip.status !== 'SETTLED' && slip.status !== 'CANCELLED');
  if (open.length === 0) return null;
  return (
    <ul className="ruled" aria-label={t('fromSlip')}>
      {open.map((slip) => (
        <li key={slip.id} className="pad row gap4 fs13">
          <Doc no={slip.siNo} />
          <span className="grow">
            {slip.lines.map((line) => `${line.sku} ${line.name} ×${line.qtyHeld > 0 ? line.qtyHeld : line.qtyAsked}`).join('、')}
            {slip.lines.some((line) => line.short > 0) && <b className="bad">　{t('pickStatus.short')}</b>}
          </span>
          <span className="t2">{slip.requester}</span>
          <Status of="stockIssue" is={slip.status} />
        </li>
      ))}
    </ul>
  );
}
