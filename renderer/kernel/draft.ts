import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { uuidv7 } from 'uuidv7';
import { call, type RequestId } from './api';
import { engineNow } from './clock';
import { useSession } from './session';

/** At most two seconds after the last key (decisions 9): one second of quiet, or two at the longest while somebody types on. */
const QUIET_MS = 1_000;
const LONGEST_MS = 2_000;

/**
 * What the engine did not take any more when the page went, because it had stopped: it waits here, by person and form, until the same
 * person opens the form again. The next person at the counter has another key.
 */
const rescued = new Map<string, Readonly<{ requestId: string; input: unknown; updatedAt: string }>>();

export type Draft<T> = Readonly<{
  /** `reading`: the saved draft is on its way, show nothing editable yet. `kept`: all is saved. `unsaved`: typed, not yet saved. `failed`: the engine did not take it. */
  state: 'reading' | 'kept' | 'unsaved' | 'failed';
  /** What was found at the start, once; null when there was none. */
  found: Readonly<{ input: T; updatedAt: string }> | null;
  /** Give this to useCommand: the draft and the command share one request id. */
  request: RequestId;
  /** Call on every change with all values; leave passcodes out. */
  keep: (input: T) => void;
  /** Saves what is still waiting, at once. */
  flush: () => void;
  /** After the command succeeded: the engine deleted the draft, so stop saving and start afresh. */
  done: () => void;
  /** Throws the draft away. */
  discard: () => Promise<void>;
}>;

/**
 * Keeps what is being typed, per person and form. Survives a switch of page or user, a crash of the window or of the engine.
 * `form` names the form, with an id where one person can have several open (`quote:<cardId>`).
 */
export function useDraft<T>(form: string): Draft<T> {
  const own = `${useSession().person.staffId} ${form}`;
  const [state, setState] = useState<Draft<T>['state']>('reading');
  const [found, setFound] = useState<Draft<T>['found']>(null);
  const id = useRef(uuidv7());
  const waiting = useRef<{ input: T; since: number } | null>(null);
  const timer = useRef(0);
  const retry = useRef<() => void>(() => undefined);
  const isOpen = useRef(true);

  const save = useCallback(() => {
    window.clearTimeout(timer.current);
    const taken = waiting.current;
    if (!taken) return;
    waiting.current = null;
    const requestId = id.current;
    call('draft.save', { form, requestId, input: taken.input }).then(
      () => setState((s) => (waiting.current ? s : 'kept')),
      () => {
        // After the page has gone somebody else may sign in; a draft that is tried again then would be kept as theirs.
        if (!isOpen.current) {
          rescued.set(own, { requestId, input: taken.input, updatedAt: new Date(engineNow()).toISOString() });
          return;
        }
        waiting.current ??= { input: taken.input, since: taken.since };
        timer.current = window.setTimeout(() => retry.current(), LONGEST_MS);
        setState('failed');
      },
    );
  }, [form, own]);

  useEffect(() => {
    retry.current = save;
  }, [save]);
  useEffect(() => {
    let isCurrent = true;
    isOpen.current = true;
    call('draft.get', { form }).then(
      (stored) => {
        if (!isCurrent) return;
        const held = rescued.get(own);
        rescued.delete(own);
        const draft = held ?? stored;
        if (draft) {
          id.current = draft.requestId;
          setFound({ input: draft.input as T, updatedAt: draft.updatedAt });
        }
        if (held) {
          waiting.current = { input: held.input as T, since: performance.now() };
          retry.current();
        }
        setState('kept');
      },
      () => isCurrent && setState('kept'),
    );
    const onHide = (): void => {
      if (document.visibilityState === 'hidden') save();
    };
    document.addEventListener('visibilitychange', onHide);
    window.addEventListener('pagehide', save);
    return () => {
      isCurrent = false;
      isOpen.current = false;
      document.removeEventListener('visibilitychange', onHide);
      window.removeEventListener('pagehide', save);
      save(); // leaving the page keeps the draft
    };
  }, [form, own, save]);

  return useMemo<Draft<T>>(() => {
    const forget = (): void => {
      window.clearTimeout(timer.current);
      waiting.current = null;
      id.current = uuidv7();
      setFound(null);
      setState('kept');
    };
    return {
      state,
      found,
      request: {
        current: () => id.current,
        renew: () => {
          id.current = uuidv7();
        },
        done: forget,
      },
      keep: (input) => {
        const now = performance.now();
        const since = waiting.current?.since ?? now;
        waiting.current = { input, since };
        window.clearTimeout(timer.current);
        timer.current = window.setTimeout(save, Math.max(0, Math.min(QUIET_MS, since + LONGEST_MS - now)));
        setState('unsaved');
      },
      flush: save,
      done: forget,
      discard: async () => {
        forget();
        await call('draft.discard', { form });
      },
    };
  }, [state, found, save, form]);
}
