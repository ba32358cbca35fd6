import { balanceOfBill } from '#shared/billing/rules';
import { localDateOf } from '#shared/kernel/business-date';
import { buildChargeSlip, type ChargeSlipFacts } from '#shared/printed-document/build/charge-slip';
import type { ProductFact } from '#shared/printed-document/build/facts';
import { guaranteeUntil } from '#shared/warranty/guarantee';
import { qtyOf } from '#shared/kernel/quantity';
import { liveOf } from '#shared/repair-card/rules';
import { customerRow } from '../customer/steps';
import type { CommandCx } from '../kernel/handlers';
import { customerFact, paperFactsBase, paperLanguage, productFact, storePaper } from '../printed-document/steps';
import { products } from '../product/repository';
import { cardParts, repairCards } from '../repair-card/repository';
import type { CardPartRow } from '../repair-card/table';
import { serviceCalls } from '../service-call/repository';
import { bills, payments } from './repository';
import type { BillLineRow, BillRow } from './table';

type Job = Pick<ChargeSlipFacts, 'product' | 'work' | 'parts' | 'oldParts' | 'guarantee'>;

/** One device with its code; several by name only: the codes stand on the return slip. */
function together(facts: readonly ProductFact[]): ProductFact {
  const [first, ...others] = facts;
  if (first && others.length === 0) return first;
  return { label: facts.map((f) => f.label).join('、'), identifier: null };
}

const partText = (p: Readonly<{ text: string; qty: number }>): string => `${p.text} ×${qtyOf(p.qty)}`;
function oldPartsOf(parts: readonly CardPartRow[]): Job['oldParts'] {
  if (parts.some((p) => p.oldPart === 'returned')) return 'returned';
  return parts.some((p) => p.oldPart === 'kept') ? 'kept' : null;
}

/** A job in the shop: its guarantee begins at hand-over and stands on the return slip (D5). */
function shopJob(cx: CommandCx, row: BillRow): Job {
  const cards = bills.cardIds(cx.tx, row.id).map((id) => repairCards.get(cx.tx, id));
  const parts = cards.flatMap((c) => liveOf(cardParts.ofCard(cx.tx, c.id)));
  return {
    product: together(cards.map((c) => productFact(products.get(cx.tx, c.productId)))),
    work: cards.map((c) => c.diagnosis ?? c.faultReported).join('；'),
    parts: parts.map(partText),
    oldParts: oldPartsOf(parts),
    guarantee: null,
  };
}

/** A job at the customer's home ends with the visit: its guarantee begins that day (D5, F1). */
function visitJob(cx: CommandCx, row: BillRow, lines: readonly BillLineRow[]): Job {
  const call = row.callId === null ? null : serviceCalls.get(cx.tx, row.callId);
  const { repairGuaranteeDays: days, calendar } = cx.site.settings;
  const isGuaranteed = row.type === 'A' && row.grossMinor > 0 && days > 0;
  return {
    product: call === null ? { label: '', identifier: null } : productFact(products.get(cx.tx, call.productId)),
    work: call?.symptom ?? '',
    parts: lines.filter((l) => l.kind === 'part').map(partText),
    oldParts: null,
    guarantee: isGuaranteed ? { untilOn: guaranteeUntil(localDateOf(row.issuedAt, cx.site.region), days, calendar), days } : null,
  };
}

/** 收費單 for customer, accountant and file, with what is paid so far (B9). `printedAt`: when that is not the moment of issue. */
export function printBill(cx: CommandCx, row: BillRow, printedAt: string = row.issuedAt): void {
  const customer = customerRow(cx.tx, row.customerId);
  const lines = bills.lines(cx.tx, row.id);
  const job = bills.cardIds(cx.tx, row.id).length > 0 ? shopJob(cx, row) : visitJob(cx, row, lines);
  const document = buildChargeSlip({
    ...paperFactsBase(cx, row.billNo, paperLanguage(cx, customer), row.issuedAt),
    printedAt,
    ...job,
    customer: customerFact(customer),
    lines: lines.map((l) => ({ text: l.text, qty: qtyOf(l.qty), amountMinor: l.amountMinor })),
    grossMinor: row.grossMinor,
    taxMinor: row.taxMinor,
    netMinor: row.netMinor,
    payments: payments
      .ofBill(cx.tx, row.id)
      .filter((p) => p.status !== 'REVERSED')
      .map((p) => ({ method: p.method, amountMinor: p.amountMinor, tenderedMinor: p.tenderedMinor, reference: p.reference })),
    balanceMinor: balanceOfBill(row),
    invoice: row.invoiceNo === null ? null : { no: row.invoiceNo, mailed: false },
    invoiceFirst: row.decision === 'invoiceFirst',
    buyerTaxId: row.buyerTaxId,
  });
  storePaper(cx, { document, documentNo: row.billNo, entityId: row.id });
}
