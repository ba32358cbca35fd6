import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { RequestId } from './api';
import { clockTime } from './dates';
import { useDraft } from './draft';
import { fits } from './fits';
import { useT } from './i18n';
import { useSession } from './session';

type Values = Readonly<Record<string, unknown>>;

export type Kept = Readonly<{
  /** What was typed, by the name of the field; a field nobody touched is not here. */
  typed: Values;
  latest: (name: string) => unknown;
  set: (name: string, value: unknown) => void;
  /** Give this to useCommand: the command that uses the draft also ends it. */
  request: RequestId;
  /** When the draft that was found had been saved; null when there was none. */
  foundAt: string | null;
  isFailed: boolean;
  discard: () => void;
}>;

/**
 * Keeps what is typed into a dialog in a draft of the person at the counter (decisions 9): `<family>.<deed>:<id>`, at most 60 signs.
 * Use it with useKeptState in the place of useState; a PIN or passcode stays in useState and is never kept.
 */
export function useKept(form: string): Kept {
  const draft = useDraft<Values>(form);
  const { found, keep, discard: throwAway } = draft;
  const [typed, setTyped] = useState<Values>({});
  const now = useRef<Values>({});
  const put = useCallback((values: Values): void => {
    now.current = values;
    setTyped(values);
  }, []);
  useEffect(() => {
    if (found) put({ ...found.input, ...now.current }); // a key pressed while the draft was read is newer
  }, [found, put]);
  const latest = useCallback((name: string) => now.current[name], []);
  const set = useCallback(
    (name: string, value: unknown): void => {
      put({ ...now.current, [name]: value });
      keep(now.current);
    },
    [keep, put],
  );
  const discard = useCallback((): void => {
    put({});
    void throwAway();
  }, [put, throwAway]);
  const foundAt = found?.updatedAt ?? null;
  const isFailed = draft.state === 'failed';
  return useMemo(
    () => ({ typed, latest, set, request: draft.request, foundAt, isFailed, discard }),
    [typed, latest, set, draft.request, foundAt, isFailed, discard],
  );
}

/** `useState` whose value is kept: what was typed before a crash or a switch of user stands in the place of the first value. */
export function useKeptState<T>(kept: Kept, name: string, first: T | (() => T)): readonly [T, (next: T | ((old: T) => T)) => void] {
  const [initial] = useState(first);
  const read = (value: unknown): T => (value !== undefined && fits(initial, value) ? (value as T) : initial);
  return [
    read(kept.typed[name]),
    (next) => kept.set(name, typeof next === 'function' ? (next as (old: T) => T)(read(kept.latest(name))) : next),
  ];
}

/** Says that a draft was brought back, and offers to throw it away; says so when nothing can be kept. */
export function KeptNote({ kept }: Readonly<{ kept: Kept }>) {
  const t = useT('deeds');
  const { zone } = useSession();
  if (kept.isFailed) return <span className="amber">{t('unsaved')}</span>;
  if (kept.foundAt === null) return null;
  return (
    <span className="row">
      <span className="t2">{t('draftRestored', { at: clockTime(kept.foundAt, zone) })}</span>
      <button type="button" className="link plain-button" onClick={kept.discard}>
        {t('discardDraft')}
      </button>
    </span>
  );
}
