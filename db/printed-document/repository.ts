import { DomainError } from '#shared/kernel/app-error';
import type { PrintedDocumentId } from '#shared/kernel/ids';
import type { ReadDb } from '../kernel/connection';
import { printedDocument, type PrintedDocumentRow } from './table';
import { rowById } from '../kernel/rows';

export const printedDocuments = {
  get(db: ReadDb, id: PrintedDocumentId): PrintedDocumentRow {
    const row = rowById(db, printedDocument, id);
    if (!row) throw new DomainError('NOT_FOUND', { entity: 'PrintedDocument', id });
    return row;
  },
};
