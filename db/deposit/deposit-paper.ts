import { buildDepositReceipt } from '#shared/printed-document/build/deposit-receipt';
import { buildRefundSlip } from '#shared/printed-document/build/refund-slip';
import { customerRow } from '../customer/steps';
import type { CommandCx } from '../kernel/handlers';
import { customerFact, paperFactsBase, paperLanguage, productFact, storePaper } from '../printed-document/steps';
import { products } from '../product/repository';
import { repairCards } from '../repair-card/repository';
import type { DepositEntryRow, DepositRow } from './table';

type Moved = Readonly<{ row: DepositRow; entries: readonly DepositEntryRow[] }>;
const numberOf = ({ entries }: Moved): string => entries[0]?.paymentNo ?? '';

/** 訂金收據, in the customer's language, under the number of its first payment. */
export function printDepositReceipt(cx: CommandCx, moved: Moved): void {
  const { row, entries } = moved;
  const customer = customerRow(cx.tx, row.customerId);
  const card = repairCards.get(cx.tx, row.cardId);
  const document = buildDepositReceipt({
    ...paperFactsBase(cx, numberOf(moved), paperLanguage(cx, customer)),
    customer: customerFact(customer),
    product: productFact(products.get(cx.tx, card.productId)),
    cardNo: card.cardNo,
    lines: entries.map((e) => ({ no: e.paymentNo, method: e.method, reference: e.reference, amountMinor: e.amountMinor })),
    heldMinor: row.balanceMinor,
  });
  storePaper(cx, { document, documentNo: numberOf(moved), entityId: row.id });
}

/** 退款單 of a deposit, for the customer to sign. */
export function printDepositRefund(cx: CommandCx, moved: Moved): void {
  const { row, entries } = moved;
  const [entry] = entries;
  if (entry === undefined) throw new Error('a refund without its line');
  const customer = customerRow(cx.tx, row.customerId);
  const document = buildRefundSlip({
    ...paperFactsBase(cx, entry.paymentNo, paperLanguage(cx, customer)),
    customer: customerFact(customer),
    about: { kind: 'deposit', no: repairCards.get(cx.tx, row.cardId).cardNo, paymentNo: null },
    line: { no: entry.paymentNo, method: entry.method, reference: entry.reference, amountMinor: 0 - entry.amountMinor },
    restMinor: row.balanceMinor,
    reason: entry.reason ?? '',
  });
  storePaper(cx, { document, documentNo: entry.paymentNo, entityId: row.id });
}
