import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import { RestoreFront } from '../restore/restore-front';
import { FirstRunPage } from '../first-run/first-run-page';
import { call, routeQuery } from '../kernel/api';
import { Failed } from '../kernel/blank-states';
import { setEngineClock } from '../kernel/clock';
import { FrontPage } from '../kernel/front-page';
import { useLanguage, useT } from '../kernel/i18n';
import { regionFacts, SessionProvider, type SessionValue } from '../kernel/session';
import { SignInPage } from '../sign-in/sign-in-page';
import { useAutoLock } from './auto-lock';

/** Where the link of the stop page leads (electron/shell.ts). */
const RESTORE = '#/restore';

const PUBLIC_READS = new Set(['setup.status', 'staff.current', 'staff.signInList']);

/** Back to where the program stood: the first run, or, read anew, the page that says why nothing can be opened. */
function leaveRestore(set: (isRestoring: boolean) => void): void {
  window.location.hash = '';
  set(false);
}

/** While the engine opens the data: the frame of the first page stands, and its letters are looked up meanwhile (quality P1). */
const Waiting = () => (
  <FrontPage site={null} zone={null} foot={null}>
    {null}
  </FrontPage>
);

/** First run → sign-in → the program. Locking leaves the address and the drafts as they are. */
export function SessionGate({ children }: Readonly<{ children: ReactNode }>) {
  const t = useT('frame');
  const cache = useQueryClient();
  const { isChosen, choose } = useLanguage();
  const status = useQuery(routeQuery('setup.status', {}));
  const current = useQuery({ ...routeQuery('staff.current', {}), enabled: status.data?.state === 'ready' });
  const [isLeaving, setIsLeaving] = useState(false);
  const [isRestoring, setIsRestoring] = useState(() => window.location.hash.startsWith(RESTORE));
  const site = status.data?.site ?? null;
  const person = current.data && !current.data.isLocked ? current.data : null;

  useEffect(() => {
    if (status.data) setEngineClock(status.data.now);
  }, [status.data]);
  useEffect(() => {
    if (site && !isChosen) choose(site.language);
  }, [site, isChosen, choose]);

  /** Nothing of one person's session is shown to the next. */
  const refresh = useCallback(async (): Promise<void> => {
    cache.removeQueries({ predicate: ({ queryKey: [name] }) => !PUBLIC_READS.has(String(name)) });
    await cache.invalidateQueries();
  }, [cache]);

  // The pages are taken down first, and that saves their drafts; only then does the person leave.
  useEffect(() => {
    if (!isLeaving) return;
    void call('staff.signOut', {})
      .catch(() => undefined)
      .then(refresh)
      .finally(() => setIsLeaving(false));
  }, [isLeaving, refresh]);
  const lock = useCallback(() => setIsLeaving(true), []);
  useAutoLock(person && site ? site.autoLockMinutes : null, lock);

  const keyStore = status.data?.keyStore ?? 'os';
  const session = useMemo<SessionValue | null>(
    () => (site && person ? { site, person, keyStore, lock, ...regionFacts(site.region) } : null),
    [site, person, keyStore, lock],
  );

  // `isFetched` stays while it is asked again, so a restore under way is not taken down between two answers.
  if (isRestoring && !site && status.isFetched) return <RestoreFront onLeave={() => leaveRestore(setIsRestoring)} />;
  if (status.error && !status.data) return <Failed title={t('product')} refusal={status.error} onAgain={() => void status.refetch()} />;
  if (!status.data) return <Waiting />;
  if (!site) return <FirstRunPage keyStore={keyStore} onRestore={() => setIsRestoring(true)} onDone={() => void refresh()} />;
  if (current.isPending) return <Waiting />;
  if (isLeaving || !session) return <SignInPage site={site} onDone={refresh} />;
  return <SessionProvider value={session}>{children}</SessionProvider>;
}
