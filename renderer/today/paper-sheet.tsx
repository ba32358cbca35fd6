import { useQuery } from '@tanstack/react-query';
import { routeQuery } from '../kernel/api';
import { Blank } from '../kernel/blank-states';
import { useT } from '../kernel/i18n';
import { PrintTrouble } from '../kernel/print-trouble';
import { Sheet } from '../kernel/sheet';

/** 列印待確認: papers nobody is sure about, and those the printer refused. Usable, or print it again under the same number (E12). */
export function PaperSheet() {
  const t = useT('today');
  const { data: jobs = [], isSuccess } = useQuery(
    routeQuery('printJob.list', { status: ['UNCERTAIN', 'FAILED'], isOpen: true, limit: 50 }),
  );
  return (
    <Sheet title={t('papers')} count={isSuccess ? jobs.length : ''} className="hug">
      {isSuccess && jobs.length === 0 ? (
        <Blank title={t('papersEmpty')} about={t('papersEmptyAbout')} />
      ) : (
        jobs.map((job) => <PrintTrouble key={job.id} job={job} />)
      )}
    </Sheet>
  );
}
