import { eq } from 'drizzle-orm';
import { DomainError } from '#shared/kernel/app-error';
import type { PrintedDocumentId } from '#shared/kernel/ids';
import type { ReadDb } from '../kernel/connection';
import { printedDocument, type PrintedDocumentRow } from './table';

export const printedDocuments = {
  get(db: ReadDb, id: PrintedDocumentId): PrintedDocumentRow {
    const row = db.select().from(printedDocument).where(eq(printedDocument.id, id)).get();
    if (!row) throw new DomainError('NOT_FOUND', { entity: 'PrintedDocument', id });
    return row;
  },
};
