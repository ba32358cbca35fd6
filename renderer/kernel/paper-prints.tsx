import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { PaperView } from '#shared/printed-document/routes';
import { routeQuery } from './api';
import { useT } from './i18n';
import { useMarkWord, usePrinterWord } from './paper-words';
import { PdfButton } from './pdf-button';
import { PrintAgainDialog } from './print-again-dialog';
import { printNeed } from './print-need';
import { PrintTrouble } from './print-trouble';
import { useCan } from './session';
import { Status } from './status';
import { When } from './when';

/** Every print of one paper, what must be settled about them, and one more (B31). */
export function PaperPrints({ paper }: Readonly<{ paper: PaperView }>) {
  const t = useT('papers');
  const can = useCan();
  const markWord = useMarkWord();
  const printerWord = usePrinterWord();
  const [isAsking, setIsAsking] = useState(false);
  const { data: jobs = [] } = useQuery(routeQuery('printJob.ofDocument', { documentId: paper.id }));
  const isTroubled = jobs.some((job) => printNeed(job) !== null); // its answer is what to press next
  return (
    <section aria-label={t('printed')}>
      <div className="row pad">
        {can('printedDocument.printAgain') && (
          <Button
            size="xs"
            variant={isTroubled ? 'default' : 'filled'}
            leftSection={<IconPrinter size={14} aria-hidden />}
            onClick={() => setIsAsking(true)}
          >
            {t('printAgain')}
          </Button>
        )}
        <PdfButton documentId={paper.id} />
        <span className="t2 fs12 bar-end">{t('printedTimes', { count: paper.printCount })}</span>
      </div>
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
                <span className="bar-end t2">
                  <When at={job.endedAt ?? job.queuedAt} />
                </span>
              </div>
              <div className="t2 ell">{[printerWord(job.printer), job.by, job.reason].filter(Boolean).join('　')}</div>
            </li>
          ))}
        </ul>
      )}
      {isAsking && <PrintAgainDialog documentId={paper.id} documentNo={paper.documentNo} onClose={() => setIsAsking(false)} />}
    </section>
  );
}
