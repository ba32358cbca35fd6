import { and, asc, desc, eq, inArray } from 'drizzle-orm';
import { DomainError } from '#shared/kernel/app-error';
import type { LoanerId, LoanId, RepairCardId } from '#shared/kernel/ids';
import type { ReadDb, WriteTx } from '../kernel/connection';
import { insertRow, rowById, updateRow } from '../kernel/rows';
import { printedDocument } from '../printed-document/table';
import { staff } from '../staff/table';
import { isOpenLoan, loan, loaner, type LoanerRow, type LoanRow } from './table';

type LoanerPatch = Partial<Pick<LoanerRow, 'model' | 'valueMinor' | 'note' | 'status'>>;
export const loaners = {
  get(db: ReadDb, id: LoanerId): LoanerRow {
    const row = rowById(db, loaner, id);
    if (!row) throw new DomainError('NOT_FOUND', { entity: 'Loaner', id });
    return row;
  },
  withIdentifier: (db: ReadDb, siteCode: string, identifier: string): LoanerRow | undefined =>
    db
      .select()
      .from(loaner)
      .where(and(eq(loaner.siteCode, siteCode), eq(loaner.identifier, identifier)))
      .get(),
  insert: (tx: WriteTx, row: typeof loaner.$inferInsert): LoanerRow => insertRow(tx, loaner, row),
  update(tx: WriteTx, { id, rev }: LoanerRow, patch: LoanerPatch, now: string): LoanerRow {
    const row = updateRow(tx, loaner, { id, rev, patch, now });
    if (!row) throw new DomainError('STALE_ROW', { entity: 'Loaner', id });
    return row;
  },
};

/** Notices and reminders of these loans, the earliest first: each is a paper that was made. */
export const sheetsSent = (db: ReadDb, loanIds: readonly LoanId[]): readonly Readonly<{ loanId: string; at: string; by: string }>[] =>
  loanIds.length === 0
    ? []
    : db
        .select({ loanId: printedDocument.entityId, at: printedDocument.madeAt, by: staff.name })
        .from(printedDocument)
        .innerJoin(staff, eq(staff.id, printedDocument.madeBy))
        .where(and(inArray(printedDocument.entityId, [...loanIds]), eq(printedDocument.kind, 'loan-reminder')))
        .orderBy(asc(printedDocument.seq))
        .all();

type LoanPatch = Partial<Omit<LoanRow, 'id' | 'lnNo' | 'cardId' | 'loanerId' | 'lentAt' | 'lentBy' | 'siteCode' | 'rev'>>;
export const loans = {
  get(db: ReadDb, id: LoanId): LoanRow {
    const row = rowById(db, loan, id);
    if (!row) throw new DomainError('NOT_FOUND', { entity: 'Loan', id });
    return row;
  },
  openOf: (db: ReadDb, cardId: RepairCardId): LoanRow | undefined =>
    db
      .select()
      .from(loan)
      .where(and(eq(loan.cardId, cardId), isOpenLoan))
      .get(),
  ofCard: (db: ReadDb, cardId: RepairCardId): LoanRow[] =>
    db.select().from(loan).where(eq(loan.cardId, cardId)).orderBy(desc(loan.lnNo)).all(),
  /** The loan on which it was lost last. */
  lastLost: (db: ReadDb, { id, siteCode }: Pick<LoanerRow, 'id' | 'siteCode'>): LoanRow | undefined =>
    db
      .select()
      .from(loan)
      .where(and(eq(loan.siteCode, siteCode), eq(loan.loanerId, id), eq(loan.status, 'LOST')))
      .orderBy(desc(loan.lnNo))
      .limit(1)
      .get(),
  insert: (tx: WriteTx, row: typeof loan.$inferInsert): LoanRow => insertRow(tx, loan, row),
  update(tx: WriteTx, { id, rev }: LoanRow, patch: LoanPatch, now: string): LoanRow {
    const row = updateRow(tx, loan, { id, rev, patch, now });
    if (!row) throw new DomainError('STALE_ROW', { entity: 'Loan', id });
    return row;
  },
};
