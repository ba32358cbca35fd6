import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ReceiptView } from '#shared/purchase/views';
import { useCommand } from '../kernel/api';
import { Blank } from '../kernel/blank-states';
import { Doc } from '../kernel/doc-number';
import { useT } from '../kernel/i18n';
import { KeyOf } from '../kernel/key-cap';
import { usePageKeys } from '../kernel/key-layers';
import { Ledger } from '../kernel/ledger/ledger';
import { RefusalBanner } from '../kernel/refusal-banner';
import { useCan } from '../kernel/session';
import { showToast } from '../kernel/toast';
import { useWaitingColumns } from './waiting-columns';

type Row = ReceiptView['waiting'][number];
const rowId = (l: Row): string => l.lineId;
const NO_REFETCH = (): void => undefined;

/** What came is booked: the jobs that wait for it, the most urgent first; one key keeps the part for the first (issue line 5). */
export function ReceivedPanel({ receipt, onNext }: Readonly<{ receipt: ReceiptView; onNext: () => void }>) {
  const t = useT('purchase');
  const can = useCan();
  const columns = useWaitingColumns();
  const allocate = useCommand('purchase.allocate');
  const [rows, setRows] = useState<readonly Row[]>(receipt.waiting);
  const [activeId, setActiveId] = useState<string | null>(null);
  const first = rows.find((l) => l.available > 0) ?? null;
  const active = rows.find((l) => l.lineId === activeId) ?? first ?? rows[0] ?? null;
  const keep = (line: Row): void =>
    allocate.mutate(
      { lineId: line.lineId },
      {
        onSuccess: (left) => {
          setRows([...left, ...rows.filter((l) => l.partId !== line.partId)]);
          showToast({ text: t('allocated', { job: line.jobNo ?? line.siNo }) });
        },
      },
    );
  const mayKeep = first !== null && can('purchase.allocate') && !allocate.isPending;
  usePageKeys([
    ...(mayKeep ? [{ key: 'k', label: t('deed.allocate'), run: () => keep(first) }] : []),
    { key: 'b', label: t('deed.otherOrder'), run: onNext },
  ]);
  return (
    <>
      <div className="bar">
        <span className="row">
          <Doc no={receipt.grNo} />
          <b>{t('waitingTitle')}</b>
        </span>
        <span className="row bar-end">
          {mayKeep && (
            <Button size="xs" rightSection={<KeyOf of="k" />} onClick={() => keep(first)}>
              {t('deed.allocate')}
            </Button>
          )}
          <Button size="xs" variant="default" rightSection={<KeyOf of="b" />} onClick={onNext}>
            {t('deed.otherOrder')}
          </Button>
        </span>
      </div>
      <div className="book-rows">
        <Ledger
          id="receivedWaiting"
          label={t('waitingTitle')}
          rows={rows}
          rowId={rowId}
          columns={columns}
          activeId={active?.lineId ?? null}
          onActive={(l) => setActiveId(l.lineId)}
          onOpen={(l) => setActiveId(l.lineId)}
          isLoading={false}
          refusal={null}
          onAgain={NO_REFETCH}
          empty={<Blank title={t('waitingNone')} about={t('scan.orderAbout')} />}
        />
        <RefusalBanner refusal={allocate.error} />
      </div>
    </>
  );
}
