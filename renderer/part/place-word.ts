import type { StockPlaceKind } from '#shared/stock/places';
import type { useT } from '../kernel/i18n';

/** The name of a place: its own, or the word for a standard one. */
export const placeWord = (t: ReturnType<typeof useT<'part'>>, kind: StockPlaceKind, name: string): string =>
  kind === 'bin' || kind === 'technician' ? name : t(`place.${kind}`);
