import { useSyncExternalStore } from 'react';

/** One value outside React that components follow: engine state, toast, clock. */
export type Observable<T> = Readonly<{ get: () => T; set: (value: T) => void; subscribe: (listener: () => void) => () => void }>;

export function observable<T>(start: T): Observable<T> {
  let value = start;
  const listeners = new Set<() => void>();
  return {
    get: () => value,
    set: (next) => {
      if (Object.is(next, value)) return;
      value = next;
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

export const useObservable = <T>(source: Observable<T>): T => useSyncExternalStore(source.subscribe, source.get);
