import { useMemo } from 'react';
import type { PrintJobView } from '#shared/print-job/schema';
import type { PaperView } from '#shared/printed-document/routes';
import { Doc } from '../kernel/doc-number';
import { useT } from '../kernel/i18n';
import type { LedgerColumn } from '../kernel/ledger/column';
import { FitMark } from '../kernel/print-fit';
import { useKindWord, useMarkWord, usePrinterWord } from '../kernel/paper-words';
import { Status } from '../kernel/status';
import { When } from '../kernel/when';

/** Columns of the queue and of the print register (B31). */
export function useJobColumns(): readonly LedgerColumn<PrintJobView>[] {
  const t = useT('papers');
  const kind = useKindWord();
  const mark = useMarkWord();
  const printer = usePrinterWord();
  return useMemo(
    () => [
      {
        key: 'documentNo',
        head: t('column.documentNo'),
        width: '144px',
        cell: (j) => <Doc no={j.documentNo} />,
        sort: (j) => j.documentNo,
        hideable: false,
      },
      { key: 'kind', head: t('column.kind'), width: 'minmax(96px, .8fr)', cell: (j) => kind(j.kind), sort: (j) => kind(j.kind) },
      {
        key: 'status',
        head: t('column.status'),
        width: '132px',
        flex: true,
        cell: (j) => (
          <>
            {j.isSheetUsable === false ? <span className="t2">{t('spoiled')}</span> : <Status of="printJob" is={j.status} />}
            <FitMark fit={j.fit} />
          </>
        ),
        sort: (j) => j.status,
      },
      { key: 'copy', head: t('column.copy'), width: '72px', cell: (j) => mark(j), sort: (j) => j.copyNo },
      { key: 'queuedAt', head: t('column.queuedAt'), width: '100px', cell: (j) => <When at={j.queuedAt} />, sort: (j) => j.queuedAt },
      { key: 'by', head: t('column.by'), width: '80px', cell: (j) => j.by, sort: (j) => j.by },
      {
        key: 'printer',
        head: t('column.printer'),
        width: 'minmax(76px, .8fr)',
        cell: (j) => printer(j.printer),
        sort: (j) => j.printer,
        title: (j) => printer(j.printer),
      },
      {
        key: 'workstation',
        head: t('column.workstation'),
        width: '96px',
        cell: (j) => j.workstation,
        sort: (j) => j.workstation,
        hiddenAtFirst: true,
      },
      { key: 'paper', head: t('column.paper'), width: '68px', cell: (j) => j.paper, sort: (j) => j.paper, hiddenAtFirst: true },
      { key: 'reason', head: t('column.reason'), width: 'minmax(72px, 1fr)', cell: (j) => j.reason, title: (j) => j.reason ?? '' },
      {
        key: 'endedAt',
        head: t('column.endedAt'),
        width: '100px',
        cell: (j) => <When at={j.endedAt} />,
        sort: (j) => j.endedAt,
        hiddenAtFirst: true,
      },
    ],
    [t, kind, mark, printer],
  );
}

/** Columns of the stored papers. */
export function usePaperColumns(): readonly LedgerColumn<PaperView>[] {
  const t = useT('papers');
  const kind = useKindWord();
  return useMemo(
    () => [
      {
        key: 'documentNo',
        head: t('column.documentNo'),
        width: '144px',
        cell: (p) => <Doc no={p.documentNo} />,
        sort: (p) => p.documentNo,
        hideable: false,
      },
      { key: 'kind', head: t('column.kind'), width: 'minmax(110px, 1fr)', cell: (p) => kind(p.kind), sort: (p) => kind(p.kind) },
      { key: 'madeAt', head: t('column.madeAt'), width: '100px', cell: (p) => <When at={p.madeAt} />, sort: (p) => p.madeAt },
      { key: 'madeBy', head: t('column.madeBy'), width: '88px', cell: (p) => p.madeBy, sort: (p) => p.madeBy },
      { key: 'printed', head: t('column.printed'), width: '72px', numeric: true, cell: (p) => p.printCount, sort: (p) => p.printCount },
    ],
    [t, kind],
  );
}
