import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { call, useCommand } from './api';
import { useT } from './i18n';
import { ReasonDialog } from './reason-dialog';
import { showToast } from './toast';

/** The printers of this PC; without any the list is empty and papers become files. */
export const usePrinters = () =>
  useQuery({ queryKey: ['printers of this PC'], queryFn: () => call('printedDocument.printers', {}), staleTime: 60_000 });

type Props = Readonly<{ documentId: string; documentNo: string; onClose: () => void }>;
/** Not a printer's name: the one the settings say. */
const USUAL = '*';

/** 副本: one more sheet with a reason; the original stays (E13). */
export function PrintAgainDialog({ documentId, documentNo, onClose }: Props) {
  const t = useT('papers');
  const id = useId();
  const print = useCommand('printedDocument.printAgain');
  const { data: printers = [] } = usePrinters();
  const [printer, setPrinter] = useState(USUAL);
  const run = (reason: string): void =>
    print.mutate(
      { documentId, reason, printer: printer === USUAL ? null : printer },
      {
        onSuccess: () => {
          showToast({ text: t('queued', { no: documentNo }) });
          onClose();
        },
      },
    );
  return (
    <ReasonDialog
      isOpen
      isDanger={false}
      title={t('printAgainTitle', { no: documentNo })}
      stays={t('printAgainStays')}
      reasons={[t('reasons.lost'), t('reasons.unclear'), t('reasons.office')]}
      deed={t('printAgainDeed')}
      keep={t('printAgainKeep')}
      isBusy={print.isPending}
      refusal={print.error}
      onDeed={run}
      onKeep={onClose}
    >
      {printers.length > 0 && (
        <div>
          <label htmlFor={id} className="fs12 t2">
            {t('printer')}
          </label>
          <Select
            id={id}
            data={[{ value: USUAL, label: t('usualPrinter') }, ...printers.map((p) => ({ value: p.name, label: p.name }))]}
            value={printer}
            onChange={(v) => setPrinter(v ?? USUAL)}
            comboboxProps={{ withinPortal: false }}
          />
        </div>
      )}
    </ReasonDialog>
  );
}
