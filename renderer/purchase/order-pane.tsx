import { Button } from '@mantine/core';
import type { OrderView } from '#shared/purchase/views';
import { DocHead, PaneFacts, PaneTitle, PreviewPane } from '../kernel/book/preview-pane';
import { useT } from '../kernel/i18n';
import { KeyOf } from '../kernel/key-cap';
import { Money } from '../kernel/money';
import { Status } from '../kernel/status';
import { OnDay, When } from '../kernel/when';
import { LineRows } from './line-rows';
import type { RequisitionDeed } from './requisition-pane';

/** One 訂購單, whole: what is still to come of each line, and what came when. */
export function OrderPane({ order: o, deeds }: Readonly<{ order: OrderView; deeds: readonly RequisitionDeed[] }>) {
  const t = useT('purchase');
  const form = useT('purchaseForm');
  return (
    <PreviewPane
      head={<DocHead no={o.poNo} status={<Status of="purchaseOrder" is={o.status} />} />}
      foot={deeds.map((d, i) => (
        <Button key={d.key} size="xs" {...(i === 0 ? {} : { variant: 'default' })} rightSection={<KeyOf of={d.key} />} onClick={d.run}>
          {d.label}
        </Button>
      ))}
    >
      <PaneFacts
        rows={[
          [t('fact.supplier'), <b key="supplier">{o.supplier}</b>],
          ...(o.supplierPhone === null ? [] : [[t('fact.phone'), o.supplierPhone] as const]),
          [t('fact.sent'), <When key="sent" at={o.sentAt} />],
          [
            t('fact.due'),
            <span key="due" className={o.isOverdue ? 'bad b' : ''}>
              <OnDay on={o.dueOn} />
            </span>,
          ],
          [t('fact.total'), <Money key="total" minor={o.totalMinor} withSign />],
          ...(o.carrier === null ? [] : [[form('fact.carrier'), o.carrier] as const]),
          ...(o.trackingNo === null ? [] : [[form('fact.tracking'), o.trackingNo] as const]),
          ...(o.closeReason === null ? [] : [[form('fact.rest'), restOf(o, form)] as const]),
          ...(o.told === null ? [] : [[form('fact.told'), [form(`ways.${o.told}`), o.toldTo].filter(Boolean).join('　')] as const]),
          ...(o.note === null ? [] : [[t('fact.note'), o.note] as const]),
        ]}
      />
      <PaneTitle>{t('column.lines')}</PaneTitle>
      <LineRows
        rows={o.lines.map((l) => ({
          key: l.id,
          name: l.name,
          qty: `${l.qtyReceived} / ${l.over > 0 ? `${l.qty}+${l.over}` : l.qty}`,
          about: [l.sku, l.jobNo ?? l.prNo].join('　'),
          end: <Money minor={l.priceMinor} />,
        }))}
      />
      {o.receipts.length > 0 && <PaneTitle>{t('fact.receipts')}</PaneTitle>}
      <LineRows
        rows={o.receipts.map((r) => ({
          key: r.id,
          name: r.grNo,
          qty: <Status of="goodsReceipt" is={r.status} />,
          about: <When at={r.receivedAt} />,
          end: null,
        }))}
      />
    </PreviewPane>
  );
}

/** Why the rest is not wanted; while the order is open, who asks the chief to confirm it. */
function restOf(o: OrderView, form: ReturnType<typeof useT<'purchaseForm'>>): string {
  const isAsked = o.status !== 'CLOSED' && o.closeAskedBy !== null;
  return isAsked ? `${form('rest.asked', { name: o.closeAskedBy ?? '' })}　${o.closeReason ?? ''}` : (o.closeReason ?? '');
}
