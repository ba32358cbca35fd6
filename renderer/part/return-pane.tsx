import { Button } from '@mantine/core';
import type { StockReturnView } from '#shared/stock-issue/schema';
import { DocHead, PaneFacts, PaneTitle, PreviewPane } from '../kernel/book/preview-pane';
import { useT } from '../kernel/i18n';
import { KeyOf } from '../kernel/key-cap';
import { Status } from '../kernel/status';
import { When } from '../kernel/when';
import { PartRows } from './part-rows';

type Deed = Readonly<{ key: string; label: string; run: () => void }>;
type Props = Readonly<{ slip: StockReturnView; deeds: readonly Deed[]; isBusy: boolean }>;

/** One 退料單, whole: what comes back, in which condition, where good pieces go, and what became of the slip. */
export function ReturnPane({ slip, deeds, isBusy }: Props) {
  const t = useT('part');
  const words = useT('store');
  return (
    <PreviewPane
      head={<DocHead no={slip.srNo} status={<Status of="stockReturn" is={slip.status} />} />}
      foot={
        deeds.length > 0 &&
        deeds.map(({ key, label, run }) => (
          <Button
            key={key}
            size="xs"
            variant={key === 'r' ? 'filled' : 'default'}
            disabled={isBusy}
            rightSection={<KeyOf of={key} />}
            onClick={run}
          >
            {label}
          </Button>
        ))
      }
    >
      <PaneFacts
        rows={[
          [t('column.requester'), slip.requester],
          ...(slip.receiver === null ? [] : [[words('returns.receiver'), slip.receiver] as const]),
          ...(slip.receivedAt === null ? [] : [[words('returns.receivedAt'), <When key="at" at={slip.receivedAt} />] as const]),
          ...(slip.voidReason === null ? [] : [[words('moves.voidReason'), `${slip.voidReason}　${slip.voidBy ?? ''}`] as const]),
        ]}
      />
      <PaneTitle>{t('column.lines')}</PaneTitle>
      <PartRows
        rows={slip.lines.map((l) => ({
          key: l.lineNo,
          name: l.name,
          qty: l.qty,
          unit: l.unit,
          about: [l.sku, l.siNo],
          end: (
            <span className={l.condition === 'defective' ? 'bad b' : ''}>
              {l.reason === null ? t(`condition.${l.condition}`) : t(`returnReason.${l.reason}`)}
              {` → ${l.goesTo === 'bin' && l.bin !== null ? l.bin : t(`goesTo.${l.goesTo}`)}`}
            </span>
          ),
        }))}
      />
    </PreviewPane>
  );
}
