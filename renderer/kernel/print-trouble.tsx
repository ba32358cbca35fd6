import { Button } from '@mantine/core';
import { IconEyeQuestion, IconPrinterOff, IconRefresh } from '@tabler/icons-react';
import type { PrintJobView } from '#shared/print-job/schema';
import { useCommand } from './api';
import { useT } from './i18n';
import { printNeed } from './print-need';
import { RefusalBanner } from './refusal-banner';

type Props = Readonly<{ job: PrintJobView }>;

/** Nobody knows whether the sheet came out: a person looks and says so. No is a 補印 under the same number (E12). */
function UsableQuestion({ job }: Props) {
  const t = useT('papers');
  const answer = useCommand('printJob.answerUsable');
  const say = (isUsable: boolean): void => answer.mutate({ jobId: job.id, isUsable });
  return (
    <div className="note amber" role="group" aria-label={t('uncertainTitle', { no: job.documentNo })}>
      <IconEyeQuestion size={18} className="amber" aria-hidden />
      <div className="col grow">
        <b>{t('uncertainTitle', { no: job.documentNo })}</b>
        <span>{t('uncertainAbout')}</span>
        <span className="row print-trouble">
          <Button size="xs" disabled={answer.isPending} onClick={() => say(true)}>
            {t('usable')}
          </Button>
          <Button size="xs" variant="default" disabled={answer.isPending} onClick={() => say(false)}>
            {t('unusable')}
          </Button>
        </span>
        <RefusalBanner refusal={answer.error} />
      </div>
    </div>
  );
}

/** The printer refused: nothing was printed, the paper is safe, one button. */
function FailedPrint({ job }: Props) {
  const t = useT('papers');
  const retry = useCommand('printJob.retry');
  return (
    <div className="note bad" role="group" aria-label={t('failedTitle', { no: job.documentNo })}>
      <IconPrinterOff size={18} className="bad" aria-hidden />
      <div className="col grow">
        <b>{t('failedTitle', { no: job.documentNo })}</b>
        <span>{t('failedAbout')}</span>
        <span className="row print-trouble">
          <Button
            size="xs"
            disabled={retry.isPending}
            leftSection={<IconRefresh size={14} aria-hidden />}
            onClick={() => retry.mutate({ jobId: job.id })}
          >
            {t('retry')}
          </Button>
        </span>
        <RefusalBanner refusal={retry.error} />
      </div>
    </div>
  );
}

/** What a person must settle about one print; nothing when it went well. */
export function PrintTrouble({ job }: Props) {
  const need = printNeed(job);
  if (need === 'answer') return <UsableQuestion job={job} />;
  return need === 'retry' ? <FailedPrint job={job} /> : null;
}
