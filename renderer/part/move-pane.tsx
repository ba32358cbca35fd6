import type { ReactNode } from 'react';
import type { MoveView } from '#shared/stock/move-sheet';
import { DocHead, PaneFacts, PaneTitle, PreviewPane } from '../kernel/book/preview-pane';
import { useT } from '../kernel/i18n';
import { Money } from '../kernel/money';
import { Status } from '../kernel/status';
import { When } from '../kernel/when';
import { PartRows } from './part-rows';
import { placeWord } from './place-word';

/** One 異動單, whole: what was moved, from where to where, and what became of it. */
export function MovePane({ move, foot }: Readonly<{ move: MoveView; foot: ReactNode }>) {
  const t = useT('store');
  const words = useT('part');
  return (
    <PreviewPane head={<DocHead no={move.mvNo} status={<Status of="stockMove" is={move.status} />} />} foot={foot}>
      <PaneFacts
        rows={[
          [t('card.kind'), words(`movement.${move.kind}`)],
          [t('card.from'), placeWord(words, move.from.kind, move.from.name)],
          [t('card.to'), placeWord(words, move.to.kind, move.to.name)],
          [t('card.at'), <When key="at" at={move.at} />],
          [t('card.by'), move.by],
          ...(move.reason === null ? [] : [[t('moves.reason'), move.reason] as const]),
          ...(move.voidReason === null ? [] : [[t('moves.voidReason'), `${move.voidReason}　${move.voidBy ?? ''}`] as const]),
        ]}
      />
      <PaneTitle>{words('column.lines')}</PaneTitle>
      <PartRows
        rows={move.lines.map((l) => ({
          key: l.lineNo,
          name: l.name,
          qty: l.qty,
          unit: l.unit,
          about: [l.sku, ...l.serials],
          end: <Money minor={l.valueMinor} />,
        }))}
      />
    </PreviewPane>
  );
}
