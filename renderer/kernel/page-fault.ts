import { describeError } from '#shared/log/described-error';
import { errorRef, REF_BYTES } from '#shared/log/error-ref';
import { api, RouteError } from './api';

type Kind = 'shown' | 'script' | 'promise' | 'policy';
const newRef = (): string => errorRef(crypto.getRandomValues(new Uint8Array(REF_BYTES)));

function note(ref: string, kind: Kind, error: unknown, directive?: string): void {
  void api
    .invoke('support.notePageFault', { ref, kind, error: describeError(error), ...(directive === undefined ? {} : { directive }) })
    .catch(() => undefined); // there is nobody left to tell
}

const known = new WeakMap<Error, string>();

/** 參考號 of an error of the page itself: made, and written into the log, when it is first shown. */
export function pageFaultRef(error: Error): string {
  const before = known.get(error);
  if (before !== undefined) return before;
  const ref = newRef();
  known.set(error, ref);
  queueMicrotask(() => note(ref, 'shown', error));
  return ref;
}

/** What nobody shows is written down too: uncaught errors, and everything that the page's policy refused to load (quality S3). */
export function watchPageFaults(): void {
  window.addEventListener('error', ({ error }) => error instanceof Error && note(newRef(), 'script', error));
  window.addEventListener('unhandledrejection', ({ reason }) => {
    if (!(reason instanceof RouteError)) note(newRef(), 'promise', reason);
  });
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
    note(newRef(), 'policy', { name: 'PolicyViolation' }, effectiveDirective),
  );
}
