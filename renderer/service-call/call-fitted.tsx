import { ActionIcon, Button } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { lacksPart, mayReversePart } from '#shared/service-call/rules';
import type { CallView } from '#shared/service-call/schema';
import type { FittedPart } from '#shared/stock-issue/schema';
import { routeQuery } from '../kernel/api';
import { PaneTitle } from '../kernel/book/preview-pane';
import { Doc } from '../kernel/doc-number';
import { useT } from '../kernel/i18n';
import { ReasonedDeed } from '../kernel/reason-dialog';
import { useSession } from '../kernel/session';
import { showToast } from '../kernel/toast';
import { BookPartDialog } from './book-part-dialog';

/** 用料 of the visits of a call; what was fitted by mistake is taken back here (issue line 8). */
export function CallFitted({ call }: Readonly<{ call: CallView }>) {
  const t = useT('serviceCall');
  const { person } = useSession();
  const { data = [] } = useQuery(routeQuery('stockIssue.fitted', { callId: call.id }));
  const [chosen, setChosen] = useState<FittedPart | null>(null);
  const [isBooking, setIsBooking] = useState(false);
  const close = (): void => setChosen(null);
  const mayReverse = mayReversePart({ status: call.status, isOwn: call.technicianId === person.staffId, roles: person.posts });
  if (data.length === 0) return null;
  return (
    <>
      <PaneTitle>{t('fitted.title')}</PaneTitle>
      <ul className="ruled pad fs13">
        {data.map((p) => (
          <li key={p.movementId} className={p.isTakenBack ? 't3' : undefined}>
            <span className="row">
              <span className={p.isTakenBack ? 'grow struck' : 'grow'}>
                {p.sku} {p.name} ×{p.qty}
                {p.serials.length > 0 && <span className="t2">　{p.serials.join(' ')}</span>}
              </span>
              {p.siNo !== null && <Doc no={p.siNo} />}
              {!p.isTakenBack && mayReverse && (
                <ActionIcon variant="subtle" size={22} aria-label={`${t('fitted.reverse')} ${p.name}`} onClick={() => setChosen(p)}>
                  <IconArrowBackUp size={14} aria-hidden />
                </ActionIcon>
              )}
            </span>
            {!p.isOfVisit && <p className="fs12 t2">{t('fitted.after')}</p>}
            {p.reason !== null && <p className="fs12">{p.reason}</p>}
          </li>
        ))}
      </ul>
      {mayReverse && lacksPart(data) && (
        <div className="pad">
          <Button size="compact-xs" variant="default" onClick={() => setIsBooking(true)}>
            {t('fitted.book')}
          </Button>
        </div>
      )}
      {isBooking && <BookPartDialog call={call} onClose={() => setIsBooking(false)} />}
      {chosen && (
        <ReasonedDeed
          route="serviceCall.reversePart"
          form={`call.offPart:${call.id}:${chosen.movementId.slice(-8)}`}
          title={t('fitted.reverseTitle', { name: chosen.name })}
          stays={t('fitted.stays')}
          causes={t('fitted.causes', { name: call.technician ?? '' })}
          deed={t('fitted.reverse')}
          keep={t('fitted.keep')}
          input={(reason) => ({ callId: call.id, rev: call.rev, movementId: chosen.movementId, reason })}
          onDone={() => {
            showToast({ text: t('fitted.done', { name: chosen.name }) });
            close();
          }}
          onKeep={close}
        />
      )}
    </>
  );
}
