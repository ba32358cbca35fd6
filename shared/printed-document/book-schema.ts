import { z } from 'zod';
import { ListLedgerInput } from '../custody/schema';
import { Day, optionalLine } from '../kernel/fields';
import { CustomerId, PartId } from '../kernel/ids';
import { Language } from '../kernel/region';
import { RECEIVABLE_VIEWS } from '../receivable/schema';
import { ListCallsInput } from '../service-call/schema';

/** So many lines of a book go on one paper; who wants more takes a shorter time. */
export const BOOK_LINES = 300;

const typed = { text: optionalLine(100) };
const paged = { after: true, limit: true, sort: true, descending: true } as const;
/** Days of the lines, both included; left out: from the first line, to the last. */
const period = { from: Day.nullable().default(null), to: Day.nullable().default(null) };

/** A book as the screen shows it, in the order of the book: which view, which filters, of which days. */
export const BookWanted = z.discriminatedUnion('book', [
  z.object({ book: z.literal('calls'), filter: ListCallsInput.omit(paged).extend(typed), ...period }),
  z.object({ book: z.literal('custody'), filter: ListLedgerInput.omit(paged).extend(typed), ...period }),
  z.object({ book: z.literal('receivables'), view: z.enum(RECEIVABLE_VIEWS), ...period }),
  z.object({ book: z.literal('partCard'), partId: PartId, ...period }),
  z.object({ book: z.literal('pocket'), customerId: CustomerId }),
]);
export type BookWanted = z.infer<typeof BookWanted>;
/** 列印登記簿 (B1, B3, B6, B11, B28): in the language of the person who asks. */
export const PrintBookInput = z.object({ language: Language, wanted: BookWanted });
export type PrintBookInput = z.infer<typeof PrintBookInput>;
