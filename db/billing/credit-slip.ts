import type { Input } from '#shared/contract/contract';
import { creditWhy } from '#shared/billing/void';
import { localDateOf } from '#shared/kernel/business-date';
import { qtyOf } from '#shared/kernel/quantity';
import { buildCreditSlip } from '#shared/printed-document/build/credit-slip';
import { customerRow } from '../customer/steps';
import type { CommandCx } from '../kernel/handlers';
import { newId } from '../kernel/new-id';
import { customerFact, paperFactsBase, paperLanguage, storePaper } from '../printed-document/steps';
import { billCredits, billTaxes } from '../tax/repository';
import type { BillCreditRow } from '../tax/table';
import { bills } from './repository';
import type { BillRow } from './table';

/** 折讓單 for a slip that cannot be made void any more, with its paper; null where it can (C6, D6). */
export function creditInstead(
  cx: CommandCx,
  row: BillRow,
  { isOriginalBack, reason }: Pick<Input<'billing.void'>, 'isOriginalBack' | 'reason'>,
): BillCreditRow | null {
  const issuedOn = localDateOf(row.issuedAt, cx.site.region);
  const why = creditWhy({ ...row, issuedOn }, cx.site.region, cx.today, isOriginalBack);
  if (why === null) return null;
  const { grossMinor, taxMinor, netMinor } = row;
  const credit = billCredits.insert(cx.tx, {
    id: newId<string>(),
    creditNo: cx.number('CS'),
    billId: row.id,
    why,
    isOriginalBack,
    grossMinor,
    taxMinor,
    netMinor,
    reason,
    at: cx.now,
    by: cx.actor.staffId,
    siteCode: cx.site.code,
    createdAt: cx.now,
    updatedAt: cx.now,
  });
  cx.audit({
    event: 'BillCredited',
    entity: 'billing',
    entityId: credit.id,
    reason,
    facts: { creditNo: credit.creditNo, billNo: row.billNo, grossMinor, isOriginalBack },
  });
  cx.changed('billing', credit.id);
  const customer = customerRow(cx.tx, row.customerId);
  const document = buildCreditSlip({
    ...paperFactsBase(cx, credit.creditNo, paperLanguage(cx, customer)),
    customer: customerFact(customer),
    buyerTaxId: row.buyerTaxId,
    billNo: row.billNo,
    billedOn: issuedOn,
    invoice: row.invoiceNo === null || row.invoiceOn === null ? null : { no: row.invoiceNo, on: row.invoiceOn },
    lines: bills.lines(cx.tx, row.id).map((l) => ({ text: l.text, qty: qtyOf(l.qty), amountMinor: l.amountMinor })),
    taxes: billTaxes.ofBills(cx.tx, [row.id]),
    grossMinor,
    taxMinor,
    netMinor,
    why,
    reason,
  });
  storePaper(cx, { document, documentNo: credit.creditNo, entityId: row.id });
  return credit;
}
