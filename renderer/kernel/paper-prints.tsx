import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { isLabel, PaperKind } from '#shared/printed-document/paper';
import type { PaperView } from '#shared/printed-document/routes';
import { routeQuery, useCommand } from './api';
import { useT } from './i18n';
import { useMarkWord, usePrinterWord } from './paper-words';
import { PrintAgainDialog } from './print-again-dialog';
import { printNeed } from './print-need';
import { FitNote } from './print-fit';
import { PrintTrouble, SendElsewhere } from './print-trouble';
import { RefusalBanner } from './refusal-banner';
import { ImageButton, PdfButton } from './save-file-button';
import { useCan } from './session';
import { Status } from './status';
import { showToast } from './toast';
import { When } from './when';

/** Every print of one paper, what must be settled about them, and one more (B31). */
export function PaperPrints({ paper }: Readonly<{ paper: PaperView }>) {
  const t = useT('papers');
  const print = useT('printer');
  const can = useCan();
  const markWord = useMarkWord();
  const printerWord = usePrinterWord();
  const [isAsking, setIsAsking] = useState(false);
  const { data: jobs = [], isSuccess } = useQuery(routeQuery('printJob.ofDocument', { documentId: paper.id }));
  const first = useCommand('printedDocument.print');
  const oneMore = useCommand('printedDocument.printAgain');
  const label = PaperKind.safeParse(paper.kind).data;
  const isFirst = isSuccess && jobs.length === 0; // its kind is printed by hand
  const isTroubled = jobs.map((job) => printNeed(job)).some((need) => need !== null && need !== 'printer'); // its answer is what to press next
  return (
    <section aria-label={t('printed')}>
      <div className="row pad">
        {isFirst && can('printedDocument.print') && (
          <Button
            size="xs"
            disabled={first.isPending}
            leftSection={<IconPrinter size={14} aria-hidden />}
            onClick={() => first.mutate({ documentId: paper.id })}
          >
            {print('printNow')}
          </Button>
        )}
        {!isFirst && can('printedDocument.printAgain') && (
          <Button
            size="xs"
            variant={isTroubled ? 'default' : 'filled'}
            leftSection={<IconPrinter size={14} aria-hidden />}
            onClick={() => setIsAsking(true)}
          >
            {t('printAgain')}
          </Button>
        )}
        {label !== undefined && isLabel(label) && !isFirst && isSuccess && can('printedDocument.printAgain') && (
          <Button
            size="xs"
            variant="default"
            disabled={oneMore.isPending}
            title={t('oneMoreHint')}
            onClick={() =>
              oneMore.mutate(
                { documentId: paper.id, reason: t('oneMoreReason'), printerId: null, printer: null, startCell: null },
                { onSuccess: () => showToast({ text: t('queued', { no: paper.documentNo }) }) },
              )
            }
          >
            {t('oneMore')}
          </Button>
        )}
        <PdfButton documentId={paper.id} />
        <span className="t2 fs12 bar-end">{t('printedTimes', { count: paper.printCount })}</span>
      </div>
      <RefusalBanner refusal={first.error ?? oneMore.error} />
      {jobs.map((job) => (
        <PrintTrouble key={job.id} job={job} />
      ))}
      {jobs.length === 0 ? (
        <p className="pad t2 fs12">{t('notPrinted')}</p>
      ) : (
        <ul className="prints">
          {jobs.map((job) => (
            <li key={job.id} className="pad fs12">
              <div className="row">
                <Status of="printJob" is={job.status} />
                <span>{markWord(job)}</span>
                {job.status === 'QUEUED' && !job.isPrinterGone && <SendElsewhere job={job} />}
                <span className="bar-end t2">
                  <When at={job.endedAt ?? job.queuedAt} />
                </span>
              </div>
              <div className="t2 ell">{[printerWord(job.printer), job.workstation, job.by, job.reason].filter(Boolean).join('　')}</div>
              {job.fit !== null && <FitNote fit={job.fit} />}
              {job.hasImage && <ImageButton jobId={job.id} />}
            </li>
          ))}
        </ul>
      )}
      {isAsking && (
        <PrintAgainDialog documentId={paper.id} documentNo={paper.documentNo} kind={paper.kind} onClose={() => setIsAsking(false)} />
      )}
    </section>
  );
}
