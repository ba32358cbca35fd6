import { and, sql, type SQL, type SQLWrapper } from 'drizzle-orm';

/** From the first moment on, before the last; null: without end. */
export type Span = Readonly<{ start: string | null; end: string | null }>;
export const WHOLE: Span = { start: null, end: null };

/** Whether a moment or a day lies in the span; undefined where it has no ends. */
export const within = (column: SQLWrapper, { start, end }: Span): SQL | undefined =>
  and(start === null ? undefined : sql`${column} >= ${start}`, end === null ? undefined : sql`${column} < ${end}`);
