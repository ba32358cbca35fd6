import { getRouteApi } from '@tanstack/react-router';
import { useBookFilters } from '../kernel/book/use-book-filters';
import { isLedgerView, LedgerFilters, NO_FILTERS } from './ledger-filters';

const route = getRouteApi('/ledger');

/** Filters of the in/out ledger and the views that were saved of them. */
export function useLedgerFilters() {
  const address = route.useSearch();
  const navigate = route.useNavigate();
  return useBookFilters<LedgerFilters>({
    book: 'custody',
    filters: LedgerFilters,
    none: NO_FILTERS,
    isView: isLedgerView,
    address,
    go: (view, find) => void navigate({ search: { view, find }, replace: true }),
  });
}
