/** A line of 領料單 that waits for a part, with what decides how urgent it is. */
export type Waiting = Readonly<{
  lineId: string;
  promisedAt: string | null;
  /** 三包: until when the repair has to be done; null where no law sets a day. */
  deadlineOn: string | null;
  /** Since when the bench waits. */
  askedAt: string;
  isVanStock: boolean;
}>;

const LAST = '9999';
const before = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
/** The day the part is due by: what was promised or what the law allows, whichever is first. */
const dueOf = (w: Waiting): string => [w.promisedAt ?? LAST, w.deadlineOn ?? LAST].toSorted(before)[0] ?? LAST;

/**
 * 待料排序 (issue line 5): what is due first, by promise or by 三包 deadline, then by promise, then who waits longest; van stock after
 * every job. The line's id settles a tie, so that the order is always the same.
 */
export const byUrgency = (a: Waiting, b: Waiting): number =>
  Number(a.isVanStock) - Number(b.isVanStock) ||
  before(dueOf(a), dueOf(b)) ||
  before(a.promisedAt ?? LAST, b.promisedAt ?? LAST) ||
  before(a.askedAt, b.askedAt) ||
  before(a.lineId, b.lineId);
