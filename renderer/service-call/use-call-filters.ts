import { getRouteApi } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useSavedViews, type SavedView } from '../kernel/book/saved-views';
import { CallFilters, isCallView, NO_FILTERS } from './call-filters';

const route = getRouteApi('/calls');
const SAVED = 'saved:';

/** Filters of the register: view and text stand in the address, the rest on the page; a saved view brings all of them. */
export function useCallFilters() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const [saved, setSaved] = useSavedViews('serviceCall', CallFilters);
  const [own, setOwn] = useState<CallFilters>(NO_FILTERS);
  const wanted = search.view ?? 'open';
  const chosen = wanted.startsWith(SAVED) ? saved.find((s) => SAVED + s.name === wanted) : undefined;
  const base = own.view;
  useEffect(() => {
    if (chosen) setOwn(chosen.filters);
    // oxlint-disable-next-line react/exhaustive-deps -- only choosing another saved view brings its filters, not every new copy of the list
  }, [chosen?.name]);
  const filters: CallFilters = { ...own, view: isCallView(wanted) ? wanted : (chosen?.filters.view ?? base), text: search.find ?? '' };
  const go = (view: string, find: string): void =>
    void navigate({ search: (old) => ({ ...old, view, find: find === '' ? undefined : find }), replace: true });
  return {
    filters,
    saved,
    active: chosen ? wanted : filters.view,
    savedName: chosen?.name ?? null,
    change: (patch: Partial<CallFilters>): void => {
      setOwn((old) => ({ ...old, ...patch }));
      if (patch.view !== undefined || patch.text !== undefined) go(patch.view ?? wanted, patch.text ?? filters.text);
    },
    pick: (key: string): void => {
      const view: SavedView<CallFilters> | undefined = saved.find((s) => SAVED + s.name === key);
      setOwn(view?.filters ?? NO_FILTERS);
      go(key, view?.filters.text ?? '');
    },
    save: (name: string): void => {
      setSaved([...saved, { name, filters }]);
      go(SAVED + name, filters.text);
    },
    removeSaved: (): void => {
      setSaved(saved.filter((s) => s !== chosen));
      setOwn(NO_FILTERS);
      go('open', '');
    },
    keyOf: (view: SavedView<CallFilters>): string => SAVED + view.name,
  };
}
