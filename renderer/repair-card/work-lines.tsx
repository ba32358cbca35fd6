import { ActionIcon } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useState } from 'react';
import type { CardView } from '#shared/repair-card/schema';
import { clockTime } from '../kernel/dates';
import { useT } from '../kernel/i18n';
import { ReasonedDeed } from '../kernel/reason-dialog';
import { useCan, useSession } from '../kernel/session';
import { When } from '../kernel/when';

type WorkLine = CardView['work'][number];

/** 工時, from–to of each technician; a wrong line is reversed, never changed. */
export function WorkLines({ card }: Readonly<{ card: CardView }>) {
  const t = useT('repairCard');
  const { zone } = useSession();
  const can = useCan();
  const [chosen, setChosen] = useState<WorkLine | null>(null);
  const close = (): void => setChosen(null);
  if (card.work.length === 0) return <span className="t3">{t('notYet')}</span>;
  return (
    <>
      {card.work.map((w) => (
        <div key={w.id} className={w.isReversed ? 'row gap4 t3 struck' : 'row gap4'}>
          <span className="nw">
            <When at={w.startAt} />–{clockTime(w.endAt, zone)}
          </span>
          <b className="nw">{t('minutesSum', { minutes: w.minutes })}</b>
          <span className="t2">{w.technician}</span>
          {!w.isReversed && can('repairCard.reverseWork') && card.status !== 'CLOSED' && (
            <ActionIcon
              variant="subtle"
              size={22}
              aria-label={`${t('reverseWork')} ${t('minutesSum', { minutes: w.minutes })}`}
              onClick={() => setChosen(w)}
            >
              <IconArrowBackUp size={14} aria-hidden />
            </ActionIcon>
          )}
        </div>
      ))}
      {chosen && (
        <ReasonedDeed
          route="repairCard.reverseWork"
          form={`job.offWork:${card.id}:${chosen.id.slice(-8)}`}
          title={t('reverseWorkTitle', { minutes: chosen.minutes })}
          stays={t('reverseStays')}
          deed={t('reverseWork')}
          keep={t('keepLine')}
          input={(reason) => ({ cardId: card.id, rev: card.rev, workId: chosen.id, reason })}
          onDone={close}
          onKeep={close}
        />
      )}
    </>
  );
}
