import { Modal } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { routeQuery } from '../kernel/api';
import { Loading } from '../kernel/blank-states';
import { useT } from '../kernel/i18n';
import { usePageKeys } from '../kernel/key-layers';
import { PaperBrowser } from '../kernel/paper-browser';
import type { Job } from './use-job';

/** Ctrl P on the job page: every paper of the job with its sheet, its prints, and one more print. */
export function PapersDialog({ job, onClose }: Readonly<{ job: Job; onClose: () => void }>) {
  const t = useT('papers');
  const deeds = useT('deeds');
  usePageKeys([{ key: 'Escape', label: deeds('close'), run: onClose }], 'dialog');
  const { data } = useQuery(routeQuery('printedDocument.ofEntity', { entityIds: job.entityIds }));
  return (
    <Modal opened onClose={onClose} size={960} title={t('title')} centered={false} yOffset={60}>
      {data ? <PaperBrowser papers={data} /> : <Loading />}
    </Modal>
  );
}
