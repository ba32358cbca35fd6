import { and, asc, eq, lt } from 'drizzle-orm';
import { DomainError } from '#shared/kernel/app-error';
import { addDays, monthAfter, toInstant } from '#shared/kernel/business-date';
import type { CustomerId } from '#shared/kernel/ids';
import { buildStatement } from '#shared/printed-document/build/statement';
import { bill } from '../billing/table';
import { customerRow } from '../customer/steps';
import { customer } from '../customer/table';
import { defineCommand, type CommandCx } from '../kernel/handlers';
import { moneyEntry } from '../money-ledger/table';
import { customerFact, paperFactsBase, paperLanguage, storePaper } from '../printed-document/steps';
import { printedDocument } from '../printed-document/table';
import { receivable } from './table';

type Period = Readonly<{ from: string; to: string }>;
const numberOf = (customerNo: string, { to }: Period): string => `${customerNo}-${to}`;

/** What was owed on account, and what moved it, up to the end of a period. */
function accountOf(cx: CommandCx, customerId: CustomerId, { from, to }: Period) {
  const [start, end] = [toInstant(from, '00:00', cx.site.region), toInstant(addDays(to, 1), '00:00', cx.site.region)];
  const entries = cx.tx
    .select({ at: moneyEntry.at, documentNo: moneyEntry.documentNo, billNo: bill.billNo, amountMinor: moneyEntry.amountMinor })
    .from(receivable)
    .innerJoin(bill, eq(bill.id, receivable.billId))
    .innerJoin(moneyEntry, and(eq(moneyEntry.account, 'receivable'), eq(moneyEntry.holderId, bill.id)))
    .where(and(eq(receivable.customerId, customerId), lt(moneyEntry.at, end)))
    .orderBy(asc(moneyEntry.at), asc(moneyEntry.seq))
    .all();
  const openingMinor = entries.filter((e) => e.at < start).reduce((sum, e) => sum + e.amountMinor, 0);
  const lines = entries.filter((e) => e.at >= start);
  return { openingMinor, lines, closingMinor: lines.reduce((sum, e) => sum + e.amountMinor, openingMinor) };
}

function print(cx: CommandCx, customerId: CustomerId, period: Period, account: ReturnType<typeof accountOf>): string {
  const payer = customerRow(cx.tx, customerId);
  const documentNo = numberOf(payer.customerNo, period);
  const base = paperFactsBase(cx, documentNo, paperLanguage(cx, payer));
  const document = buildStatement({ ...base, customer: customerFact(payer), ...period, ...account });
  const paper = storePaper(cx, { document, documentNo, entityId: customerId });
  cx.audit({
    event: 'StatementPrinted',
    entity: 'receivable',
    entityId: paper.id,
    facts: { documentNo, ...period, closingMinor: account.closingMinor },
  });
  return documentNo;
}

/** 貨款徵詢函/对账单 (B28): what was owed, charged and paid on account in a period; the customer stamps one part and returns it. */
export const printStatement = defineCommand('receivable.statement', ({ customerId, from, to }, cx) => {
  if (to < from) throw new DomainError('DATE_ORDER', { field: 'to', other: 'from' });
  const account = accountOf(cx, customerId, { from, to });
  const documentNo = print(cx, customerId, { from, to }, account);
  return { documentNo, openingMinor: account.openingMinor, closingMinor: account.closingMinor };
});

const isPrinted = (cx: CommandCx, documentNo: string): boolean =>
  cx.tx
    .select({ id: printedDocument.id })
    .from(printedDocument)
    .where(and(eq(printedDocument.documentNo, documentNo), eq(printedDocument.kind, 'statement')))
    .get() !== undefined;

/** The month is over, or it would be printed short; who neither owed nor paid in it gets none, and nobody gets two (C13: monthly). */
export const printStatements = defineCommand('receivable.statementRun', ({ month }, cx) => {
  const period = { from: `${month}-01`, to: addDays(`${monthAfter(month)}-01`, -1) };
  if (period.to >= cx.today) throw new DomainError('MONTH_NOT_OVER', { month });
  const customers = cx.tx
    .selectDistinct({ id: customer.id, customerNo: customer.customerNo })
    .from(receivable)
    .innerJoin(customer, eq(customer.id, receivable.customerId))
    .orderBy(asc(customer.customerNo))
    .all()
    .map((c) => ({ ...c, account: accountOf(cx, c.id, period) }))
    .filter(({ account }) => account.lines.length > 0 || account.closingMinor !== 0);
  const missing = customers.filter((c) => !isPrinted(cx, numberOf(c.customerNo, period)));
  for (const c of missing) print(cx, c.id, period, c.account);
  return { printed: missing.length, there: customers.length - missing.length };
});
