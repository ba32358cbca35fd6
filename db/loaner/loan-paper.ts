import { balanceOfBill } from '#shared/billing/rules';
import { loanTerms } from '#shared/loaner/rules';
import { buildLoanAgreement, buildLoanReminder, buildLoanSettlement, type LoanFacts } from '#shared/printed-document/build/loan';
import { customerRow } from '../customer/steps';
import type { CommandCx } from '../kernel/handlers';
import { accessoryFacts, customerFact, paperFactsBase, paperLanguage, productFact, storePaper } from '../printed-document/steps';
import { products } from '../product/repository';
import { repairCards } from '../repair-card/repository';
import { sheetsSent } from './repository';
import { sheetsOf } from './sheets';
import type { Settled } from './loan-bill';
import type { LoanerRow, LoanRow } from './table';

function factsOf(cx: CommandCx, row: LoanRow, thing: LoanerRow): LoanFacts {
  const customer = customerRow(cx.tx, row.customerId);
  const card = repairCards.get(cx.tx, row.cardId);
  return {
    ...paperFactsBase(cx, row.lnNo, paperLanguage(cx, customer)),
    customer: customerFact(customer),
    device: productFact(products.get(cx.tx, card.productId)),
    cardNo: card.cardNo,
    loaner: { label: thing.model, identifier: { kind: thing.kind, value: thing.identifier } },
    valueMinor: thing.valueMinor,
    conditionOut: row.conditionOut,
    accessories: accessoryFacts(row.accessories),
    depositMinor: row.depositMinor,
  };
}

/** 備用機借用單, for the customer and the shop (B16). */
export function printAgreement(cx: CommandCx, row: LoanRow, thing: LoanerRow): void {
  const { returnDays, extensionDays } = loanTerms(cx.site.settings);
  const isProvisional = row.status === 'LENT';
  const document = buildLoanAgreement({ ...factsOf(cx, row, thing), dueOn: row.dueOn, isProvisional, returnDays, extensionDays });
  storePaper(cx, { document, documentNo: row.lnNo, entityId: row.id });
}

type Back = Readonly<{ row: LoanRow; thing: LoanerRow; settled: Settled }>;
/** 備用機歸還結算單. */
export function printSettlement(cx: CommandCx, { row, thing, settled }: Back): void {
  const document = buildLoanSettlement({
    ...factsOf(cx, row, thing),
    lastOn: row.lastOn,
    conditionIn: row.conditionIn ?? '',
    areAccessoriesBack: row.areAccessoriesBack === true,
    deductionMinor: row.deductionMinor,
    deductionReason: row.deductionReason,
    billNo: settled.bill?.billNo ?? null,
    refundMinor: row.refundMinor,
    owedMinor: settled.bill ? balanceOfBill(settled.bill) : 0,
  });
  storePaper(cx, { document, documentNo: row.lnNo, entityId: row.id });
}

type Sheet = Readonly<{ row: LoanRow; thing: LoanerRow }>;
/** 備用機催還通知 (C11); answers with the how many-th it is. */
export function printReminder(cx: CommandCx, { row, thing, lateDays }: Sheet & Readonly<{ lateDays: number }>): number {
  const times = sheetsOf(row, sheetsSent(cx.tx, [row.id]), cx.site.region).reminders.length + 1;
  const document = buildLoanReminder({
    ...factsOf(cx, row, thing),
    lentAt: row.lentAt,
    lastOn: row.lastOn,
    late: { days: lateDays, times },
  });
  storePaper(cx, { document, documentNo: row.lnNo, entityId: row.id });
  return times;
}
/** 備用機還機通知 (B16), before the day is over. */
export function printDueNotice(cx: CommandCx, { row, thing }: Sheet): void {
  const document = buildLoanReminder({ ...factsOf(cx, row, thing), lentAt: row.lentAt, lastOn: row.lastOn, late: null });
  storePaper(cx, { document, documentNo: row.lnNo, entityId: row.id });
}
