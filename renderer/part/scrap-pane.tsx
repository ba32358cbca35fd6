import { Button } from '@mantine/core';
import type { ScrapView } from '#shared/stock/scrap';
import { DocHead, PaneFacts, PaneTitle, PreviewPane } from '../kernel/book/preview-pane';
import { Doc } from '../kernel/doc-number';
import { useT } from '../kernel/i18n';
import { KeyOf } from '../kernel/key-cap';
import { Money } from '../kernel/money';
import { Status } from '../kernel/status';
import { PartRows } from './part-rows';
import { placeWord } from './place-word';

type Deed = Readonly<{ key: string; label: string; run: () => void }>;
type Props = Readonly<{ scrap: ScrapView; deeds: readonly Deed[]; isBusy: boolean }>;

/** One 報廢單, whole: why, who bears it, what goes and what it is worth. */
export function ScrapPane({ scrap, deeds, isBusy }: Props) {
  const t = useT('store');
  const words = useT('part');
  const cost = useT('jobCost');
  return (
    <PreviewPane
      head={<DocHead no={scrap.sxNo} status={<Status of="scrapSlip" is={scrap.status} />} />}
      foot={
        deeds.length > 0 &&
        deeds.map(({ key, label, run }) => (
          <Button
            key={key}
            size="xs"
            variant={key === 'y' ? 'filled' : 'default'}
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
          [t('scrap.reason'), t(`scrap.reasons.${scrap.reason}`)],
          [t('scrap.bearer'), <b key="bearer">{cost(`bearers.${scrap.bearer}`)}</b>],
          [t('scrap.value'), <Money key="value" minor={scrap.totalMinor} withSign />],
          [t('scrap.by'), scrap.askedBy],
          ...(scrap.approver === null ? [] : [[t('scrap.approver'), scrap.approver] as const]),
          ...(scrap.srNo === null ? [] : [[t('scrap.fromReturn'), <Doc key="sr" no={scrap.srNo} isBold={false} />] as const]),
          ...(scrap.note === null ? [] : [[t('scrap.note'), scrap.note] as const]),
          ...(scrap.endReason === null ? [] : [[t('scrap.ended'), scrap.endReason] as const]),
        ]}
      />
      <PaneTitle>{words('column.lines')}</PaneTitle>
      <PartRows
        rows={scrap.lines.map((l) => ({
          key: l.lineNo,
          name: l.name,
          qty: l.qty,
          unit: l.unit,
          about: [l.sku, placeWord(words, l.placeKind, l.place), ...l.serials],
          end: <Money minor={l.valueMinor} />,
        }))}
      />
    </PreviewPane>
  );
}
