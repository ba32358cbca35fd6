import { and, asc, desc, eq, gt, inArray, lt, or, type SQL } from 'drizzle-orm';
import type { LoanerId, LoanId } from '#shared/kernel/ids';
import { addDays } from '#shared/kernel/business-date';
import { isOverdue, loanTerms } from '#shared/loaner/rules';
import type { LoanerView, LoanView } from '#shared/loaner/schema';
import { documentNumberAt } from '#shared/numbering/document-number';
import { checkImei, checkSerial } from '#shared/product/identifier';
import type { ReadDb } from '../kernel/connection';
import { defineQuery, type CommandCx } from '../kernel/handlers';
import { requireSite, type SiteContext } from '../kernel/site-context';
import { written } from '../kernel/written';
import { repairCard } from '../repair-card/table';
import { staff } from '../staff/table';
import { sheetsSent } from './repository';
import { sheetsOf } from './sheets';
import { isOpenLoan, loan, loaner } from './table';

type Cx = Readonly<{ site: SiteContext | null; today: string }>;

function loanViews(db: ReadDb, cx: Cx, where: SQL | undefined, order: readonly SQL[], limit: number): LoanView[] {
  const { extensionDays } = loanTerms(cx.site?.settings ?? {});
  const found = db
    .select({ row: loan, thing: loaner, cardNo: repairCard.cardNo, lentBy: staff.name })
    .from(loan)
    .innerJoin(loaner, eq(loaner.id, loan.loanerId))
    .innerJoin(repairCard, eq(repairCard.id, loan.cardId))
    .innerJoin(staff, eq(staff.id, loan.lentBy))
    .where(where)
    .orderBy(...order)
    .limit(limit)
    .all();
  const { region } = requireSite(cx.site);
  const sheets = sheetsSent(
    db,
    found.map(({ row }) => row.id),
  );
  return found.map(({ row, thing, cardNo, lentBy }) => ({
    ...row,
    accessories: row.accessories.map((a) => ({ ...a })),
    cardNo,
    lentBy,
    model: thing.model,
    kind: thing.kind,
    identifier: thing.identifier,
    valueMinor: thing.valueMinor,
    isOverdue: isOverdue(row, cx.today),
    longestOn: addDays(row.dueOn, extensionDays),
    ...sheetsOf(row, sheets, region),
  }));
}
export const loanAnswer = (cx: CommandCx, id: LoanId): LoanView =>
  written(loanViews(cx.tx, cx, eq(loan.id, id), [desc(loan.lnNo)], 1)[0] ?? null);

function loanerViews(db: ReadDb, where: SQL | undefined, limit: number): LoanerView[] {
  return db
    .select({ row: loaner, lnNo: loan.lnNo, customerName: loan.customerName })
    .from(loaner)
    .leftJoin(loan, and(eq(loan.loanerId, loaner.id), isOpenLoan))
    .where(where)
    .orderBy(asc(loaner.id))
    .limit(limit)
    .all()
    .map(({ row, lnNo, customerName }) => ({ ...row, lnNo, customerName }));
}
export const loanerAnswer = (cx: CommandCx, id: LoanerId): LoanerView => written(loanerViews(cx.tx, eq(loaner.id, id), 1)[0] ?? null);

export const listLoans = defineQuery('loaner.list', ({ view, after, limit }, cx) => {
  const here = eq(loan.siteCode, cx.site?.code ?? '');
  if (view === 'all')
    return loanViews(cx.db, cx, and(here, after === null ? undefined : lt(loan.lnNo, after.lnNo)), [desc(loan.lnNo)], limit);
  const next =
    after === null ? undefined : or(gt(loan.lastOn, after.lastOn), and(eq(loan.lastOn, after.lastOn), gt(loan.lnNo, after.lnNo)));
  return loanViews(cx.db, cx, and(here, isOpenLoan, next), [asc(loan.lastOn), asc(loan.lnNo)], limit);
});
export const loansOfCard = defineQuery('loaner.ofCard', ({ cardId }, cx) =>
  loanViews(cx.db, cx, eq(loan.cardId, cardId), [desc(loan.lnNo)], 50),
);
export const loanerPool = defineQuery('loaner.pool', ({ isAvailable, after, limit }, cx) =>
  loanerViews(
    cx.db,
    and(
      eq(loaner.siteCode, cx.site?.code ?? ''),
      isAvailable ? eq(loaner.status, 'AVAILABLE') : undefined,
      after === null ? undefined : gt(loaner.id, after),
    ),
    limit,
  ),
);

/** A scan as the numbers it may mean: an IMEI, a serial number. */
export const identifiersIn = (scanned: string): readonly string[] =>
  [checkImei(scanned), checkSerial(scanned)].flatMap((c) => (c.ok ? [c.value] : []));

export const findLoaner = defineQuery('loaner.find', ({ scanned }, cx) => {
  const site = cx.site?.code ?? '';
  const lnNo = documentNumberAt(scanned, site);
  if (lnNo !== null) {
    const [found] = loanViews(cx.db, cx, and(eq(loan.siteCode, site), eq(loan.lnNo, lnNo)), [desc(loan.lnNo)], 1);
    const [thing] = found ? loanerViews(cx.db, eq(loaner.id, found.loanerId), 1) : [];
    return found && thing ? { loaner: thing, loan: found } : null;
  }
  const [thing] = loanerViews(cx.db, and(eq(loaner.siteCode, site), inArray(loaner.identifier, [...identifiersIn(scanned)])), 1);
  if (thing === undefined) return null;
  const [out] = loanViews(cx.db, cx, and(eq(loan.loanerId, thing.id), isOpenLoan), [desc(loan.lnNo)], 1);
  return { loaner: thing, loan: out ?? null };
});
