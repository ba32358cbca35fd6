import { leftOf } from '#shared/billing/charges';
import { balanceOfBill, paidOnPaper } from '#shared/billing/rules';
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
import type { CardPartRow, RepairCardRow } from '../repair-card/table';
import { serviceCalls } from '../service-call/repository';
import type { ServiceCallRow } from '../service-call/table';
import { billTaxes } from '../tax/repository';
import { allocations } from './allocation-steps';
import { openOfCall, openOfCard } from './charge-steps';
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

type OnSlip = Readonly<{ cards: readonly RepairCardRow[]; calls: readonly ServiceCallRow[] }>;
const jobsOn = (cx: CommandCx, row: BillRow): OnSlip => ({
  cards: bills.cardIds(cx.tx, row.id).map((id) => repairCards.get(cx.tx, id)),
  calls: allocations.sharesOf(cx.tx, [row.id]).flatMap(({ callId }) => (callId === null ? [] : [serviceCalls.get(cx.tx, callId)])),
});

/** Jobs in the shop, or several at once: a guarantee begins at hand-over and stands on the return slip (D5). */
function severalJobs(cx: CommandCx, { cards, calls }: OnSlip): Job {
  const parts = cards.flatMap((c) => liveOf(cardParts.ofCard(cx.tx, c.id)));
  return {
    product: together([...cards, ...calls].map((job) => productFact(products.get(cx.tx, job.productId)))),
    work: [...cards.map((c) => c.diagnosis ?? c.faultReported), ...calls.map((c) => c.symptom)].join('；'),
    parts: parts.map(partText),
    oldParts: oldPartsOf(parts),
    guarantee: null,
  };
}

/** A job at the customer's home ends with the visit: its guarantee begins that day (D5, F1). */
function visitJob(cx: CommandCx, row: BillRow, lines: readonly BillLineRow[], call: ServiceCallRow | null): Job {
  const { repairGuaranteeDays: days, calendar } = cx.site.settings;
  const doneAt = call === null ? row.issuedAt : (bills.firstOfCall(cx.tx, call.id)?.issuedAt ?? row.issuedAt);
  const isGuaranteed = row.type === 'A' && row.grossMinor > 0 && days > 0;
  return {
    product: call === null ? { label: '', identifier: null } : productFact(products.get(cx.tx, call.productId)),
    work: call?.symptom ?? '',
    parts: lines.filter((l) => l.kind === 'part').map(partText),
    oldParts: null,
    guarantee: isGuaranteed ? { untilOn: guaranteeUntil(localDateOf(doneAt, cx.site.region), days, calendar), days } : null,
  };
}

/** What else there is to know of jobs with several slips: whose they are, which slips beside this one, what is on none yet (issue line 13). */
function besides(cx: CommandCx, row: BillRow, { cards, calls }: OnSlip): Pick<ChargeSlipFacts, 'owner' | 'otherSlips' | 'toBillMinor'> {
  const owners = [...new Set([...cards, ...calls].map((job) => job.customerId))].filter((id) => id !== row.customerId);
  const slips = [
    ...bills.ofCards(
      cx.tx,
      cards.map((c) => c.id),
    ),
    ...calls.flatMap((c) => allocations.billsOfCall(cx.tx, c.id)),
  ];
  return {
    owner: owners.length === 0 ? null : owners.map((id) => customerRow(cx.tx, id).name).join('、'),
    otherSlips: [...new Set(slips.map((b) => b.billNo))].filter((no) => no !== row.billNo),
    toBillMinor: [...cards.map((c) => openOfCard(cx.tx, c)), ...calls.map((c) => openOfCall(cx.tx, c.id))].reduce(
      (sum, open) => sum + leftOf(open),
      0,
    ),
  };
}

/** 收費單 for customer, accountant and file, with what is paid so far (B9). `printedAt`: when that is not the moment of issue. */
export function printBill(cx: CommandCx, row: BillRow, printedAt: string = row.issuedAt): void {
  const customer = customerRow(cx.tx, row.customerId);
  const lines = bills.lines(cx.tx, row.id);
  const on = jobsOn(cx, row);
  const job = on.cards.length > 0 || on.calls.length > 1 ? severalJobs(cx, on) : visitJob(cx, row, lines, on.calls[0] ?? null);
  const document = buildChargeSlip({
    ...paperFactsBase(cx, row.billNo, paperLanguage(cx, customer), row.issuedAt),
    printedAt,
    ...job,
    customer: customerFact(customer),
    lines: lines.map((l) => ({ text: l.text, qty: qtyOf(l.qty), amountMinor: l.amountMinor })),
    grossMinor: row.grossMinor,
    taxMinor: row.taxMinor,
    netMinor: row.netMinor,
    taxes: billTaxes.ofBills(cx.tx, [row.id]),
    payments: paidOnPaper(payments.ofBill(cx.tx, row.id)).map((p) => ({
      method: p.method,
      amountMinor: p.amountMinor,
      tenderedMinor: p.tenderedMinor,
      reference: p.reference,
    })),
    ...besides(cx, row, on),
    balanceMinor: balanceOfBill(row),
    invoice: row.invoiceNo === null ? null : { no: row.invoiceNo, mailed: row.mailedOn !== null },
    invoiceFirst: row.decision === 'invoiceFirst',
    buyerTaxId: row.buyerTaxId,
  });
  storePaper(cx, { document, documentNo: row.billNo, entityId: row.id });
}
