import { Button } from '@mantine/core';
import type { StockIssueView } from '#shared/stock-issue/schema';
import { DocHead, PaneFacts, PaneTitle, PreviewPane } from '../kernel/book/preview-pane';
import { Doc } from '../kernel/doc-number';
import { useT } from '../kernel/i18n';
import { KeyOf } from '../kernel/key-cap';
import { Status } from '../kernel/status';
import { When } from '../kernel/when';
import { PartRows } from './part-rows';

type Props = Readonly<{
  slip: StockIssueView;
  isBusy: boolean;
  /** Left out where this person may not. */
  onApprove?: (() => void) | undefined;
  onCancel?: (() => void) | undefined;
}>;

/** One 領料單, whole: who asks, for which job, and of what the warehouse has too few. */
export function SlipPane({ slip, isBusy, onApprove, onCancel }: Props) {
  const t = useT('part');
  return (
    <PreviewPane
      head={<DocHead no={slip.siNo} status={<Status of="stockIssue" is={slip.status} />} />}
      foot={
        <>
          {onApprove && (
            <Button size="xs" disabled={isBusy} rightSection={<KeyOf of="y" />} onClick={onApprove}>
              {t('deed.approve')}
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
      <PaneFacts
        rows={[
          [t('fact.requester'), <b key="who">{slip.requester}</b>],
          [t('fact.job'), slip.jobNo === null ? t('vanStock') : <Doc key="job" no={slip.jobNo} />],
          ...(slip.jobModel === null ? [] : [[t('fact.model'), slip.jobModel] as const]),
          ...(slip.promisedAt === null ? [] : [[t('fact.promised'), <When key="promised" at={slip.promisedAt} />] as const]),
          ...(slip.note === null ? [] : [[t('fact.note'), slip.note] as const]),
        ]}
      />
      <PaneTitle>{t('column.lines')}</PaneTitle>
      <PartRows
        rows={slip.lines.map((l) => ({
          key: l.id,
          name: l.name,
          qty: l.qtyAsked,
          unit: l.unit,
          about: [l.sku, l.bin],
          end: (
            <span className={l.short > 0 ? 'bad b nw' : 'nw'}>
              {t('column.available')} {l.available}
            </span>
          ),
        }))}
      />
    </PreviewPane>
  );
}
