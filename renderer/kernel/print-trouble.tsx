import { Button } from '@mantine/core';
import { IconEyeQuestion, IconPlugConnectedX, IconPrinterOff, IconRefresh } from '@tabler/icons-react';
import { useState, type ReactElement, type ReactNode } from 'react';
import { isPrinterTrouble } from '#shared/print-job/printer-trouble';
import type { PrintJobView } from '#shared/print-job/schema';
import { useCommand } from './api';
import { useT } from './i18n';
import { printNeed } from './print-need';
import { RefusalBanner } from './refusal-banner';
import { SendJobDialog } from './send-job-dialog';
import { useCan } from './session';

type Props = Readonly<{ job: PrintJobView }>;

type NoteProps = Readonly<{
  tone: 'amber' | 'bad';
  icon: ReactElement;
  title: string;
  about: string;
  children: ReactNode;
  refusal?: Error | null;
}>;
/** What happened to one print, in a sentence, and what may be done. */
function Note({ tone, icon, title, about, children, refusal = null }: NoteProps) {
  return (
    <div className={`note ${tone}`} role="group" aria-label={title}>
      {icon}
      <div className="col grow">
        <b>{title}</b>
        <span>{about}</span>
        <span className="row print-trouble">{children}</span>
        <RefusalBanner refusal={refusal} />
      </div>
    </div>
  );
}

/** What ails the printer and what to do about it, where it is known. */
function useTroubleWord() {
  const t = useT('papers');
  return (error: string | null): string | null => (isPrinterTrouble(error) ? t(`trouble.${error}`) : null);
}

/** Nobody knows whether the sheet came out: a person looks and says so. No is a 補印 under the same number (E12). */
function UsableQuestion({ job }: Props) {
  const t = useT('papers');
  const trouble = useTroubleWord()(job.error);
  const answer = useCommand('printJob.answerUsable');
  const say = (isUsable: boolean): void => answer.mutate({ jobId: job.id, isUsable });
  return (
    <Note
      tone="amber"
      icon={<IconEyeQuestion size={18} className="amber" aria-hidden />}
      title={t('uncertainTitle', { no: job.documentNo })}
      about={[trouble, t('uncertainAbout')].filter(Boolean).join(' ')}
      refusal={answer.error}
    >
      <Button size="xs" disabled={answer.isPending} onClick={() => say(true)}>
        {t('usable')}
      </Button>
      <Button size="xs" variant="default" disabled={answer.isPending} onClick={() => say(false)}>
        {t('unusable')}
      </Button>
    </Note>
  );
}

/** The printer refused: nothing was printed, the paper is safe, one button. */
function FailedPrint({ job }: Props) {
  const t = useT('papers');
  const retry = useCommand('printJob.retry');
  return (
    <Note
      tone="bad"
      icon={<IconPrinterOff size={18} className="bad" aria-hidden />}
      title={t('failedTitle', { no: job.documentNo })}
      about={t('failedAbout')}
      refusal={retry.error}
    >
      <Button
        size="xs"
        disabled={retry.isPending}
        leftSection={<IconRefresh size={14} aria-hidden />}
        onClick={() => retry.mutate({ jobId: job.id })}
      >
        {t('retry')}
      </Button>
      <SendElsewhere job={job} />
    </Note>
  );
}

/** 送到別台, for a print of which nothing came out. */
export function SendElsewhere({ job }: Props) {
  const t = useT('printer');
  const can = useCan();
  const [isOpen, setIsOpen] = useState(false);
  if (!can('printJob.sendTo')) return null;
  return (
    <>
      <Button size="xs" variant="default" onClick={() => setIsOpen(true)}>
        {t('send.button')}
      </Button>
      {isOpen && <SendJobDialog job={job} onClose={() => setIsOpen(false)} />}
    </>
  );
}

/** Its printer was taken out of use: it waits until somebody says where to. */
function StrandedPrint({ job }: Props) {
  const t = useT('printer');
  return (
    <Note
      tone="amber"
      icon={<IconPrinterOff size={18} className="amber" aria-hidden />}
      title={t('send.gone', { no: job.documentNo })}
      about={t('send.goneAbout', { name: job.printer })}
    >
      <SendElsewhere job={job} />
    </Note>
  );
}

/** Its printer is off: it stands in the queue and prints by itself as soon as the printer is there (decision 047). */
function WaitingPrint({ job }: Props) {
  const t = useT('papers');
  const trouble = useTroubleWord()(job.error);
  return (
    <Note
      tone="amber"
      icon={<IconPlugConnectedX size={18} className="amber" aria-hidden />}
      title={t('waitsTitle', { no: job.documentNo })}
      about={[trouble ?? t('trouble.printerNotReady'), t('waitsBySelf')].join(' ')}
    >
      <SendElsewhere job={job} />
    </Note>
  );
}

/** What a person must settle about one print; nothing when it went well. */
export function PrintTrouble({ job }: Props) {
  const need = printNeed(job);
  if (need === 'answer') return <UsableQuestion job={job} />;
  if (need === 'send') return <StrandedPrint job={job} />;
  if (need === 'printer') return <WaitingPrint job={job} />;
  return need === 'retry' ? <FailedPrint job={job} /> : null;
}
