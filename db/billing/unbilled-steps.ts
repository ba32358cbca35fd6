import { and, asc, desc, eq, inArray, isNotNull, notExists, or, sql, type SQL } from 'drizzle-orm';
import { leftOf, type OpenCharge } from '#shared/billing/charges';
import type { JobToBill } from '#shared/billing/schema';
import type { CardStatus } from '#shared/repair-card/states';
import type { CustomerId, ServiceCallId } from '#shared/kernel/ids';
import type { ReadDb } from '../kernel/connection';
import { products } from '../product/repository';
import { productLabel } from '../product/steps';
import { quote } from '../quote/table';
import { repairCard, type RepairCardRow } from '../repair-card/table';
import { serviceCalls } from '../service-call/repository';
import { openOfCall, openOfCard } from './charge-steps';
import { bills } from './repository';
import { bill, billAllocation, billCard } from './table';

const shown = (open: readonly OpenCharge[]): Pick<JobToBill, 'charges' | 'leftMinor'> => ({ charges: [...open], leftMinor: leftOf(open) });

const OVER: readonly CardStatus[] = ['PASSED', 'REFUSED', 'UNREPAIRABLE', 'CLOSED'];
/** What of a job is on no slip yet; a free one is to be billed until a slip says why it costs nothing. */
export function unbilledOfCard(db: ReadDb, card: RepairCardRow): JobToBill | null {
  if (!OVER.includes(card.status)) return null;
  const open = openOfCard(db, card);
  const billNos = bills.ofCards(db, [card.id]).map((b) => b.billNo);
  const isFree = leftOf(open) === 0 && billNos.length === 0 && card.status !== 'CLOSED';
  if (leftOf(open) === 0 && !isFree) return null;
  const product = productLabel(products.get(db, card.productId));
  return { cardId: card.id, callId: null, no: card.cardNo, product, type: card.type, isFree, billNos, ...shown(open) };
}

function ofCall(db: ReadDb, callId: ServiceCallId): JobToBill | null {
  const open = openOfCall(db, callId);
  if (leftOf(open) === 0) return null;
  const call = serviceCalls.get(db, callId);
  const product = productLabel(products.get(db, call.productId));
  const type = bills.firstOfCall(db, callId)?.type ?? 'A';
  return { cardId: null, callId, no: call.callNo, product, type, isFree: false, billNos: [], ...shown(open) };
}

/** What slips took is less than what was agreed; of a job that went home this alone is asked. */
const isOpenAtHome: SQL = sql`(select coalesce(sum(${billAllocation.amountMinor}), 0) from ${billAllocation} where ${billAllocation.cardId} = ${repairCard.id})
  < coalesce((select ${quote.grossMinor} from ${quote} where ${quote.cardId} = ${repairCard.id} and +${quote.status} = 'ACCEPTED'
      order by ${quote.quoteNo} desc, ${quote.version} desc limit 1),
    (select max(${quote.feeDueMinor}) from ${quote} where ${quote.cardId} = ${repairCard.id}), 0)`;

export const cardsToBill = (db: ReadDb, where: SQL | undefined, limit: number): RepairCardRow[] =>
  db.select().from(repairCard).where(where).orderBy(desc(repairCard.cardNo)).limit(limit).all();

/** Calls whose slip from the site was made void. */
const voidCallsOf = (db: ReadDb, customerId: CustomerId, limit: number): ServiceCallId[] =>
  db
    .selectDistinct({ callId: bill.callId })
    .from(bill)
    .where(
      and(
        eq(bill.customerId, customerId),
        eq(bill.status, 'VOID'),
        isNotNull(bill.callId),
        notExists(db.select().from(billCard).where(eq(billCard.billId, bill.id))),
      ),
    )
    .orderBy(asc(bill.callId))
    .limit(limit)
    .all()
    .flatMap(({ callId }) => callId ?? []);

/** 未開單 (issue line 13): jobs of a customer that are over for the bench, with what of each is on no slip yet. */
export function unbilledJobs(db: ReadDb, customerId: CustomerId, limit: number): JobToBill[] {
  const isOver = or(
    inArray(
      repairCard.status,
      OVER.filter((s) => s !== 'CLOSED'),
    ),
    and(eq(repairCard.status, 'CLOSED'), isOpenAtHome),
  );
  const cards = cardsToBill(db, and(eq(repairCard.customerId, customerId), isOver), limit).flatMap(
    (card) => unbilledOfCard(db, card) ?? [],
  );
  return [...cards, ...voidCallsOf(db, customerId, limit).flatMap((id) => ofCall(db, id) ?? [])];
}

/** More jobs of one customer do not wait at a time. */
const MOST_JOBS = 1_000;
/** What waits unbilled, in money: it will be owed, so it counts against the credit limit. */
export const unbilledMinor = (db: ReadDb, customerId: CustomerId): number =>
  unbilledJobs(db, customerId, MOST_JOBS).reduce((sum, job) => sum + job.leftMinor, 0);
