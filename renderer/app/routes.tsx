import { createHashHistory, createRootRoute, createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import { KeysPage } from './key-sheet';
import { pageLoaders } from './page-loaders';
import { PageFailed, PageMissing } from './page-states';
import * as search from './search-params';
import { Shell } from './shell';

/** A page is read when it is first opened. It takes no props: `getRouteApi('/calls').useSearch()` gives it its address. */
export const lazyPage = (load: () => Promise<ComponentType>) => lazyRouteComponent(async () => ({ default: await load() }));

const root = createRootRoute({ component: Shell, notFoundComponent: PageMissing });
const at = { getParentRoute: () => root };
const start = createRoute({
  ...at,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/today' });
  },
});

/* The code of a page stands in page-loaders.ts. */
const today = createRoute({ ...at, path: '/today', component: lazyPage(pageLoaders.today) });
const calls = createRoute({ ...at, path: '/calls', validateSearch: search.CallsSearch, component: lazyPage(pageLoaders.calls) });
const vouchers = createRoute({
  ...at,
  path: '/vouchers',
  validateSearch: search.VouchersSearch,
  component: lazyPage(pageLoaders.vouchers),
});
const intake = createRoute({ ...at, path: '/intake', validateSearch: search.IntakeSearch, component: lazyPage(pageLoaders.intake) });
const ledger = createRoute({ ...at, path: '/ledger', validateSearch: search.LedgerSearch, component: lazyPage(pageLoaders.ledger) });
const bench = createRoute({ ...at, path: '/bench', validateSearch: search.BenchSearch, component: lazyPage(pageLoaders.bench) });
const release = createRoute({ ...at, path: '/release', validateSearch: search.ReleaseSearch, component: lazyPage(pageLoaders.release) });
const job = createRoute({ ...at, path: '/job/$id', validateSearch: search.JobSearch, component: lazyPage(pageLoaders.job) });
const bills = createRoute({ ...at, path: '/bills', validateSearch: search.BillsSearch, component: lazyPage(pageLoaders.bills) });
const purchase = createRoute({
  ...at,
  path: '/purchase',
  validateSearch: search.PurchaseSearch,
  component: lazyPage(pageLoaders.purchase),
});
const warehouse = createRoute({ ...at, path: '/warehouse', component: lazyPage(pageLoaders.warehouse) });
const parts = createRoute({ ...at, path: '/parts', validateSearch: search.PartsSearch, component: lazyPage(pageLoaders.parts) });
const loaners = createRoute({
  ...at,
  path: '/loaners',
  validateSearch: search.LoanersSearch,
  component: lazyPage(pageLoaders.loaners),
});
const claims = createRoute({ ...at, path: '/claims', validateSearch: search.ClaimsSearch, component: lazyPage(pageLoaders.claims) });
const unclaimed = createRoute({
  ...at,
  path: '/unclaimed',
  validateSearch: search.UnclaimedSearch,
  component: lazyPage(pageLoaders.unclaimed),
});
const cash = createRoute({ ...at, path: '/cash', validateSearch: search.CashSearch, component: lazyPage(pageLoaders.cash) });
const customers = createRoute({
  ...at,
  path: '/customers',
  validateSearch: search.CustomersSearch,
  component: lazyPage(pageLoaders.customers),
});
const papers = createRoute({ ...at, path: '/papers', validateSearch: search.PapersSearch, component: lazyPage(pageLoaders.papers) });
const settings = createRoute({
  ...at,
  path: '/settings',
  validateSearch: search.SettingsSearch,
  component: lazyPage(() => import('../setup/settings-page').then((m) => m.SettingsPage)),
});
const restore = createRoute({
  ...at,
  path: '/restore',
  component: lazyPage(() => import('../restore/restore-page').then((m) => m.RestorePage)),
});
const keys = createRoute({ ...at, path: '/keys', component: KeysPage });

export const router = createRouter({
  routeTree: root.addChildren([
    start,
    today,
    calls,
    vouchers,
    intake,
    ledger,
    bench,
    release,
    job,
    bills,
    warehouse,
    parts,
    purchase,
    loaners,
    unclaimed,
    claims,
    cash,
    customers,
    papers,
    settings,
    restore,
    keys,
  ]),
  history: createHashHistory(), // works from a file, from the application's own scheme and over loopback
  defaultErrorComponent: PageFailed,
  defaultPreload: 'intent',
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
