import { useEffect, useState } from 'react';
import type { z } from 'zod';
import { useSavedViews, type SavedView } from './saved-views';

/** What every book filters by; a book adds its own chips and its sort. */
type BookFilters = Readonly<{ view: string; text: string }>;
const SAVED = 'saved:';

type Options<F extends BookFilters> = Readonly<{
  /** Under this name the person's own views are kept. */
  book: string;
  filters: z.ZodType<F>;
  none: F;
  isView: (text: string | undefined) => text is F['view'];
  /** View and text stand in the address, so that a link and the way back lead to them. */
  address: Readonly<{ view?: string | undefined; find?: string | undefined }>;
  go: (view: string, find: string | undefined) => void;
}>;

/** Filters of a book: view and text stand in the address, the rest on the page; a saved view brings all of them. */
export function useBookFilters<F extends BookFilters>({ book, filters: shape, none, isView, address, go }: Options<F>) {
  const [saved, setSaved] = useSavedViews(book, shape);
  const [own, setOwn] = useState<F>(none);
  const wanted = address.view ?? none.view;
  const chosen = wanted.startsWith(SAVED) ? saved.find((s) => SAVED + s.name === wanted) : undefined;
  useEffect(() => {
    if (chosen) setOwn(chosen.filters);
    // oxlint-disable-next-line react/exhaustive-deps -- only choosing another saved view brings its filters, not every new copy of the list
  }, [chosen?.name]);
  const filters: F = { ...own, view: isView(wanted) ? wanted : (chosen?.filters.view ?? own.view), text: address.find ?? '' };
  const goTo = (view: string, text: string): void => go(view, text === '' ? undefined : text);
  const show = (view: string, text: string): void => {
    setOwn(none);
    goTo(view, text);
  };
  return {
    filters,
    saved,
    active: chosen ? wanted : filters.view,
    savedName: chosen?.name ?? null,
    change: (patch: Partial<F>): void => {
      setOwn((old) => ({ ...old, ...patch }));
      if (patch.view !== undefined || patch.text !== undefined) goTo(patch.view ?? wanted, patch.text ?? filters.text);
    },
    /** A view without filters, with these words in the find box. */
    show,
    pick: (key: string): void => {
      const view = saved.find((s) => SAVED + s.name === key);
      if (view === undefined) show(key, '');
      else {
        setOwn(view.filters);
        goTo(key, view.filters.text);
      }
    },
    save: (name: string): void => {
      setSaved([...saved, { name, filters }]);
      goTo(SAVED + name, filters.text);
    },
    removeSaved: (): void => {
      setSaved(saved.filter((s) => s !== chosen));
      show(none.view, '');
    },
    keyOf: (view: SavedView<F>): string => SAVED + view.name,
  };
}
