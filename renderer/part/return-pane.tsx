import { Button } from '@mantine/core';
import type { StockReturnView } from '#shared/stock-issue/schema';
import { DocHead, PaneTitle, PreviewPane } from '../kernel/book/preview-pane';
import { useT } from '../kernel/i18n';
import { KeyOf } from '../kernel/key-cap';
import { Status } from '../kernel/status';
import { PartRows } from './part-rows';

type Props = Readonly<{
  slip: StockReturnView;
  isBusy: boolean;
  /** Left out where this person may not. */
  onReceive?: (() => void) | undefined;
  onCancel?: (() => void) | undefined;
}>;

/** One 退料單, whole: what comes back, in which condition, and where good pieces go. */
export function ReturnPane({ slip, isBusy, onReceive, onCancel }: Props) {
  const t = useT('part');
  return (
    <PreviewPane
      head={<DocHead no={slip.srNo} status={<Status of="stockReturn" is={slip.status} />} />}
      foot={
        <>
          {onReceive && (
            <Button size="xs" disabled={isBusy} rightSection={<KeyOf of="r" />} onClick={onReceive}>
              {t('deed.receive')}
            </Button>
          )}
          {onCancel && (
            <Button size="xs" variant="default" rightSection={<KeyOf of="Delete" />} onClick={onCancel}>
              {t('deed.cancel')}
            </Button>
          )}
        </>
      }
    >
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
