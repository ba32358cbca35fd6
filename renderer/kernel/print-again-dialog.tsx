import { Select } from '@mantine/core';
import { useId, useState } from 'react';
import { isLabel, PaperKind } from '#shared/printed-document/paper';
import { useT } from './i18n';
import { useFoundQueues, usePrinters, usePrintersFor } from './printers';
import { ReasonedDeed } from './reason-dialog';
import { StartCellField } from './start-cell';
import { showToast } from './toast';

type Props = Readonly<{ documentId: string; documentNo: string; kind: string; onClose: () => void }>;
/** Not a printer's name: the one the settings say. */
const USUAL = '*';

/** 副本: one more sheet with a reason; the original stays (E13). */
export function PrintAgainDialog({ documentId, documentNo, kind, onClose }: Props) {
  const t = useT('papers');
  const id = useId();
  const printers = usePrinters();
  const fitting = usePrintersFor(kind);
  const { queues } = useFoundQueues();
  const free = queues.filter((q) => !printers.some(({ device }) => device.way === 'queue' && device.address === q.name));
  const choices = [
    ...fitting.map((p) => ({ value: p.id as string, label: p.name })),
    ...free.map((q) => ({ value: q.name, label: q.name })),
  ];
  const [printer, setPrinter] = useState(USUAL);
  const isListed = printers.some((p) => p.id === printer);
  const destination = { printerId: isListed ? printer : null, printer: isListed || printer === USUAL ? null : printer };
  const [startCell, setStartCell] = useState<number | null>(null);
  const label = PaperKind.safeParse(kind).data;
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
      input={(reason) => ({ documentId, reason, ...destination, startCell })}
      onDone={() => {
        showToast({ text: t('queued', { no: documentNo }) });
        onClose();
      }}
      onKeep={onClose}
    >
      {choices.length > 0 && (
        <div>
          <label htmlFor={id} className="fs12 t2">
            {t('printer')}
          </label>
          <Select
            id={id}
            data={[{ value: USUAL, label: t('usualPrinter') }, ...choices]}
            value={printer}
            onChange={(v) => setPrinter(v ?? USUAL)}
            comboboxProps={{ withinPortal: false }}
          />
        </div>
      )}
      {label !== undefined && isLabel(label) && <StartCellField kind={label} value={startCell} onChange={setStartCell} />}
    </ReasonedDeed>
  );
}
