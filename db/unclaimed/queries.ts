import { and, asc, desc, eq, lte, sql, type SQL } from 'drizzle-orm';
import { localDateOf } from '#shared/kernel/business-date';
import type { UnclaimedCaseId } from '#shared/kernel/ids';
import { abandonedOn, unclaimedStep } from '#shared/unclaimed/rules';
import type { NoticeView, UnclaimedView } from '#shared/unclaimed/schema';
import { custodyStay } from '../custody/table';
import { mainPhone } from '../customer/steps';
import { customer } from '../customer/table';
import { deposit } from '../deposit/table';
import type { ReadDb } from '../kernel/connection';
import { defineQuery, type CommandCx } from '../kernel/handlers';
import { rowsById } from '../kernel/rows';
import { requireSite, type SiteContext } from '../kernel/site-context';
import { written } from '../kernel/written';
import { productLabel } from '../product/steps';
import { product } from '../product/table';
import { repairCard } from '../repair-card/table';
import { staffName } from '../staff/steps';
import { owedFor } from './debt-steps';
import { disposals, notices, unclaimedCases } from './repository';
import { unclaimedCase } from './table';

type Cx = Readonly<{ site: SiteContext; today: string }>;
type Wanted = Readonly<{ where: SQL | undefined; order: readonly SQL[]; limit: number }>;

/** Rows as the screen reads them: one look at each table for a page. */
function unclaimedViews(db: ReadDb, { site, today }: Cx, { where, order, limit }: Wanted): UnclaimedView[] {
  const rows = db
    .select({ row: unclaimedCase, stay: custodyStay, product, customer, cardNo: repairCard.cardNo })
    .from(unclaimedCase)
    .innerJoin(custodyStay, eq(custodyStay.id, unclaimedCase.stayId))
    .innerJoin(product, eq(product.id, custodyStay.productId))
    .innerJoin(customer, eq(customer.id, custodyStay.customerId))
    .leftJoin(repairCard, eq(repairCard.id, unclaimedCase.cardId))
    .where(where)
    .orderBy(...order)
    .limit(limit)
    .all();
  if (rows.length === 0) return [];
  const ids = rows.map((r) => r.row.id);
  const sent = notices.ofCases(db, ids);
  const ended = disposals.ofCases(db, ids);
  const held = new Map(
    rowsById(
      db,
      deposit,
      ended.flatMap((d) => d.depositId ?? []),
    ).map((d) => [d.id, d.balanceMinor]),
  );
  const people = new Map<string, string>();
  const nameOf = (id: Parameters<typeof staffName>[1]): string => {
    const name = people.get(id) ?? staffName(db, id);
    people.set(id, name);
    return name;
  };
  return rows.map(({ row, stay, product: thing, customer: owner, cardNo }) => {
    const own = sent.filter((n) => n.notice.caseId === row.id).map((n) => noticeView(n, nameOf));
    const last = own.at(-1);
    const gone = ended.find((d) => d.caseId === row.id);
    const step =
      row.status === 'WAITING'
        ? unclaimedStep(site.region, {
            toldOn: row.toldOn,
            level: row.level,
            sentOn: last ? localDateOf(last.sentAt, site.region) : null,
            delivery: last?.outcome && last.outcomeOn ? { outcome: last.outcome, on: last.outcomeOn } : null,
            deadlineOn: row.deadlineOn,
          })
        : null;
    return {
      id: row.id,
      status: row.status,
      stayId: row.stayId,
      dlNo: row.dlNo,
      state: stay.state,
      place: stay.place,
      customerId: owner.id,
      customerName: owner.name,
      phone: mainPhone(owner),
      model: productLabel(thing),
      serial: stay.serial,
      cardId: row.cardId,
      cardNo,
      toldOn: row.toldOn,
      abandonOn: abandonedOn(site.region, row.toldOn),
      level: row.level,
      step,
      isDue: step !== null && step.on <= today,
      deadlineOn: row.deadlineOn,
      nextOn: row.nextOn,
      notices: own,
      disposal:
        gone === undefined
          ? null
          : {
              way: gone.way,
              recipient: gone.recipient,
              reason: gone.reason,
              reference: gone.reference,
              proceedsMinor: gone.proceedsMinor,
              usedMinor: gone.usedMinor,
              depositId: gone.depositId,
              creditMinor: gone.depositId === null ? 0 : (held.get(gone.depositId) ?? 0),
              disposedAt: gone.disposedAt,
              by: nameOf(gone.by),
            },
      rev: row.rev,
    };
  });
}
type Sent = ReturnType<typeof notices.ofCases>[number];
const noticeView = ({ notice, delivery }: Sent, nameOf: (id: Sent['notice']['sentBy']) => string): NoticeView => ({
  id: notice.id,
  ntNo: notice.ntNo,
  level: notice.level,
  channel: notice.channel,
  proof: notice.proof,
  amountDueMinor: notice.amountDueMinor,
  sentAt: notice.sentAt,
  sentBy: nameOf(notice.sentBy),
  outcome: delivery?.outcome ?? null,
  outcomeOn: delivery?.outcomeOn ?? null,
  outcomeProof: delivery?.proof ?? null,
  deadlineOn: delivery?.deadlineOn ?? null,
});

/** The answer of every command on a clock. */
export const unclaimedAnswer = (cx: CommandCx, id: UnclaimedCaseId): UnclaimedView =>
  written(unclaimedViews(cx.tx, cx, { where: eq(unclaimedCase.id, id), order: [asc(unclaimedCase.id)], limit: 1 })[0] ?? null);

export const unclaimedOfStay = defineQuery('unclaimed.ofStay', ({ stayId }, { db, site, today }) => {
  const row = unclaimedCases.lastOf(db, stayId);
  if (row === undefined) return null;
  const at = { site: requireSite(site), today };
  return unclaimedViews(db, at, { where: eq(unclaimedCase.id, row.id), order: [asc(unclaimedCase.id)], limit: 1 })[0] ?? null;
});

/** 未領: what is due first; what was disposed of by its day, the latest first. */
export const listUnclaimed = defineQuery('unclaimed.list', ({ view, after, limit }, cx) => {
  const site = requireSite(cx.site);
  const isPast = view === 'disposed';
  const key = sql`(${unclaimedCase.nextOn}, ${unclaimedCase.dlNo})`;
  const where = and(
    eq(unclaimedCase.siteCode, site.code),
    eq(unclaimedCase.status, isPast ? 'DISPOSED' : 'WAITING'),
    view === 'due' ? lte(unclaimedCase.nextOn, cx.today) : undefined,
    after === null ? undefined : isPast ? sql`${key} < (${after.nextOn}, ${after.dlNo})` : sql`${key} > (${after.nextOn}, ${after.dlNo})`,
  );
  const way = isPast ? desc : asc;
  return unclaimedViews(cx.db, { site, today: cx.today }, { where, order: [way(unclaimedCase.nextOn), way(unclaimedCase.dlNo)], limit });
});

export const unclaimedDebts = defineQuery('unclaimed.debts', ({ caseId }, { db }) => {
  const { debts, dueMinor, unbilledMinor, held } = owedFor(db, unclaimedCases.get(db, caseId));
  return {
    debts: debts.map((d) => ({ billId: d.bill.id, billNo: d.bill.billNo, dueMinor: d.dueMinor })),
    dueMinor,
    unbilledMinor,
    heldFor: held?.no ?? null,
  };
});
