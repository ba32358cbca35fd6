import type { z } from 'zod';
import { auditRoutes } from '../audit/routes';
import { backupRoutes } from '../backup/routes';
import { billingRoutes } from '../billing/routes';
import { cashDrawerRoutes } from '../cash-drawer/routes';
import { collectionReceiptRoutes } from '../collection-receipt/routes';
import { counterIntakeRoutes } from '../counter-intake/routes';
import { custodyRoutes } from '../custody/routes';
import { customerRoutes } from '../customer/routes';
import { dayReportRoutes } from '../day-report/routes';
import { depositRoutes } from '../deposit/routes';
import { draftRoutes } from '../draft/routes';
import { jobCostRoutes } from '../job-cost/routes';
import { claimRoutes } from '../claim/routes';
import { makerRoutes } from '../maker/routes';
import { oldPartRoutes } from '../old-part/routes';
import { loanerRoutes } from '../loaner/routes';
import { maintenanceContractRoutes } from '../maintenance-contract/routes';
import { exchangeRoutes } from '../exchange/routes';
import type { Domain } from '../kernel/domains';
import type { Result } from '../kernel/result';
import { listExportRoutes } from '../list-export/routes';
import { monthReportRoutes } from '../month-report/routes';
import { numberingRoutes } from '../numbering/routes';
import { partRoutes } from '../part/routes';
import { partImportRoutes } from '../part-import/routes';
import { paperTemplateRoutes } from '../paper-template/routes';
import { photoRoutes } from '../photo/routes';
import { preferenceRoutes } from '../preference/routes';
import { printJobRoutes } from '../print-job/routes';
import { printerRoutes } from '../printer/routes';
import { printedDocumentRoutes } from '../printed-document/routes';
import { productRoutes } from '../product/routes';
import { purchaseRoutes } from '../purchase/routes';
import { quoteRoutes } from '../quote/routes';
import { receivableRoutes } from '../receivable/routes';
import { repairCardRoutes } from '../repair-card/routes';
import { searchRoutes } from '../search/routes';
import { serviceCallRoutes } from '../service-call/routes';
import { serviceVoucherRoutes } from '../service-voucher/routes';
import { setupRoutes } from '../setup/routes';
import { staffRoutes } from '../staff/routes';
import { stockRoutes } from '../stock/routes';
import { stockIssueRoutes } from '../stock-issue/routes';
import { stocktakeRoutes } from '../stocktake/routes';
import { supportRoutes } from '../support/routes';
import { unclaimedRoutes } from '../unclaimed/routes';
import { todayRoutes } from '../today/routes';
import { turnInRoutes } from '../turn-in/routes';
import { warehouseRoutes } from '../warehouse/routes';
import type { Route } from './define-route';

/** Every operation of the program: name → what goes in, what comes out, who may. */
export const contract = {
  ...setupRoutes,
  ...staffRoutes,
  ...customerRoutes,
  ...productRoutes,
  ...serviceCallRoutes,
  ...serviceVoucherRoutes,
  ...counterIntakeRoutes,
  ...collectionReceiptRoutes,
  ...custodyRoutes,
  ...repairCardRoutes,
  ...quoteRoutes,
  ...billingRoutes,
  ...partRoutes,
  ...partImportRoutes,
  ...listExportRoutes,
  ...stockRoutes,
  ...stockIssueRoutes,
  ...stocktakeRoutes,
  ...purchaseRoutes,
  ...warehouseRoutes,
  ...cashDrawerRoutes,
  ...turnInRoutes,
  ...dayReportRoutes,
  ...receivableRoutes,
  ...depositRoutes,
  ...loanerRoutes,
  ...unclaimedRoutes,
  ...exchangeRoutes,
  ...maintenanceContractRoutes,
  ...jobCostRoutes,
  ...makerRoutes,
  ...oldPartRoutes,
  ...claimRoutes,
  ...printedDocumentRoutes,
  ...printJobRoutes,
  ...printerRoutes,
  ...paperTemplateRoutes,
  ...searchRoutes,
  ...draftRoutes,
  ...preferenceRoutes,
  ...photoRoutes,
  ...monthReportRoutes,
  ...numberingRoutes,
  ...auditRoutes,
  ...backupRoutes,
  ...todayRoutes,
  ...supportRoutes,
} satisfies Record<string, Route>;

export type Contract = typeof contract;
export type RouteName = keyof Contract;
export type RouteOf<K extends Route['kind']> = { [R in RouteName]: Contract[R]['kind'] extends K ? R : never }[RouteName];
export type RawInput<R extends RouteName> = z.input<Contract[R]['input']>;
export type Input<R extends RouteName> = z.output<Contract[R]['input']>;
export type Output<R extends RouteName> = z.output<Contract[R]['output']>;

/** What the engine tells its windows without being asked. */
export type Notice = Readonly<{ kind: 'changed'; domains: readonly Domain[] } | { kind: 'engine'; state: 'up' | 'restarting' | 'stopped' }>;

/** The whole surface the renderer can see. The request id makes a command safe to repeat (decisions 1). */
export type Api = Readonly<{
  invoke<R extends RouteName>(name: R, input: RawInput<R>, requestId?: string): Promise<Result<Output<R>>>;
  onNotice(listener: (notice: Notice) => void): () => void;
}>;
