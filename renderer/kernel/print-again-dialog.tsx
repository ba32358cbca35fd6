import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { call } from './api';
import { useT } from './i18n';
import { ReasonedDeed } from './reason-dialog';
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
  const { data: printers = [] } = usePrinters();
  const [printer, setPrinter] = useState(USUAL);
  return (
    <ReasonedDeed
      route="printedDocument.printAgain"
      form={`paper.again:${documentId}`}
      isDanger={false}
      title={t('printAgainTitle', { no: documentNo })}
      stays={t('printAgainStays')}
      reasons={[t('reasons.lost'), t('reasons.unclear'), t('reasons.office')]}
      deed={t('printAgainDeed')}
      keep={t('printAgainKeep')}
      input={(reason) => ({ documentId, reason, printer: printer === USUAL ? null : printer })}
      onDone={() => {
        showToast({ text: t('queued', { no: documentNo }) });
        onClose();
      }}
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
    </ReasonedDeed>
  );
}
