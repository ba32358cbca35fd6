import { IconAlertTriangle, IconCheck, IconHourglass, type Icon } from '@tabler/icons-react';
import { useMemo } from 'react';
import type { PickLine } from '#shared/stock-issue/schema';
import { Doc } from '../kernel/doc-number';
import { useT } from '../kernel/i18n';
import type { LedgerColumn } from '../kernel/ledger/column';
import { Tone } from '../kernel/status';
import { When } from '../kernel/when';
import { isPicked, type Picked } from './picking';

/** 揀料單 in the order of the bins (design: parts). */
export function usePickColumns(picked: Picked): readonly LedgerColumn<PickLine>[] {
  const t = useT('part');
  return useMemo<readonly LedgerColumn<PickLine>[]>(
    () => [
      { key: 'bin', head: t('column.bin'), width: '72px', hideable: false, cell: (l) => <b>{l.bin ?? '—'}</b> },
      { key: 'sku', head: t('column.sku'), width: '112px', cell: (l) => <b className="nw">{l.sku}</b> },
      { key: 'name', head: t('column.name'), width: 'minmax(120px, 1fr)', title: (l) => l.name, cell: (l) => l.name },
      {
        key: 'qty',
        head: t('column.qty'),
        width: '72px',
        numeric: true,
        cell: (l) => (
          <b>
            {l.qty} {t(`unit.${l.unit}`)}
          </b>
        ),
      },
      { key: 'onHand', head: t('column.onHand'), width: '68px', numeric: true, cell: (l) => l.onHand },
      {
        key: 'job',
        head: t('column.job'),
        width: '124px',
        cell: (l) => (l.jobNo === null ? <span className="t3">{t('vanStock')}</span> : <Doc no={l.jobNo} isBold={false} />),
      },
      { key: 'requester', head: t('column.requester'), width: '84px', title: (l) => l.requester, cell: (l) => l.requester },
      { key: 'promised', head: t('column.promised'), width: '92px', cell: (l) => <When at={l.promisedAt} /> },
      { key: 'slip', head: t('column.slip'), width: '116px', cell: (l) => <Doc no={l.siNo} isBold={false} /> },
      {
        key: 'status',
        head: t('column.status'),
        width: '92px',
        flex: true,
        text: (l) => t(`pickStatus.${pickStatusOf(l, picked)}`),
        cell: (l) => <PickStatus line={l} picked={picked} />,
      },
    ],
    [t, picked],
  );
}

type PickState = 'short' | 'picked' | 'toPick';
const pickStatusOf = (line: PickLine, picked: Picked): PickState =>
  line.short > 0 ? 'short' : isPicked(line, picked) ? 'picked' : 'toPick';
const LOOKS = {
  short: ['bad', IconAlertTriangle],
  picked: ['good', IconCheck],
  toPick: ['part', IconHourglass],
} as const satisfies Record<PickState, readonly [string, Icon]>;

function PickStatus({ line, picked }: Readonly<{ line: PickLine; picked: Picked }>) {
  const t = useT('part');
  const status = pickStatusOf(line, picked);
  const [tone, Glyph] = LOOKS[status];
  return (
    <Tone tone={tone} icon={<Glyph size={13} stroke={2} aria-hidden />}>
      {t(`pickStatus.${status}`)}
    </Tone>
  );
}
