import { useQuery } from '@tanstack/react-query';
import type { ComingForJob } from '#shared/purchase/missing';
import type { CardView } from '#shared/repair-card/schema';
import { routeQuery } from '../kernel/api';
import { Doc } from '../kernel/doc-number';
import { useT } from '../kernel/i18n';
import { Status } from '../kernel/status';

/** 領料單 of the job that are still on their way: asked for, agreed to, or in somebody's hands (C8); and when what they lack comes (users-ask 45). */
export function PartSlips({ card }: Readonly<{ card: CardView }>) {
  const t = useT('part');
  const buying = useT('purchase');
  const { data: slips = [] } = useQuery(routeQuery('stockIssue.ofJob', { cardId: card.id }));
  const { data: coming = [] } = useQuery(routeQuery('purchase.forCard', { cardId: card.id }));
  const open = slips.filter((slip) => slip.status !== 'SETTLED' && slip.status !== 'CANCELLED');
  if (open.length === 0) return null;
  const awaited = coming.filter((c) => open.some((slip) => slip.lines.some((line) => line.partId === c.partId)));
  const nameOf = (c: ComingForJob): string => open.flatMap((slip) => slip.lines).find((line) => line.partId === c.partId)?.name ?? '';
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
      {awaited.map((c) => (
        <li key={`${c.prNo} ${c.partId}`} className="pad row gap4 fs13">
          <span className="grow">
            {nameOf(c)}
            <span className="t2">
              {`　${buying('ask.coming', { no: c.prNo, qty: String(c.qty) })}`}
              {c.dueOn !== null && `　${buying('ask.due', { on: c.dueOn })}`}
            </span>
          </span>
          <Status of="purchaseRequisition" is={c.status} />
        </li>
      ))}
    </ul>
  );
}
