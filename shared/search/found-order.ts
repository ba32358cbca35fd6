import { BILL_STATUSES } from '../billing/states';
import { OPEN_CLAIM_STATUSES } from '../claim/states';
import { OPEN_RECEIPT_STATUSES } from '../collection-receipt/states';
import { formatDocumentNumber, parseDocumentNumber, type DocumentNumber } from '../numbering/document-number';
import { HERE_OR_DUE } from '../old-part/states';
import { OPEN_CARD_STATUSES } from '../repair-card/states';
import { OPEN_CALL_STATUSES } from '../service-call/states';
import { plainOf, saidOf, type Said } from './said-number';
import type { Found } from './schema';

/** The groups of the one box. */
export const FOUND_GROUPS = ['customers', 'jobs', 'papers'] as const;
export type FoundGroup = (typeof FOUND_GROUPS)[number];
export const GROUP_OF: Readonly<Record<Found['kind'], FoundGroup>> = {
  customer: 'customers',
  job: 'jobs',
  product: 'jobs',
  call: 'papers',
  receipt: 'papers',
  voucher: 'papers',
  quote: 'papers',
  bill: 'papers',
  intake: 'papers',
  oldPart: 'papers',
  claim: 'papers',
  stockIssue: 'papers',
  stockReturn: 'papers',
  purchaseRequisition: 'papers',
  purchaseOrder: 'papers',
  goodsReceipt: 'papers',
  supplierReturn: 'papers',
  scrapSlip: 'papers',
  stockMove: 'papers',
  stocktake: 'papers',
  loan: 'papers',
  oldPartPack: 'papers',
  turnIn: 'papers',
  unclaimedNotice: 'papers',
  statement: 'papers',
};

const OPEN: Readonly<Partial<Record<Found['kind'], readonly string[]>>> = {
  job: OPEN_CARD_STATUSES,
  call: OPEN_CALL_STATUSES,
  receipt: OPEN_RECEIPT_STATUSES,
  voucher: ['PULLED', 'OUT', 'WITH_DEVICE', 'AT_ACCOUNTING', 'LOST'],
  quote: ['SENT'],
  oldPart: [...HERE_OR_DUE, 'SENT', 'MISSING'],
  claim: OPEN_CLAIM_STATUSES,
  bill: BILL_STATUSES.filter((s) => s !== 'PAID' && s !== 'VOID'),
};
/** 0 in hand, 1 neither, 2 done. */
function openness(kind: Found['kind'], status: string | null): number {
  const open = OPEN[kind];
  if (open === undefined || status === null) return 1;
  return open.includes(status) ? 0 : 2;
}

const IMEI_END = [5, 6] as const;
const WHOLE_IMEI = 14;
/** Numbers of the bench: a repair card and its line of the in/out ledger. */
const OF_JOBS = ['rc', 'dl'];
const PAPERS_FIRST = ['papers', 'jobs', 'customers'] as const;
const JOBS_FIRST = ['jobs', 'papers', 'customers'] as const;

/** What the crumb looks like says where people expect its thing first: a number among papers, the end of an IMEI among devices. */
function groupsFor(key: string, said: Said | null): readonly FoundGroup[] {
  if (said !== null && said.prefix !== null) return OF_JOBS.includes(said.prefix) ? JOBS_FIRST : PAPERS_FIRST;
  if (/^(?:\d{1,3}|00\d{4})$/.test(key)) return PAPERS_FIRST;
  if (/^\d+$/.test(key)) return key.length >= WHOLE_IMEI || IMEI_END.some((n) => n === key.length) ? JOBS_FIRST : FOUND_GROUPS;
  const isCode = /^[a-z\d]*\d[a-z\d]*$/.test(key) && !/^c\d{6}$/.test(key);
  return isCode ? JOBS_FIRST : FOUND_GROUPS;
}

const isOfYear = ({ year }: Said, title: string): boolean => year === null || title.slice(3, 7) === String(year);
/** Is it the very thing that was typed: the number in full or as people say it, the whole name. */
function exactness(typed: string, key: string, said: Said | null, number: DocumentNumber | null): (f: Candidate) => boolean {
  const full = number === null ? null : formatDocumentNumber(number.prefix, number.year, number.running);
  return ({ kind, title }) => {
    if (kind === 'customer') return title.length === typed.length && plainOf(title) === key;
    if (full !== null) return title === full;
    if (said === null || title.slice(8) !== said.running) return false;
    return (said.prefix ?? title.slice(0, 2).toLowerCase()) === title.slice(0, 2).toLowerCase() && isOfYear(said, title);
  };
}

export type Candidate = Readonly<{ kind: Found['kind']; title: string; status: string | null; at: string; isWhole: boolean }>;
const NOT_EXACT = 10;
const NOT_WHOLE = 3;

/**
 * The finds in the order in which they are shown: by group, the group of the likeliest first; in a group the thing that was
 * typed in full, then whole words and numbers before beginnings, what is open before what is done, the newest first.
 * Each group has its share of the places, what is left over goes by rank.
 */
export function inFoundOrder<T extends Candidate>(found: readonly T[], typed: string, limit: number): T[] {
  const key = plainOf(typed);
  const said = saidOf(key);
  const number = parseDocumentNumber(typed);
  const isExact = exactness(typed.trim(), key, said, number);
  const groups = groupsFor(key, said);
  const named = number === null ? undefined : found.find(isExact)?.kind;
  const placeOf = (kind: Found['kind']): number =>
    named !== undefined && GROUP_OF[kind] === GROUP_OF[named] ? -1 : groups.indexOf(GROUP_OF[kind]);
  const ranked = found
    .map((f) => ({
      f,
      place: placeOf(f.kind),
      rank: (isExact(f) ? 0 : NOT_EXACT) + (f.isWhole ? 0 : NOT_WHOLE) + openness(f.kind, f.status),
    }))
    .toSorted((a, b) => a.place - b.place || a.rank - b.rank || (a.f.at < b.f.at ? 1 : a.f.at > b.f.at ? -1 : 0));
  const share = Math.ceil(limit / Math.max(1, new Set(ranked.map((r) => r.place)).size));
  const counts = new Map<number, number>();
  const within: typeof ranked = [];
  const beyond: typeof ranked = [];
  for (const r of ranked) {
    const n = (counts.get(r.place) ?? 0) + 1;
    counts.set(r.place, n);
    (n <= share ? within : beyond).push(r);
  }
  const chosen = new Set([...within, ...beyond].slice(0, limit));
  return ranked.filter((r) => chosen.has(r)).map((r) => r.f);
}
