import { Button } from '@mantine/core';
import { IconTool } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { routeQuery } from '../kernel/api';
import { useMinute } from '../kernel/clock';
import { Doc } from '../kernel/doc-number';
import { useT } from '../kernel/i18n';
import { KeyOf } from '../kernel/key-cap';
import { minutesSince, type RunningTimer } from './work-timer';

type Props = Readonly<{ timer: RunningTimer; onStop: () => void }>;

/** 手上這件: the card whose work time is running. */
export function TimerStrip({ timer, onStop }: Props) {
  const t = useT('repairCard');
  const now = useMinute();
  const navigate = useNavigate();
  const { data: card } = useQuery(routeQuery('repairCard.byId', { id: timer.cardId }));
  const minutes = minutesSince(timer.startedAt, now);
  return (
    <section className="timer-strip row gap16" aria-label={t('inHand')}>
      <b className="row acc">
        <IconTool size={20} aria-hidden />
        {t('inHand')}
      </b>
      <button type="button" className="plain-button fs16" onClick={() => void navigate({ to: '/job/$id', params: { id: timer.cardId } })}>
        <Doc no={timer.cardNo} />
      </button>
      <span className="ell grow">
        <b>{card?.model}</b>　{card?.serial}　{card?.faultReported}
      </span>
      <span className="fs20 b nw">
        {Math.floor(minutes / 60)}:{String(minutes % 60).padStart(2, '0')}
      </span>
      <Button size="md" variant="default" rightSection={<KeyOf of="t" />} onClick={onStop}>
        {t('stopTimer')}
      </Button>
    </section>
  );
}
