import type { StockPlaceRow } from './table';

/** How a place is named in a line of text: a person by his name, a bin by its code. */
export const placeText = ({ kind, name, code }: Pick<StockPlaceRow, 'kind' | 'name' | 'code'>): string =>
  kind === 'technician' ? (name ?? code) : code;
