import { NumberInput } from '@mantine/core';
import { useState } from 'react';
import { WorkInput, type CardView } from '#shared/repair-card/schema';
import { useCommand } from '../kernel/api';
import { useChecked } from '../kernel/checked';
import { engineNow } from '../kernel/clock';
import { Dialog } from '../kernel/dialog';
import { EntryForm } from '../kernel/entry-form';
import { Field } from '../kernel/field';
import { useT } from '../kernel/i18n';
import { useKept, useKeptState } from '../kernel/kept';
import { momentOf, momentText } from '../kernel/moment';
import { MomentField } from '../kernel/moment-field';
import { RefusalBanner } from '../kernel/refusal-banner';
import { useSession } from '../kernel/session';
import type { TimerKey } from './use-timer-key';
import { minutesSince } from './work-timer';

const MINUTE_MS = 60_000;
type Props = Readonly<{ card: CardView; timer: TimerKey; onClose: () => void }>;

/** 工時: from–to of one technician; when the timer ran, its times stand here already. */
export function WorkDialog({ card, timer, onClose }: Props) {
  const t = useT('repairCard');
  const { site } = useSession();
  const kept = useKept(`job.work:${card.id}`);
  const save = useCommand('repairCard.recordWork', { request: kept.request });
  const [opened] = useState(engineNow);
  const text = (at: string | number): string => momentText(new Date(at).toISOString(), site.region);
  // a work line lasts a minute at least, also when the timer was stopped at once
  const [start, setStart] = useKeptState(
    kept,
    'start',
    timer.startedAt ? text(Math.min(Date.parse(timer.startedAt), opened - MINUTE_MS)) : '',
  );
  const [end, setEnd] = useKeptState(kept, 'end', text(opened));
  const [minutes, setMinutes] = useKeptState<number | ''>(kept, 'minutes', timer.startedAt ? minutesSince(timer.startedAt, opened) : '');
  const startAt = momentOf(start, site.region, opened) ?? '';
  const endAt = momentOf(end, site.region, opened) ?? '';
  const check = useChecked(WorkInput, { cardId: card.id, rev: card.rev, startAt, endAt, ...(minutes === '' ? {} : { minutes }) });
  const between = Math.round((Date.parse(endAt) - Date.parse(startAt)) / MINUTE_MS);
  const done = (): void => {
    timer.done();
    onClose();
  };
  return (
    <Dialog
      kept={kept}
      title={t('workTitle', { no: card.cardNo })}
      about={card.model}
      deed={t('workDeed')}
      isBusy={save.isPending}
      footer={between > 0 ? t('minutesSum', { minutes: minutes === '' ? between : minutes }) : undefined}
      onDeed={() => check.attempt((input) => save.mutate(input, { onSuccess: done }))}
      onKeep={onClose}
    >
      <EntryForm label={t('work')} className="fs">
        <Field label={t('fromTime')} isRequired error={check.says('startAt')} hint={t('timeHint')}>
          <MomentField data-autofocus value={start} onChange={setStart} />
        </Field>
        <Field label={t('toTime')} isRequired error={check.says('endAt')}>
          <MomentField value={end} onChange={setEnd} />
        </Field>
        <Field label={t('minutes')} hint={t('minutesHint')} error={check.says('minutes')}>
          <NumberInput w={96} min={1} max={1440} value={minutes} onChange={(v) => setMinutes(typeof v === 'number' ? v : '')} />
        </Field>
      </EntryForm>
      <RefusalBanner refusal={save.error} />
    </Dialog>
  );
}
