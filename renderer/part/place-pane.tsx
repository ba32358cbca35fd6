import { useQuery } from '@tanstack/react-query';
import { isInternal } from '#shared/stock/places';
import type { PlaceView } from '#shared/stock/schema';
import { routeQuery } from '../kernel/api';
import { PreviewPane } from '../kernel/book/preview-pane';
import { useT } from '../kernel/i18n';
import { PartRows } from './part-rows';

/** What lies at the chosen place; what has left the house is on the card of each part. */
export function PlacePane({ place, word }: Readonly<{ place: PlaceView; word: string }>) {
  const t = useT('store');
  const isOurs = isInternal(place.kind);
  const { data: held } = useQuery({ ...routeQuery('stock.held', { placeId: place.id }), enabled: isOurs });
  return (
    <PreviewPane head={<b className="fs16">{word}</b>}>
      {!isOurs && <p className="pad fs12 t2">{t(place.kind === 'oldParts' ? 'oldPartsPlace' : 'outside')}</p>}
      {held?.length === 0 && <p className="pad fs12 t2">{t('nothingHere')}</p>}
      <PartRows
        rows={(held ?? []).map((h) => ({ key: h.partId, name: h.name, qty: h.qty, unit: h.unit, about: h.sku, end: h.serials.join(' ') }))}
      />
    </PreviewPane>
  );
}
