import { Button } from '@mantine/core';
import type { RequisitionView } from '#shared/purchase/views';
import { DocHead, PaneFacts, PaneTitle, PreviewPane } from '../kernel/book/preview-pane';
import { useT } from '../kernel/i18n';
import { KeyOf } from '../kernel/key-cap';
import { Money } from '../kernel/money';
import { Status } from '../kernel/status';
import { OnDay } from '../kernel/when';
import { LineRows } from './line-rows';

export type RequisitionDeed = Readonly<{ key: string; label: string; run: () => void }>;
type Props = Readonly<{ requisition: RequisitionView; deeds: readonly RequisitionDeed[]; isBusy: boolean }>;

/** One 請購單, whole: what for, what it costs, who decides, and what became of each line. */
export function RequisitionPane({ requisition: r, deeds, isBusy }: Props) {
  const t = useT('purchase');
  const form = useT('purchaseForm');
  return (
    <PreviewPane
      head={<DocHead no={r.prNo} status={<Status of="purchaseRequisition" is={r.status} />} />}
      foot={deeds.map((d, i) => (
        <Button
          key={d.key}
          size="xs"
          {...(i === 0 ? {} : { variant: 'default' })}
          disabled={isBusy}
          rightSection={<KeyOf of={d.key} />}
          onClick={d.run}
        >
          {d.label}
        </Button>
      ))}
    >
      <PaneFacts
        rows={[
          [t('fact.requester'), <b key="who">{r.requester}</b>],
          [form('fact.department'), form(`departments.${r.department}`)],
          [t('fact.reason'), t(`reason.${r.reason}`)],
          [t('fact.needBy'), <OnDay key="need" on={r.needBy} />],
          [t('fact.total'), <Money key="total" minor={r.totalMinor} withSign />],
          [t('fact.decides'), t(`post.${r.post}`)],
          ...(r.approver === null ? [] : [[t('fact.approver'), r.approver] as const]),
          ...(r.endReason === null ? [] : [[t('fact.endReason'), r.endReason] as const]),
          ...(r.note === null ? [] : [[t('fact.note'), r.note] as const]),
        ]}
      />
      <PaneTitle>{t('column.lines')}</PaneTitle>
      <LineRows
        rows={r.lines.map((l) => ({
          key: l.id,
          name: l.name,
          qty: l.qtyApproved > 0 && l.qtyApproved !== l.qty ? `${l.qtyApproved} / ${l.qty}` : l.qty,
          about: [l.sku, l.jobNo, l.supplier ?? t('noSupplier')].filter(Boolean).join('　'),
          end: l.priceMinor === null ? <span className="amber nw">{t('noPrice')}</span> : <Money minor={l.amountMinor} />,
        }))}
      />
      {r.lines.some((l) => l.quotes.length > 0) && <PaneTitle>{t('fact.quotes')}</PaneTitle>}
      <LineRows
        rows={r.lines.flatMap((l) =>
          l.quotes.map((q) => ({
            key: `${l.id}-${q.supplierId}`,
            name: `${q.isChosen ? '✓ ' : ''}${q.supplier}`,
            qty: (
              <span className={q.isCheapest ? 'acc' : undefined}>
                <Money minor={q.priceMinor} /> {q.isCheapest ? t('cheapest') : ''}
              </span>
            ),
            about: [l.sku, q.quotedOn, q.note ?? '', q.isChosen ? (l.quoteReason ?? '') : ''].filter(Boolean).join('　'),
            end: null,
          })),
        )}
      />
    </PreviewPane>
  );
}
