import { Select } from '@mantine/core';
import { useId } from 'react';
import type { PrintJobView } from '#shared/print-job/schema';
import { useCommand } from './api';
import { Dialog } from './dialog';
import { useT } from './i18n';
import { useKept, useKeptState } from './kept';
import { usePrintersFor } from './printers';
import { RefusalBanner } from './refusal-banner';
import { showToast } from './toast';

const FILE = '*';
type Props = Readonly<{ job: PrintJobView; onClose: () => void }>;

/** 送到別台: a print of which nothing came out goes to another printer of this PC, or becomes a PDF. */
export function SendJobDialog({ job, onClose }: Props) {
  const t = useT('printer');
  const id = useId();
  const printers = usePrintersFor(job.kind);
  const kept = useKept(`print.send:${job.id}`);
  const send = useCommand('printJob.sendTo', { request: kept.request });
  const [typed, setTo] = useKeptState(kept, 'to', '');
  const choices = [...printers.map((p) => ({ value: p.id as string, label: p.name })), { value: FILE, label: t('routes.file') }];
  const to = choices.find((c) => c.value === typed) ?? choices.find((c) => c.value !== job.printerId) ?? choices[0];
  return (
    <Dialog
      kept={kept}
      width={420}
      title={t('send.title', { no: job.documentNo })}
      about={t('send.stays')}
      deed={t('send.deed')}
      isBusy={send.isPending}
      onDeed={() =>
        send.mutate(
          { jobId: job.id, printerId: to === undefined || to.value === FILE ? null : to.value },
          {
            onSuccess: () => {
              showToast({ text: t('send.done', { no: job.documentNo, name: to?.label ?? '' }) });
              onClose();
            },
          },
        )
      }
      onKeep={onClose}
    >
      <div>
        <label htmlFor={id} className="fs12 t2">
          {t('routes.printer')}
        </label>
        <Select
          id={id}
          data-autofocus
          data={choices}
          value={to?.value ?? FILE}
          allowDeselect={false}
          comboboxProps={{ withinPortal: false }}
          onChange={(code) => setTo(code ?? FILE)}
        />
      </div>
      <RefusalBanner refusal={send.error} />
    </Dialog>
  );
}
