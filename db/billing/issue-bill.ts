import { chooseCharges, layLetOff, layTyped, leftOf, lineOf, totalOf, type Allocation, type ChosenCharge } from '#shared/billing/charges';
import { MONEY_TAKERS } from '#shared/billing/routes';
import { billTypeOf, buyerTaxIdOf } from '#shared/billing/rules';
import type { Input } from '#shared/contract/contract';
import { DomainError } from '#shared/kernel/app-error';
import type { CustomerId } from '#shared/kernel/ids';
import { currencyOf } from '#shared/kernel/money';
import { qtyOf } from '#shared/kernel/quantity';
import { holdsPost } from '#shared/kernel/roles';
import { paperWords, type PaperWords } from '#shared/printed-document/build/paper-words';
import { assertDiscount, discountOf } from '#shared/quote/discount';
import { chargeLines } from '#shared/quote/rules';
import { liveOf } from '#shared/repair-card/rules';
import { customerRow, readTaxId } from '../customer/steps';
import { defineCommand, type CommandCx } from '../kernel/handlers';
import { contractLines } from '../maintenance-contract/charge-steps';
import { termsOf } from '../maintenance-contract/steps';
import { paperLanguage } from '../printed-document/steps';
import { putRestOnAccount } from '../receivable/steps';
import { timeOf } from '../repair-card/bench-steps';
import { cardParts, repairCards } from '../repair-card/repository';
import type { NewAllocation } from './allocation-steps';
import { printBill } from './bill-paper';
import { settleFromDeposits } from './deposit-steps';
import { billAnswer } from './queries';
import { slipJobs, type SlipJob } from './slip-jobs';
import { issueBill, takePayments, type NewBillLine } from './steps';

type JobOnSlip = Readonly<{
  job: SlipJob;
  lines: readonly NewBillLine[];
  /** The lines of the job that were agreed and are on this slip; none where a contract or a typed price takes their place. */
  charges: readonly ChosenCharge[];
  taken: readonly NewAllocation[];
}>;

/** 合同 (B19): what the contract of a card charges for the parts that were fitted; null: it charges nothing, or none covers the device. */
function underContract(cx: CommandCx, w: PaperWords, { key, isPricedByContract }: SlipJob): JobOnSlip['lines'] | null {
  if (!isPricedByContract || key.cardId === null) return null;
  const card = repairCards.get(cx.tx, key.cardId);
  if (card.contractId === null) return null;
  const fitted = liveOf(cardParts.ofCard(cx.tx, card.id)).map((p) => ({ text: p.text, qty: qtyOf(p.qty), priceMinor: p.priceMinor }));
  const work = { labourText: w.t('zero.contract'), labourMinor: 0, travelMinor: null, parts: fitted };
  const { lines, charge } = contractLines(w, termsOf(cx.tx, card.contractId, card.callId), work);
  return charge.totalMinor === 0 ? null : lines.map((l) => ({ ...l, cardId: card.id }));
}

/** The lines of one job that were chosen; a free job has one line that says why it costs nothing. */
function chosen(cx: CommandCx, job: SlipJob, input: Input<'billing.issue'>, w: PaperWords): JobOnSlip {
  const contracted = underContract(cx, w, job);
  if (contracted !== null) {
    const amountMinor = contracted.reduce((sum, l) => sum + l.amountMinor, 0);
    return { job, lines: contracted, charges: [], taken: [{ ...job.key, kind: 'billed', sourceId: null, position: null, amountMinor }] };
  }
  const charges = chooseCharges(job.open, input.charges);
  const { cardId } = job.key;
  const why = job.zeroWhy === null ? input.zeroReason : (input.zeroReason ?? w.t(`zero.${job.zeroWhy}`));
  const free = { cardId, kind: 'labour' as const, text: why ?? '', qty: 1, unitPriceMinor: 0, amountMinor: 0 };
  const isFree = job.zeroWhy !== null || (charges.length === 0 && input.charges === undefined);
  return {
    job,
    lines: isFree ? [free] : charges.map((c) => ({ ...lineOf(c), cardId })),
    charges,
    taken: charges.map(({ sourceId, position, billedMinor }) => ({
      ...job.key,
      kind: 'billed',
      sourceId,
      position,
      amountMinor: billedMinor,
    })),
  };
}

const ofJob = ({ key }: SlipJob, laid: readonly Allocation[] = []): NewAllocation[] => laid.map((a) => ({ ...a, ...key }));

/** A price typed for all of the jobs, on the first of them where they are one (E11). */
function typed(cx: CommandCx, jobs: readonly SlipJob[], list: NonNullable<Input<'billing.issue'>['lines']>): JobOnSlip[] {
  const cardId = jobs.length === 1 ? (jobs[0]?.key.cardId ?? null) : null;
  const lines = chargeLines(list, currencyOf(cx.site.region)).map((l) => ({ ...l, cardId }));
  const priceMinor = lines.reduce((sum, l) => sum + l.amountMinor, 0);
  const laid = layTyped(jobs, priceMinor);
  const beforeMinor = jobs.reduce((sum, j) => sum + leftOf(j.open), 0);
  // Where a contract sets the price nothing was agreed that the price could be compared with.
  const discount = jobs.some((j) => j.isPricedByContract) ? discountOf(lines) : { discountMinor: beforeMinor - priceMinor, beforeMinor };
  assertDiscount(discount, cx.actor.roles, cx.site.settings);
  return jobs.map((job, i) => ({ job, lines: i === 0 ? lines : [], charges: [], taken: ofJob(job, laid[i]) }));
}

/** 讓價 (E11): a discount at the foot of what was chosen, within the limit of the post. */
function lowered(cx: CommandCx, own: readonly JobOnSlip[], letOff: Input<'billing.issue'>['letOff']): readonly JobOnSlip[] {
  if (letOff === null) return own;
  const laid = layLetOff(
    own.map((j) => j.charges),
    letOff.amountMinor,
  );
  const beforeMinor = own.reduce((sum, j) => sum + totalOf(j.charges), 0);
  assertDiscount({ discountMinor: letOff.amountMinor, beforeMinor }, cx.actor.roles, cx.site.settings);
  const line = {
    kind: 'discount' as const,
    text: letOff.reason,
    qty: 1,
    unitPriceMinor: letOff.amountMinor,
    amountMinor: -letOff.amountMinor,
  };
  const cardId = own.length === 1 ? (own[0]?.job.key.cardId ?? null) : null;
  return own.map((j, i) => ({
    ...j,
    lines: i === own.length - 1 ? [...j.lines, { ...line, cardId }] : j.lines,
    taken: j.charges.length > 0 ? ofJob(j.job, laid[i]) : j.taken,
  }));
}

/** A slip of nothing says why (B9): all of it was let off. */
const whollyLetOff = (own: readonly JobOnSlip[], letOff: Input<'billing.issue'>['letOff']): string | null =>
  letOff !== null && letOff.amountMinor === own.reduce((sum, j) => sum + totalOf(j.charges), 0) ? letOff.reason : null;

function assertKnown(jobs: readonly SlipJob[], choices: Input<'billing.issue'>['charges']): void {
  const known = new Set(jobs.flatMap((j) => j.open.map((c) => c.key)));
  const strange = choices?.find(({ key }) => !known.delete(key)); // each once
  if (strange) throw new DomainError('NOT_FOUND', { entity: 'Charge', id: strange.key });
}

/**
 * 收費單 for jobs that are over for the bench, or for some of their lines (B9, issue line 13): what was agreed, or less, each line
 * once; its payer is their owner or somebody else, who brings his name and his tax id.
 */
export const issueBillForJobs = defineCommand('billing.issue', (input, cx) => {
  const wordsFor = (id: CustomerId): PaperWords => paperWords({ site: cx.site, language: paperLanguage(cx, customerRow(cx.tx, id)) });
  const jobs = slipJobs(cx.tx, input, (id) => wordsFor(id).t('lineKind.inspection'));
  const payerId = input.payerId ?? jobs[0]?.ownerId;
  if (payerId === undefined) throw new DomainError('NOT_FOUND', { entity: 'RepairCard', id: '' });
  const w = wordsFor(payerId);
  assertKnown(jobs, input.charges);
  const agreed = (): JobOnSlip[] => jobs.map((job) => chosen(cx, job, input, w)).filter((j) => j.lines.length > 0);
  const own = input.lines ? typed(cx, jobs, input.lines) : lowered(cx, agreed(), input.letOff);
  const at = timeOf(
    cx,
    input.at,
    jobs.map((j) => j.sinceAt).reduce((a, b) => (a > b ? a : b)),
  );
  // A chief may let off more than the desk; the money is taken by those who take it otherwise.
  if (input.payments.length > 0 && !holdsPost(cx.actor.roles, MONEY_TAKERS)) throw new DomainError('NOT_ALLOWED', { route: 'billing.pay' });
  const [first] = own;
  if (first === undefined) throw new DomainError('QUOTE_EMPTY');

  const free = own.find((j) => j.job.zeroWhy !== null && j.taken.length === 0)?.lines[0]?.text ?? null;
  const { taxId } = customerRow(cx.tx, payerId);
  const issued = issueBill(cx, {
    customerId: payerId,
    callId: own.every((j) => j.job.callId === first.job.callId) ? first.job.callId : null,
    cardIds: own.flatMap((j) => j.job.key.cardId ?? []),
    type: billTypeOf(own.map((j) => j.job.type)),
    zeroReason: input.zeroReason ?? (input.lines ? null : (free ?? whollyLetOff(own, input.letOff))),
    lines: own.flatMap((j) => j.lines),
    taken: own.flatMap((j) => j.taken),
    at,
    buyerTaxId: buyerTaxIdOf(input.invoiceKind, readTaxId(cx.site, input.buyerTaxId), input.payerId === null ? null : taxId, taxId),
    invoiceKind: input.invoiceKind,
  });
  const bill = takePayments(cx, settleFromDeposits(cx, issued, at), input.payments, { at, takenBy: cx.actor.staffId });
  if (input.restOnAccount) putRestOnAccount(cx, bill);
  printBill(cx, bill);
  return billAnswer(cx.tx, bill.id);
});
