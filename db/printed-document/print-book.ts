import { DomainError } from '#shared/kernel/app-error';
import { applyTemplate } from '#shared/paper-template/apply-template';
import { BOOK_LINES, type BookWanted } from '#shared/printed-document/book-schema';
import { localTimeOf } from '#shared/kernel/business-date';
import { customerRow } from '../customer/steps';
import type { ReadDb } from '../kernel/connection';
import { defineCommand, defineQuery } from '../kernel/handlers';
import { newId } from '../kernel/new-id';
import { requireSite } from '../kernel/site-context';
import { parts } from '../part/repository';
import { newestTemplate } from '../paper-template/repository';
import { askedPrint } from './asked-print-steps';
import { bookPaper, type AtDesk } from './book-steps';
import { storePaper } from './steps';

const PREFIXES = { calls: 'SCB', custody: 'DLB', receivables: 'ARB' } as const;
/** A register has no number of a series (B0): its number is what it is of and its moment, so two of them are never one another's versions. */
function numberOf(db: ReadDb, cx: AtDesk, wanted: BookWanted): string {
  const second = `${cx.today}-${localTimeOf(cx.now, cx.site.region).replace(':', '')}${cx.now.slice(17, 19)}`;
  if (wanted.book === 'pocket') return `CP-${customerRow(db, wanted.customerId).customerNo}`;
  if (wanted.book !== 'partCard') return `${PREFIXES[wanted.book]}-${second}`;
  // a bar code holds no other letters than these
  return `PCB-${parts.get(db, wanted.partId).sku.replaceAll(/[^A-Z0-9-]/g, '')}-${second}`;
}

/** A register as it would be printed now, with the centre's own look. */
export const previewBook = defineQuery('printedDocument.book', (input, { db, ...desk }) => {
  const cx = { ...desk, site: requireSite(desk.site) };
  const { document, lines, hasMore } = bookPaper(db, cx, input, numberOf(db, cx, input.wanted));
  return { model: applyTemplate(document, newestTemplate(db, document.kind)), lines, hasMore };
});

/** 列印登記簿: a copy of the book as of now, kept as every paper; a cover takes the place of the cover before it. */
export const printBook = defineCommand('printedDocument.printBook', (input, cx) => {
  const documentNo = numberOf(cx.tx, cx, input.wanted);
  const { document, entityId, lines, hasMore } = bookPaper(cx.tx, cx, input, documentNo);
  if (hasMore) throw new DomainError('BOOK_LONG', { max: BOOK_LINES });
  if (lines === 0 && input.wanted.book !== 'pocket') throw new DomainError('BOOK_EMPTY');
  return askedPrint(cx, storePaper(cx, { document, documentNo, entityId: entityId ?? newId<string>() }));
});
