import { and, asc, eq, lt } from 'drizzle-orm';
import { DomainError } from '#shared/kernel/app-error';
import { addDays, toInstant } from '#shared/kernel/business-date';
import { buildStatement } from '#shared/printed-document/build/statement';
import { bill } from '../billing/table';
import { customerRow } from '../customer/steps';
import { defineCommand } from '../kernel/handlers';
import { moneyEntry } from '../money-ledger/table';
import { customerFact, paperFactsBase, paperLanguage, storePaper } from '../printed-document/steps';
import { receivable } from './table';

/** 貨款徵詢函/对账单 (B28): what was owed, charged and paid on account in a period; the customer stamps one part and returns it. */
export const printStatement = defineCommand('receivable.statement', ({ customerId, from, to }, cx) => {
  if (to < from) throw new DomainError('DATE_ORDER', { field: 'to', other: 'from' });
  const customer = customerRow(cx.tx, customerId);
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
  const closingMinor = lines.reduce((sum, e) => sum + e.amountMinor, openingMinor);
  const documentNo = `${customer.customerNo}-${to}`;
  const base = paperFactsBase(cx, documentNo, paperLanguage(cx, customer));
  const document = buildStatement({ ...base, customer: customerFact(customer), from, to, openingMinor, lines, closingMinor });
  const paper = storePaper(cx, { document, documentNo, entityId: customerId });
  cx.audit({
    event: 'StatementPrinted',
    entity: 'receivable',
    entityId: paper.id,
    facts: { documentNo, from, to, closingMinor },
  });
  return { documentNo, openingMinor, closingMinor };
});
