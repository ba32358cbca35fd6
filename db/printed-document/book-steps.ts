import type { Input } from '#shared/contract/contract';
import { DomainError } from '#shared/kernel/app-error';
import { addDays, toInstant } from '#shared/kernel/business-date';
import type { CustomerId, StaffId } from '#shared/kernel/ids';
import type { Language } from '#shared/kernel/region';
import { BOOK_LINES, type BookWanted } from '#shared/printed-document/book-schema';
import { buildCallRegister } from '#shared/printed-document/build/book/call-register';
import { buildCustomerPocket } from '#shared/printed-document/build/book/customer-pocket';
import { buildGoodsLedger } from '#shared/printed-document/build/book/goods-ledger';
import { buildPartCard } from '#shared/printed-document/build/book/part-card';
import { buildReceivableLedger } from '#shared/printed-document/build/book/receivable-ledger';
import type { PaperFacts } from '#shared/printed-document/build/facts';
import { paperWords } from '#shared/printed-document/build/paper-words';
import type { PaperDocument } from '#shared/printed-document/models/paper-document';
import { listStays } from '../custody/queries';
import { customerView } from '../customer/queries';
import { customerRow } from '../customer/steps';
import type { ReadDb } from '../kernel/connection';
import type { CommandCx } from '../kernel/handlers';
import type { Span } from '../kernel/within';
import { partName, partView } from '../part/queries';
import { parts } from '../part/repository';
import { productsOf } from '../product/queries';
import { receivablesOf } from '../receivable/queries';
import { listCalls } from '../service-call/queries';
import { serviceVouchers } from '../service-voucher/repository';
import { staffRows } from '../staff/repository';
import { cardOfPart } from '../stock/card-steps';
import { paperFactsBase } from './steps';

export type AtDesk = Pick<CommandCx, 'site' | 'actor' | 'now' | 'today'>;
/** One more than a paper carries: that there is more must be known. */
const limit = BOOK_LINES + 1;
type Wanted<B extends BookWanted['book']> = Extract<BookWanted, { book: B }>;
type Period = Readonly<{ from: string | null; to: string | null }>;
export type BookPaper = Readonly<{ document: PaperDocument; entityId: string | null; lines: number; hasMore: boolean }>;
type At = Readonly<{ db: ReadDb; cx: AtDesk; base: PaperFacts; language: Language }>;

const inDays = ({ from, to }: Period): Span => ({ start: from, end: to === null ? null : addDays(to, 1) });
function inMoments(cx: AtDesk, period: Period): Span {
  const { start, end } = inDays(period);
  const at = (on: string | null): string | null => (on === null ? null : toInstant(on, '00:00', cx.site.region));
  return { start: at(start), end: at(end) };
}
const cut = <T>(rows: readonly T[]) => ({ rows: rows.slice(0, BOOK_LINES), hasMore: rows.length > BOOK_LINES });
const known = (words: readonly (string | null | undefined)[]): string[] =>
  words.filter((w): w is string => typeof w === 'string' && w !== '');
const nameOf = (db: ReadDb, id: string | null | undefined): string | null =>
  id === null || id === undefined ? null : staffRows.get(db, id as StaffId).name;

function calls({ db, cx, base }: At, { filter, from, to }: Wanted<'calls'>): BookPaper {
  const { t } = paperWords(base);
  const query = { ...filter, text: filter.text ?? '', sort: 'calledAt', descending: false, after: null, limit } as const;
  const found = listCalls(db, cx.site, cx.now, cx.actor.staffId, query, inMoments(cx, { from, to }));
  const { rows, hasMore } = cut(found.calls);
  const filters = known([
    filter.view === 'all' ? null : t(`form.book.views.calls.${filter.view}`),
    ...(filter.status ?? []).map((status) => t(`form.book.status.call.${status}`)),
    nameOf(db, filter.technicianId),
    filter.zone && t(`form.book.call.zones.${filter.zone}`),
    filter.type && `${filter.type} ${t(`form.book.types.${filter.type}`)}`,
    filter.text,
  ]);
  return { document: buildCallRegister({ ...base, from, to, filters, calls: rows }), entityId: null, lines: rows.length, hasMore };
}

function custody({ db, cx, base }: At, { filter, from, to }: Wanted<'custody'>): BookPaper {
  const { t } = paperWords(base);
  const query = { ...filter, text: filter.text ?? '', sort: 'dlNo', descending: false, after: null, limit } as const;
  const { rows, hasMore } = cut(listStays(db, cx.site, cx.now, query, inMoments(cx, { from, to })).stays);
  const filters = known([
    filter.view === 'all' ? null : t(`form.book.views.custody.${filter.view}`),
    ...(filter.deviceClass ?? []).map((c) => t(`form.book.deviceClass.${c}`)),
    ...(filter.cardStatus ?? []).map((s) => t(`form.book.status.job.${s}`)),
    nameOf(db, filter.holderId),
    filter.text,
  ]);
  return { document: buildGoodsLedger({ ...base, from, to, filters, stays: rows }), entityId: null, lines: rows.length, hasMore };
}

function receivables({ db, cx, base }: At, { view, from, to }: Wanted<'receivables'>): BookPaper {
  const { t } = paperWords(base);
  const desk = { db, siteCode: cx.site.code, today: cx.today, staffId: cx.actor.staffId };
  const { rows, hasMore } = cut(receivablesOf(desk, { view, customerId: null, after: null, limit }, inDays({ from, to })));
  const filters = view === 'all' ? [] : [t(`form.book.views.receivables.${view}`)];
  return { document: buildReceivableLedger({ ...base, from, to, filters, owed: rows }), entityId: null, lines: rows.length, hasMore };
}

function partCard({ db, cx, base, language }: At, { partId, from, to }: Wanted<'partCard'>): BookPaper {
  const row = parts.get(db, partId);
  const { sku, spec, unit, homeBin, models } = partView({ db, site: cx.site, today: cx.today }, row);
  const { rows, hasMore } = cut(cardOfPart(db, partId, inMoments(cx, { from, to }), limit));
  const part = { sku, name: partName(row, language), spec, unit, bin: homeBin, models };
  return { document: buildPartCard({ ...base, from, to, filters: [], part, lines: rows }), entityId: partId, lines: rows.length, hasMore };
}

function pocket({ db, base }: At, customerId: CustomerId): BookPaper {
  const customer = customerView(db, customerRow(db, customerId));
  const { rows, hasMore } = cut(productsOf(db, customerId));
  const products = rows.map((p) => ({ ...p, voucherNo: serviceVouchers.activeOf(db, p.id)?.voucherNo ?? null }));
  const document = buildCustomerPocket({ ...base, customer: { ...customer, rep: nameOf(db, customer.repId) }, products });
  return { document, entityId: customerId, lines: rows.length, hasMore };
}

/** What a book would say on paper now, read as its screen reads it (B1, B3, B6, B11, B28). */
export function bookPaper(db: ReadDb, cx: AtDesk, { language, wanted }: Input<'printedDocument.book'>, number: string): BookPaper {
  if (wanted.book !== 'pocket' && wanted.from !== null && wanted.to !== null && wanted.to < wanted.from)
    throw new DomainError('DATE_ORDER', { field: 'to', other: 'from' });
  const at: At = { db, cx, base: paperFactsBase(cx, number, language), language };
  switch (wanted.book) {
    case 'calls':
      return calls(at, wanted);
    case 'custody':
      return custody(at, wanted);
    case 'receivables':
      return receivables(at, wanted);
    case 'partCard':
      return partCard(at, wanted);
    case 'pocket':
      return pocket(at, wanted.customerId);
  }
}
