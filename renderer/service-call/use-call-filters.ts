import { getRouteApi } from '@tanstack/react-router';
import { useBookFilters } from '../kernel/book/use-book-filters';
import { CallFilters, isCallView, NO_FILTERS } from './call-filters';

const route = getRouteApi('/calls');

/** Filters of the register and the views that were saved of them. */
export function useCallFilters() {
  const address = route.useSearch();
  const navigate = route.useNavigate();
  return useBookFilters<CallFilters>({
    book: 'serviceCall',
    filters: CallFilters,
    none: NO_FILTERS,
    isView: isCallView,
    address,
    go: (view, find) => void navigate({ search: (old) => ({ ...old, view, find }), replace: true }),
  });
}
