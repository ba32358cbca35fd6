import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import type { CardView } from '#shared/repair-card/schema';
import { routeQuery } from '../kernel/api';
import { useT } from '../kernel/i18n';
import { JobCostSheet } from '../kernel/job-cost/job-cost-sheet';
import { usePageKeys } from '../kernel/key-layers';
import { RefusalBanner } from '../kernel/refusal-banner';
import { useCan, useSession } from '../kernel/session';
import { CardSheet } from './card-sheet';
import { CustodySheet } from './custody-sheet';
import { actionsOf, JOB_ACTIONS, type JobActionName } from './job-actions';
import { ExchangeSheet } from './exchange-sheet';
import { JobDialogs } from './job-dialogs';
import { JobHead } from './job-head';
import { useActionWords } from './job-words';
import { LoanerSheet } from './loaner-sheet';
import { MoneySheet } from './money-sheet';
import { PapersSheet } from './papers-sheet';
import { PhotoSheet } from './photo-sheet';
import { QuoteSheet } from './quote-sheet';
import { StampRow } from './stamp-row';
import { StorySheet } from './story-sheet';
import { useDeeds } from './use-deeds';
import { useJob } from './use-job';
import { usePartScan } from './use-part-scan';
import { useTimerKey } from './use-timer-key';

const SECTIONS = 6;
const goToSection = (no: number): void => {
  const section = document.getElementById(`step-${no}`);
  section?.setAttribute('tabindex', '-1');
  section?.focus();
};
const isAction = (text: string | undefined): text is JobActionName => JOB_ACTIONS.some((a) => a === text);

type Props = Readonly<{ card: CardView; section: string | undefined }>;

/** The six sections of a job, its stamps, its keys, and the form that is open. */
export function JobDesk({ card, section }: Props) {
  const t = useT('repairCard');
  const navigate = useNavigate();
  const can = useCan();
  const { posts } = useSession().person;
  const job = useJob(card);
  const words = useActionWords(job);
  const deeds = useDeeds(job);
  const [dialog, setDialog] = useState<JobActionName | null>(null);
  const actions = actionsOf(job, can);
  const { data: beside } = useQuery(routeQuery('repairCard.neighbours', { id: card.id }));
  const act = (name: JobActionName): void => {
    if (!deeds.run(name)) setDialog(name);
  };
  const scanned = usePartScan(card, actions, setDialog);
  const mayTime = posts.includes('technician') && actions.some((a) => a.name === 'work');
  const timer = useTimerKey(card, () => setDialog('work'));

  // `?section=quote` comes from a key of the bench; it is done once, as soon as it is known what can be done.
  const asked = useRef(section);
  useEffect(() => {
    if (!job.isKnown) return;
    const name = asked.current;
    asked.current = undefined;
    if (name === 'timer' && mayTime) timer.toggle();
    else if (isAction(name) && actions.some((a) => a.name === name)) setDialog(name);
  }, [job.isKnown, timer, actions, mayTime]);

  const open = (id: string | null | undefined): void => {
    if (id) void navigate({ to: '/job/$id', params: { id } });
  };
  usePageKeys([
    ...actions.flatMap((a) => (a.key ? [{ key: a.key, label: words(a.name), run: () => act(a.name) }] : [])),
    ...(mayTime ? [{ key: 't', label: timer.isRunning ? t('stopTimer') : t('startTimer'), run: timer.toggle }] : []),
    ...Array.from({ length: SECTIONS }, (_, i) => ({
      key: `Alt+${i + 1}`,
      label: `${t('section')} ${i + 1}`,
      run: () => goToSection(i + 1),
      isShown: false,
    })),
    { key: 'Backspace', label: t('toList'), run: () => void navigate({ to: '/bench' }) },
    { key: 'j', label: t('next'), run: () => open(beside?.next) },
    { key: 'k', label: t('previous'), run: () => open(beside?.previous) },
  ]);

  return (
    <>
      <JobHead job={job} actions={actions} isBusy={deeds.isBusy} onAction={act} />
      <StampRow job={job} />
      <RefusalBanner refusal={deeds.refusal} />
      {timer.elsewhere && <div className="note amber">{t('timerElsewhere', { no: timer.elsewhere })}</div>}
      {card.isPromiseMissed && <div className="note amber">{t('promiseMissed')}</div>}
      {card.unrepairableReason !== null && card.status !== 'UNREPAIRABLE' && card.status !== 'CLOSED' && (
        <div className="note amber">{t('proposed', { reason: card.unrepairableReason })}</div>
      )}
      <div className="job">
        <StorySheet job={job} mayNote={can('repairCard.addNote')} onNote={() => setDialog('note')} />
        <div className="job-column">
          <CardSheet job={job} actions={actions} timer={mayTime ? timer : null} onAction={act} />
          <QuoteSheet job={job} actions={actions} onAction={act} />
          <PhotoSheet stayId={card.stayId} />
        </div>
        <div className="job-column">
          <CustodySheet job={job} />
          <MoneySheet job={job} actions={actions} onAction={act} />
          {card.type !== 'A' && <JobCostSheet job={{ kind: 'card', id: card.id }} />}
          <ExchangeSheet card={card} />
          <LoanerSheet job={job} actions={actions} onAction={act} />
          <PapersSheet job={job} onOpen={() => setDialog('papers')} />
        </div>
      </div>
      {dialog && (
        <JobDialogs
          name={dialog}
          job={job}
          timer={timer}
          scanned={scanned.part}
          onClose={() => {
            scanned.clear();
            setDialog(null);
          }}
        />
      )}
    </>
  );
}
