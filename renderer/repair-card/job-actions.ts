import type { BillView } from '#shared/billing/schema';
import type { RouteName } from '#shared/contract/contract';
import { canHappen } from '#shared/kernel/state-machine';
import { OPEN_LOAN_STATUSES } from '#shared/loaner/states';
import { quoteTransitions } from '#shared/quote/states';
import type { CardView } from '#shared/repair-card/schema';
import { cardTransitions, FINISHED_CARD_STATUSES, type CardEvent } from '#shared/repair-card/states';
import type { Job } from './use-job';

/** What a person can do with a job; each has its word, some have a key. */
export const JOB_ACTIONS = [
  'startDiagnosis',
  'diagnosis',
  'quote',
  'accept',
  'refuse',
  'expire',
  'startRepair',
  'partArrived',
  'work',
  'askPart',
  'part',
  'wait',
  'toVendor',
  'fromVendor',
  'finish',
  'pass',
  'fail',
  'recall',
  'propose',
  'confirmUnrepairable',
  'bill',
  'pay',
  'invoice',
  'deposit',
  'refundDeposit',
  'lend',
  'notify',
  'release',
  'promise',
  'vip',
  'assign',
  'cancel',
  'voidQuote',
  'voidBill',
  'note',
  'papers',
] as const;
export type JobActionName = (typeof JOB_ACTIONS)[number];
export type JobAction = Readonly<{ name: JobActionName; key: string | null; isNext: boolean }>;

type Rule = Readonly<{ route: RouteName; event?: CardEvent; key?: string; when?: (job: Job) => boolean; next?: (job: Job) => boolean }>;

const isOpen = ({ card }: Job): boolean => card.status !== 'CLOSED' && card.status !== 'CANCELLED';
const isAtWork = ({ card }: Job): boolean =>
  isOpen({ card } as Job) && !FINISHED_CARD_STATUSES.includes(card.status) && card.status !== 'REPAIRED';
const quoteCan =
  (event: 'accept' | 'refuse' | 'expire' | 'void') =>
  ({ quote }: Job): boolean =>
    quote !== null && canHappen(quoteTransitions, quote.status, event);
const mayQuote = ({ card }: Job): boolean =>
  card.diagnosis !== null && (canHappen(cardTransitions, card.status, 'quote') || card.status === 'REPAIRING');
const isFree = (card: CardView): boolean => card.type !== 'A';
const always = (): boolean => true;

const SLIP_FITS = {
  pay: (b) => b.balanceMinor > 0,
  invoice: (b) => b.invoiceNo === null && b.grossMinor > 0,
  voidBill: (b) => b.status === 'ISSUED',
} satisfies Readonly<Record<string, (bill: BillView) => boolean>>;
/** The slip of a job that a deed is for: the first that it fits. The others are on the page of slips. */
export const slipFor = ({ bills }: Pick<Job, 'bills'>, deed: keyof typeof SLIP_FITS): BillView | null =>
  bills.find(SLIP_FITS[deed]) ?? null;

/** The same tables as the engine decide, so that a button never promises what the engine refuses. */
const RULES: Readonly<Record<JobActionName, Rule>> = {
  startDiagnosis: { route: 'repairCard.startDiagnosis', event: 'diagnose', key: 'd', next: always },
  diagnosis: {
    route: 'repairCard.recordDiagnosis',
    key: 'd',
    when: ({ card }) => card.status === 'DIAGNOSING',
    next: ({ card }) => card.diagnosis === null,
  },
  quote: { route: 'quote.send', key: 'q', when: mayQuote, next: ({ card }) => card.status === 'DIAGNOSING' && !isFree(card) },
  accept: { route: 'quote.accept', key: 'a', when: (job) => quoteCan('accept')(job) && job.quote?.isExpired === false, next: always },
  refuse: { route: 'quote.refuse', when: quoteCan('refuse') },
  expire: { route: 'quote.expire', when: (job) => quoteCan('expire')(job) && job.quote?.isExpired === true, next: always },
  startRepair: {
    route: 'repairCard.startRepair',
    event: 'startRepair',
    key: 's',
    when: ({ card }) => isFree(card) || card.status === 'APPROVED',
    next: ({ card }) => card.diagnosis !== null,
  },
  partArrived: { route: 'repairCard.partArrived', event: 'partArrived', key: 'a', next: always },
  work: { route: 'repairCard.recordWork', when: isAtWork },
  askPart: { route: 'stockIssue.request', key: 'l', when: isAtWork },
  part: { route: 'repairCard.addPart', key: 'p', when: ({ card }) => card.status === 'REPAIRING' },
  wait: { route: 'repairCard.waitForPart', event: 'waitForPart', key: 'w' },
  toVendor: { route: 'custody.sendToVendor', event: 'sendOut' },
  fromVendor: { route: 'custody.backFromVendor', event: 'comeBack', next: always },
  finish: { route: 'repairCard.finishRepair', event: 'finishRepair', key: 'r', next: always },
  pass: { route: 'repairCard.pass', event: 'pass', key: 'y', next: always },
  fail: { route: 'repairCard.fail', event: 'fail', key: 'n' },
  recall: { route: 'repairCard.recall', event: 'recall' },
  propose: { route: 'repairCard.proposeUnrepairable', event: 'declareUnrepairable', when: ({ card }) => card.unrepairableReason === null },
  confirmUnrepairable: {
    route: 'repairCard.confirmUnrepairable',
    event: 'declareUnrepairable',
    when: ({ card }) => card.unrepairableReason !== null,
    next: always,
  },
  bill: { route: 'billing.issue', key: 'm', when: ({ toBill }) => toBill !== null },
  pay: { route: 'billing.pay', when: (job) => slipFor(job, 'pay') !== null },
  invoice: {
    route: 'billing.recordInvoice',
    when: (job) => slipFor(job, 'invoice') !== null,
  },
  deposit: {
    route: 'deposit.take',
    when: ({ card, bills, toBill }) => (bills.length === 0 || (toBill?.leftMinor ?? 0) > 0) && isOpen({ card } as Job),
  },
  refundDeposit: { route: 'deposit.refund', when: ({ deposits }) => deposits.some((d) => d.purpose === 'job' && d.balanceMinor > 0) },
  lend: {
    route: 'loaner.lend',
    key: 'b',
    when: ({ card, loans }) => isOpen({ card } as Job) && !loans.some((l) => OPEN_LOAN_STATUSES.includes(l.status)),
  },
  notify: {
    route: 'custody.notifyOwner',
    when: ({ card, stay }) => card.custodyState === 'READY' && stay?.notifiedAt === null,
    next: always,
  },
  release: { route: 'custody.release', when: ({ card }) => card.custodyState === 'READY', next: ({ stay }) => stay?.notifiedAt !== null },
  promise: { route: 'repairCard.setPromise', when: isOpen },
  vip: { route: 'repairCard.setPriority', when: isOpen },
  assign: { route: 'repairCard.assign', when: isAtWork },
  cancel: { route: 'repairCard.cancel', event: 'cancel' },
  voidQuote: { route: 'quote.void', when: quoteCan('void') },
  voidBill: { route: 'billing.void', when: (job) => slipFor(job, 'voidBill') !== null },
  note: { route: 'repairCard.addNote', key: 'c' },
  papers: { route: 'printedDocument.printAgain', key: '$mod+p' },
};

/** What this person can do now, in order; `isNext` marks what is usually done next. */
export function actionsOf(job: Job, can: (route: RouteName) => boolean): readonly JobAction[] {
  return JOB_ACTIONS.flatMap((name) => {
    const { route, event, key = null, when = always, next } = RULES[name];
    const isPossible = can(route) && (event === undefined || canHappen(cardTransitions, job.card.status, event)) && when(job);
    return isPossible ? [{ name, key, isNext: next?.(job) ?? false }] : [];
  });
}
