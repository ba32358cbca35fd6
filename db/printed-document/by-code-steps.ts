import { and, desc, eq, gt } from 'drizzle-orm';
import { frozenIn, siteNumberOf } from '#shared/printed-document/paper-code';
import type { ScannedPaper } from '#shared/printed-document/routes';
import type { ReadDb } from '../kernel/connection';
import { hashOfPaper } from './freeze';
import { paperById } from './queries';
import { printedDocument, type PrintedDocumentRow } from './table';

function newerThan(db: ReadDb, { entityId, kind, seq, documentNo }: PrintedDocumentRow): ScannedPaper['newer'] {
  const { id, seq: nth, madeAt } = printedDocument;
  const ofNumber = eq(printedDocument.documentNo, documentNo); // a person has a day report for each day
  return (
    db
      .select({ id, seq: nth, madeAt })
      .from(printedDocument)
      .where(and(eq(printedDocument.entityId, entityId), eq(printedDocument.kind, kind), ofNumber, gt(nth, seq)))
      .orderBy(desc(nth))
      .limit(1)
      .get() ?? null
  );
}

/** From the QR of a signed paper back to exactly that paper: version and hash of the code, and the stored hash once more (decision 048). */
export function paperByCode(db: ReadDb, siteCode: string, code: string): ScannedPaper | null {
  const frozen = frozenIn(code);
  const site = siteNumberOf(siteCode, '');
  if (frozen === null || !frozen.siteNumber.startsWith(site)) return null;
  const papers = db
    .select()
    .from(printedDocument)
    .where(eq(printedDocument.documentNo, frozen.siteNumber.slice(site.length)))
    .orderBy(desc(printedDocument.madeAt), desc(printedDocument.id))
    .all()
    .filter((row) => row.seq === frozen.seq);
  const own = papers.find((row) => row.hash.startsWith(frozen.begins));
  const row = own ?? papers[0];
  const paper = row && paperById(db, row.id);
  if (!row || !paper) return null;
  const verdict = own === undefined ? 'otherContent' : hashOfPaper(own.model) === own.hash ? 'fits' : 'damaged';
  return { verdict, paper, seq: row.seq, newer: newerThan(db, row) };
}
