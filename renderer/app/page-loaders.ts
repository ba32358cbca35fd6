import type { ComponentType } from 'react';

type Load = () => Promise<ComponentType>;

/**
 * The code of each page, read when it is first opened. The type is written down, so that a page may ask the router for its own address:
 * inferred, the router's type would wait for the page's and the page's for the router's.
 */
export const pageLoaders: Readonly<
  Record<
    | 'today'
    | 'calls'
    | 'vouchers'
    | 'intake'
    | 'ledger'
    | 'bench'
    | 'release'
    | 'job'
    | 'bills'
    | 'cash'
    | 'warehouse'
    | 'parts'
    | 'purchase'
    | 'loaners'
    | 'unclaimed'
    | 'claims'
    | 'customers'
    | 'papers',
    Load
  >
> = {
  today: () => import('../today/today-page').then((m) => m.TodayPage),
  calls: () => import('../service-call/call-register-page').then((m) => m.CallRegisterPage),
  vouchers: () => import('../service-voucher/voucher-page').then((m) => m.VoucherPage),
  intake: () => import('../counter-intake/counter-intake-page').then((m) => m.CounterIntakePage),
  ledger: () => import('../custody/custody-ledger-page').then((m) => m.CustodyLedgerPage),
  bench: () => import('../repair-card/bench-page').then((m) => m.BenchPage),
  release: () => import('../release/release-page').then((m) => m.ReleasePage),
  job: () => import('../repair-card/job-page').then((m) => m.JobPage),
  bills: () => import('../billing/charge-slips-page').then((m) => m.ChargeSlipsPage),
  warehouse: () => import('../warehouse/warehouse-page').then((m) => m.WarehousePage),
  parts: () => import('../part/parts-page').then((m) => m.PartsPage),
  purchase: () => import('../purchase/purchase-page').then((m) => m.PurchasePage),
  unclaimed: () => import('../unclaimed/unclaimed-page').then((m) => m.UnclaimedPage),
  loaners: () => import('../loaner/loaners-page').then((m) => m.LoanersPage),
  claims: () => import('../old-part/old-parts-page').then((m) => m.OldPartsPage),
  cash: () => import('../cash-desk/cash-desk-page').then((m) => m.CashDeskPage),
  customers: () => import('../customer/customers-page').then((m) => m.CustomersPage),
  papers: () => import('../printed-document/papers-page').then((m) => m.PapersPage),
};
