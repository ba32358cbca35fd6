import { assertMailed, buyerTaxIdOf } from '#shared/billing/rules';
import { checkInvoiceNo } from '#shared/billing/tax';
import { DomainError } from '#shared/kernel/app-error';
import { customerRow, readTaxId } from '../customer/steps';
import { defineCommand } from '../kernel/handlers';
import { invoiceStartsTerm } from '../receivable/steps';
import { billAsSeen } from './bill-as-seen';
import { billAnswer } from './queries';
import { bills } from './repository';
import { indexBill } from './steps';

/** Number and date of the tax invoice 發票 made outside this program; one invoice is for one bill (D6, B9). */
export const recordInvoice = defineCommand('billing.recordInvoice', (input, cx) => {
  const seen = billAsSeen(cx, input);
  if (seen.status === 'VOID') throw new DomainError('BILL_NOT_OPEN', { billNo: seen.billNo });
  const checked = checkInvoiceNo(input.invoiceNo, cx.site.region, input.invoiceCode);
  if (!checked.ok) throw new DomainError(checked.code, checked.params);
  if (input.invoiceOn > cx.today) throw new DomainError('DATE_IN_FUTURE', { field: 'invoiceOn' });
  const mailedOn = input.mailedOn === undefined ? seen.mailedOn : input.mailedOn;
  assertMailed(mailedOn, input.invoiceOn, cx.today);
  const other = bills.withInvoice(cx.tx, checked.value);
  if (other && other.id !== seen.id) throw new DomainError('INVOICE_NO_USED', { value: checked.value, billNo: other.billNo });
  const { taxId } = customerRow(cx.tx, seen.customerId);
  const buyerTaxId = buyerTaxIdOf(input.kind, readTaxId(cx.site, input.buyerTaxId), seen.buyerTaxId, taxId);
  const row = bills.update(
    cx.tx,
    seen.id,
    seen.rev,
    { invoiceNo: checked.value, invoiceOn: input.invoiceOn, mailedOn, invoiceKind: input.kind, buyerTaxId },
    cx.now,
  );
  cx.audit({
    event: 'InvoiceRecorded',
    entity: 'billing',
    entityId: row.id,
    facts: {
      billNo: row.billNo,
      invoiceNo: checked.value,
      invoiceOn: input.invoiceOn,
      kind: input.kind,
      mailedOn,
      ...(seen.invoiceNo === null ? {} : { before: seen.invoiceNo }),
    },
  });
  cx.changed('billing', row.id);
  invoiceStartsTerm(cx, row);
  indexBill(cx, row);
  return billAnswer(cx.tx, row.id);
});
