import { z } from 'zod';

/** What the address of each page may carry. A bad value falls back, it never breaks the page. */
const optional = z.string().max(200).optional().catch(undefined);

export const CallsSearch = z.object({
  view: optional,
  find: optional,
  call: optional,
  form: z.enum(['new']).optional().catch(undefined),
  customer: optional,
  product: optional,
});
export const VouchersSearch = z.object({ status: optional, voucher: optional });
export const IntakeSearch = z.object({ customer: optional, product: optional });
export const LedgerSearch = z.object({ view: optional, find: optional, stay: optional });
export const BenchSearch = z.object({ scope: optional, shape: z.enum(['board', 'table']).optional().catch(undefined) });
export const ReleaseSearch = z.object({ receipt: optional, code: optional });
export const JobSearch = z.object({ section: optional });
export const BillsSearch = z.object({ view: optional, id: optional });
export const PartsSearch = z.object({ view: optional, id: optional, find: optional, staff: optional, slips: optional, supply: optional });
export const PurchaseSearch = z.object({ view: optional, order: optional, id: optional });
export const LoanersSearch = z.object({ view: optional, find: optional });
export const UnclaimedSearch = z.object({ view: optional });
export const ClaimsSearch = z.object({ view: optional, filter: optional, id: optional });
export const CashSearch = z.object({ view: optional, list: optional });
export const CustomersSearch = z.object({ find: optional, customer: optional, product: optional });
export const PapersSearch = z.object({ view: optional, kind: optional, id: optional, code: optional });
export const SettingsSearch = z.object({ part: optional });
