import { Button, TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { OrderView, ReceiptView } from '#shared/purchase/views';
import { parseDocumentNumber } from '#shared/numbering/document-number';
import { Doc } from '../kernel/doc-number';
import { useT } from '../kernel/i18n';
import { KeyOf } from '../kernel/key-cap';
import { usePageKeys } from '../kernel/key-layers';
import type { LedgerColumn } from '../kernel/ledger/column';
import { Ledger } from '../kernel/ledger/ledger';
import { Money } from '../kernel/money';
import { RefusalBanner } from '../kernel/refusal-banner';
import { useScan } from '../kernel/scan';
import { ScanBox } from '../kernel/scan-box';
import { LineDialog } from './line-dialog';
import { cameOf, countOf, type Tray } from './receiving';
import { useReceiving } from './use-receiving';

type Line = OrderView['lines'][number];
const rowId = (l: Line): string => l.id;
const NO_REFETCH = (): void => undefined;

function useColumns(tray: Tray): readonly LedgerColumn<Line>[] {
  const t = useT('purchase');
  return useMemo<readonly LedgerColumn<Line>[]>(
    () => [
      { key: 'sku', head: t('column.sku'), width: '120px', hideable: false, cell: (l) => <b className="nw">{l.sku}</b> },
      { key: 'name', head: t('column.name'), width: 'minmax(120px, 1fr)', title: (l) => l.name, cell: (l) => l.name },
      { key: 'bin', head: t('column.bin'), width: '72px', cell: (l) => countOf(tray, l).bin?.code ?? l.bin ?? '' },
      { key: 'open', head: t('column.open'), width: '72px', numeric: true, cell: (l) => l.qtyOpen },
      { key: 'came', head: t('column.came'), width: '72px', numeric: true, cell: (l) => <b className="fs16">{cameOf(tray, l) || ''}</b> },
      {
        key: 'rejected',
        head: t('column.rejected'),
        width: '84px',
        numeric: true,
        cell: (l) => <span className="bad b">{countOf(tray, l).rejected || ''}</span>,
      },
      {
        key: 'price',
        head: t('column.price'),
        width: '92px',
        numeric: true,
        cell: (l) => <Money minor={countOf(tray, l).priceMinor ?? l.priceMinor} />,
      },
      {
        key: 'job',
        head: t('column.job'),
        width: '124px',
        cell: (l) => (l.jobNo === null ? <span className="t3">{t('stock')}</span> : <Doc no={l.jobNo} isBold={false} />),
      },
    ],
    [t, tray],
  );
}

type Props = Readonly<{ order: OrderView; onBooked: (receipt: ReceiptView) => void; onOther: () => void }>;
/** One order in front of the warehouse: every scan is a piece; Ctrl+Enter books what was counted. */
export function ReceiveOrder({ order, onBooked, onOther }: Props) {
  const t = useT('purchase');
  const at = useReceiving(order, onBooked);
  const columns = useColumns(at.tray);
  const [activeId, setActiveId] = useState<string | null>(null);
  const [isEditing, setIsEditing] = useState(false);
  const active = order.lines.find((l) => l.id === activeId) ?? order.lines.find((l) => cameOf(at.tray, l) < l.qtyOpen) ?? order.lines[0];
  const isAny = order.lines.some((l) => cameOf(at.tray, l) > 0);
  useScan((code) => {
    if (parseDocumentNumber(code) !== null) return false;
    at.scan(code);
    return true;
  });
  usePageKeys([
    { key: '$mod+Enter', label: t('deed.post'), run: at.post },
    ...(active === undefined
      ? []
      : [
          ...(active.isSerialised ? [] : [{ key: 'a', label: t('deed.takeAll'), run: () => at.takeAll(active) }]),
          { key: 'j', label: t('deed.editLine'), run: () => setIsEditing(true) },
        ]),
    { key: 'b', label: t('deed.otherOrder'), run: onOther },
  ]);
  return (
    <>
      <div className="bar">
        <span className="row">
          <Doc no={order.poNo} />
          <b className="ell" title={order.supplier}>
            {order.supplier}
          </b>
        </span>
        <span className="row bar-end">
          <TextInput
            size="xs"
            w={150}
            maxLength={30}
            data-scan="field"
            aria-label={t('form.deliveryNo')}
            placeholder={t('form.deliveryNo')}
            value={at.deliveryNo}
            onChange={(e) => at.setDeliveryNo(e.currentTarget.value)}
          />
          <Button size="xs" disabled={!isAny || at.isBusy} rightSection={<KeyOf of="$mod+Enter" />} onClick={at.post}>
            {t('deed.post')}
          </Button>
        </span>
      </div>
      <div className="book-rows">
        <Ledger
          id="receiveOrder"
          label={order.poNo}
          rows={order.lines}
          rowId={rowId}
          columns={columns}
          activeId={active?.id ?? null}
          onActive={(l) => setActiveId(l.id)}
          onOpen={(l) => setActiveId(l.id)}
          marks={(l) => ({ isDone: l.qtyOpen > 0 && cameOf(at.tray, l) >= l.qtyOpen })}
          isLoading={false}
          refusal={null}
          onAgain={NO_REFETCH}
          empty={null}
        />
        <div className="scan-area">
          <ScanBox key={at.last.no} answer={at.last.answer} isSilent={at.last.no === 0} title={at.last.text ?? t('scan.part')}>
            <span className="t2">{t(at.last.isSerial ? 'scan.serialAbout' : 'scan.partAbout')}</span>
          </ScanBox>
        </div>
        <RefusalBanner refusal={at.refusal} />
      </div>
      {isEditing && active !== undefined && (
        <LineDialog
          key={active.id}
          line={active}
          counted={countOf(at.tray, active)}
          onDone={(counted) => {
            at.edit(active, counted);
            setIsEditing(false);
          }}
          onClose={() => setIsEditing(false)}
        />
      )}
    </>
  );
}
