import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { isInternal } from '#shared/stock/places';
import { movementsOf, type OutsideLine } from '#shared/stock/outside';
import type { PlaceView } from '#shared/stock/schema';
import { call as ask, routeQuery } from '../kernel/api';
import { PAGE_ROWS } from '../kernel/book/book-pages';
import { PreviewPane } from '../kernel/book/preview-pane';
import { useBookRows } from '../kernel/book/use-book-rows';
import { useT } from '../kernel/i18n';
import { Money } from '../kernel/money';
import { When } from '../kernel/when';
import { PartRows } from './part-rows';
import { placeWord } from './place-word';

/** The chosen place: what lies there, or what went there and came from there where it is outside of the house (issue line 2). */
export function PlacePane({ place, word }: Readonly<{ place: PlaceView; word: string }>) {
  const t = useT('store');
  const head = <b className="fs16">{word}</b>;
  if (movementsOf(place.kind).length > 0) return <Outside place={place} head={head} />;
  if (isInternal(place.kind)) return <Held place={place} head={head} />;
  return (
    <PreviewPane head={head}>
      <p className="pad fs12 t2">{t('oldPartsPlace')}</p>
    </PreviewPane>
  );
}
type Props = Readonly<{ place: PlaceView; head: ReactNode }>;

function Held({ place, head }: Props) {
  const t = useT('store');
  const { data: held } = useQuery(routeQuery('stock.held', { placeId: place.id }));
  return (
    <PreviewPane head={head}>
      {held?.length === 0 && <p className="pad fs12 t2">{t('nothingHere')}</p>}
      <PartRows
        rows={(held ?? []).map((h) => ({ key: h.partId, name: h.name, qty: h.qty, unit: h.unit, about: [h.sku, ...h.serials], end: '' }))}
      />
    </PreviewPane>
  );
}

function Outside({ place, head }: Props) {
  const t = useT('store');
  const words = useT('part');
  const placeId = place.id;
  const book = useBookRows<OutsideLine, { before: number }>({
    route: 'stock.outside',
    input: { placeId },
    read: async (after) => {
      const rows = await ask('stock.outside', { placeId, before: after?.before ?? null, limit: PAGE_ROWS });
      return { rows, total: rows.length };
    },
    next: ({ seq }) => ({ before: seq }),
  });
  return (
    <div className="part-card" onScrollCapture={book.onScrollCapture}>
      <PreviewPane head={head}>
        <p className="pad fs12 t2">{t('outside')}</p>
        {!book.isPending && book.rows.length === 0 && <p className="pad fs12 t2">{t('nothingMoved')}</p>}
        <PartRows
          rows={book.rows.map((m) => ({
            key: m.id,
            name: `${m.name}${m.isReversed ? `　${words('reversed')}` : ''}`,
            qty: m.isIn ? m.qty : `−${m.qty}`,
            unit: m.unit,
            about: [
              <When key="at" at={m.at} />,
              m.sku,
              m.docNo,
              m.isIn ? placeWord(words, m.fromKind, m.from) : placeWord(words, m.toKind, m.to),
            ],
            end: <Money minor={m.valueMinor} />,
          }))}
        />
      </PreviewPane>
    </div>
  );
}
