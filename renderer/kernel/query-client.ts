import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { contract, type Api, type RouteName } from '#shared/contract/contract';
import type { Route } from '#shared/contract/define-route';
import { RouteError } from './api';
import { setEngineState } from './engine-state';

/** The session ended behind our back (lock, restart): ask who is signed in, and the gate shows the sign-in page. */
function askWhoIsSignedIn(error: Error): void {
  if (error instanceof RouteError && error.error.code === 'NOT_SIGNED_IN')
    void queryClient.invalidateQueries({ queryKey: ['staff.current'] });
}

/** 'always': the engine is on this PC. The default would pause every command while the internet is down (stack P13). */
export const queryClient: QueryClient = new QueryClient({
  queryCache: new QueryCache({ onError: askWhoIsSignedIn }),
  mutationCache: new MutationCache({ onError: askWhoIsSignedIn }),
  defaultOptions: {
    queries: { networkMode: 'always', staleTime: Infinity, retry: false, refetchOnWindowFocus: false },
    mutations: { networkMode: 'always', retry: false },
  },
});

/** The engine says which domains changed; every query that `reads` one of them is fetched again. */
export function followChanges(api: Api): () => void {
  return api.onNotice((notice) => {
    if (notice.kind === 'engine') {
      setEngineState(notice.state);
      if (notice.state === 'up') void queryClient.invalidateQueries();
      return;
    }
    void queryClient.invalidateQueries({
      predicate: ({ queryKey: [name] }) => {
        const route: Route | undefined = contract[name as RouteName];
        return route?.kind === 'query' && route.reads.some((d) => notice.domains.includes(d));
      },
    });
  });
}
