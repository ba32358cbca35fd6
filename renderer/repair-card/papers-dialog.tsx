import { useQuery } from '@tanstack/react-query';
import { routeQuery } from '../kernel/api';
import { Loading } from '../kernel/blank-states';
import { useT } from '../kernel/i18n';
import { PaperBrowser } from '../kernel/paper-browser';
import { ViewDialog } from '../kernel/view-dialog';
import type { Job } from './use-job';

/** Ctrl P on the job page: every paper of the job with its sheet, its prints, and one more print. */
export function PapersDialog({ job, onClose }: Readonly<{ job: Job; onClose: () => void }>) {
  const t = useT('papers');
  const { data } = useQuery(routeQuery('printedDocument.ofEntity', { entityIds: job.entityIds }));
  return (
    <ViewDialog title={t('title')} size={960} onClose={onClose}>
      {data ? <PaperBrowser papers={data} /> : <Loading />}
    </ViewDialog>
  );
}
