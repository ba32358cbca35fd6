import { localDateOf } from '#shared/kernel/business-date';
import type { Level } from '#shared/unclaimed/rules';
import { unclaimedClock } from '#shared/unclaimed/rules';
import { buildDisposalRecord, buildUnclaimedNotice, type UnclaimedFacts } from '#shared/printed-document/build/unclaimed';
import { custodyStays } from '../custody/repository';
import { customerRow } from '../customer/steps';
import type { CommandCx } from '../kernel/handlers';
import { customerFact, paperFactsBase, paperLanguage, productFact, storePaper } from '../printed-document/steps';
import { products } from '../product/repository';
import { repairCards } from '../repair-card/repository';
import type { Owed } from './debt-steps';
import type { notices } from './repository';
import type { DisposalRow, UnclaimedCaseRow, UnclaimedNoticeRow } from './table';

function factsOf(cx: CommandCx, row: UnclaimedCaseRow, number: string): UnclaimedFacts {
  const stay = custodyStays.get(cx.tx, row.stayId);
  const customer = customerRow(cx.tx, stay.customerId);
  return {
    ...paperFactsBase(cx, number, paperLanguage(cx, customer)),
    customer: customerFact(customer),
    product: productFact(products.get(cx.tx, stay.productId)),
    dlNo: row.dlNo,
    cardNo: row.cardId === null ? null : repairCards.get(cx.tx, row.cardId).cardNo,
    toldOn: row.toldOn,
  };
}

/** 逾期未取通知, in the customer's language, for its envelope and the file; it lies with the papers of the device. */
export function printNotice(cx: CommandCx, row: UnclaimedCaseRow, notice: UnclaimedNoticeRow, owed: Owed): void {
  const { term, abandonDays } = unclaimedClock(cx.site.region, row.toldOn);
  const document = buildUnclaimedNotice({
    ...factsOf(cx, row, notice.ntNo),
    level: notice.level as Level,
    channel: notice.channel,
    proof: notice.proof,
    debts: owed.debts.map((d) => ({ no: d.bill.billNo, amountMinor: d.dueMinor })),
    unbilledMinor: owed.unbilledMinor,
    abandonDays,
    term,
  });
  storePaper(cx, { document, documentNo: notice.ntNo, entityId: row.stayId });
}

type Gone = Readonly<{
  row: DisposalRow;
  formal: ReturnType<typeof notices.ofCases>[number];
  owed: Owed;
  uses: readonly number[];
  creditMinor: number;
}>;
/** 處分紀錄: on which notice, how, to whom, for how much, and what became of the money. */
export function printDisposal(cx: CommandCx, seen: UnclaimedCaseRow, { row, formal, owed, uses, creditMinor }: Gone): void {
  const { notice, delivery } = formal;
  const document = buildDisposalRecord({
    ...factsOf(cx, seen, seen.dlNo),
    ntNo: notice.ntNo,
    sentOn: localDateOf(notice.sentAt, cx.site.region),
    delivery: delivery === null ? null : { outcome: delivery.outcome, on: delivery.outcomeOn, proof: delivery.proof },
    deadlineOn: seen.deadlineOn ?? '',
    way: row.way,
    recipient: row.recipient,
    reference: row.reference,
    reason: row.reason,
    proceedsMinor: row.proceedsMinor,
    uses: owed.debts.map((d, i) => ({ no: d.bill.billNo, amountMinor: uses[i] ?? 0 })),
    creditMinor,
  });
  storePaper(cx, { document, documentNo: seen.dlNo, entityId: seen.stayId });
}
