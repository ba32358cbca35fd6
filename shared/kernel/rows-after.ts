import { DomainError } from './app-error';

/**
 * A page of rows that were put in order one by one and not by an index: what comes behind the last one seen, or from the beginning.
 * When that one is not in the list any more nobody knows where to go on, and it is said.
 */
export function rowsAfter<T>(rows: readonly T[], last: ((row: T) => boolean) | null, limit: number): T[] {
  const at = last === null ? 0 : rows.findIndex(last) + 1;
  if (last !== null && at === 0) throw new DomainError('LIST_CHANGED');
  return rows.slice(at, at + limit);
}
