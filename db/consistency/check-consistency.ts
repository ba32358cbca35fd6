import { drizzle } from 'drizzle-orm/better-sqlite3';
import type { Sqlite } from '../kernel/connection';
import { verifyChain } from './audit-chain';
import { cashChecks, cashHistoryChecks } from './cash-checks';
import { chargeChecks } from './charge-checks';
import { claimChecks } from './claim-checks';
import { changeLogChecks } from './change-log-checks';
import { custodyChecks, custodyHistoryChecks } from './custody-checks';
import { documentChecks } from './document-checks';
import { jobCostChecks } from './job-cost-checks';
import { moneyChecks } from './money-checks';
import { ledgerChecks, numberChecks, numberHistoryChecks } from './number-checks';
import { compareSearchIndex } from './search-index';
import { purchaseChecks } from './purchase-checks';
import { searchChecks, searchCountCheck } from './search-checks';
import { stockChecks } from './stock-checks';
import { unclaimedChecks } from './unclaimed-checks';
import type { Check, Violation } from './violation';

/** `books`: what the ledgers say against each other; `quick`: that and the file, what a crash could have left, in seconds; `full`: everything, in minutes for a million calls. */
export type Depth = 'books' | 'quick' | 'full';
type Options = Readonly<{
  depth: Depth;
  /** So many of each kind are listed; the rest is like them. */
  limit?: number;
}>;
export type Consistency = Readonly<{
  violations: readonly Violation[];
  /** Rows of the audit trail and the hash of the last one: what a backup carries in its head. */
  audit: Readonly<{ rows: number; head: string | null }>;
}>;

const LISTED = 20;
const AUDIT_TAIL = 1000;

/** What every check after a crash asks: places and holders, numbers, money, and that the files agree with each other. */
const QUICK: readonly Check[] = [
  ...custodyChecks,
  ...numberChecks,
  ...moneyChecks,
  ...cashChecks,
  ...stockChecks,
  ...purchaseChecks,
  ...claimChecks,
  ...unclaimedChecks,
  searchCountCheck,
];
/** Everything that can be said in one statement. */
export const LISTED_CHECKS: readonly Check[] = [
  ...QUICK,
  ...documentChecks,
  ...cashHistoryChecks,
  ...chargeChecks,
  ...jobCostChecks,
  ...custodyHistoryChecks,
  ...numberHistoryChecks,
  ...ledgerChecks,
  ...changeLogChecks,
  ...searchChecks,
];

/**
 * The engine's own check of a database file (quality 2, I2 to I6 and I8). It reads one snapshot and writes nothing; a
 * read-only connection is enough. An empty list means that nothing contradicts itself.
 */
export function checkConsistency(sqlite: Sqlite, { depth, limit = LISTED }: Options): Consistency {
  const isFull = depth === 'full';
  const violations: Violation[] = [];
  let audit: Consistency['audit'] = { rows: 0, head: null };
  const steps: readonly (() => readonly Violation[])[] = [
    ...(depth === 'books' ? [] : [() => fileDamage(sqlite, isFull, limit)]),
    ...(isFull ? LISTED_CHECKS : QUICK).map((check) => () => listed(sqlite, check, limit)),
    () => {
      const { rows, head, brokenAt } = verifyChain(drizzle(sqlite), isFull ? undefined : AUDIT_TAIL);
      audit = { rows, head };
      return brokenAt === null ? [] : [{ code: 'auditChain', data: { seq: brokenAt } }];
    },
    ...(isFull ? [() => compareSearchIndex(sqlite, limit)] : []),
  ];
  sqlite.exec('begin');
  try {
    for (const step of steps) violations.push(...orDamage(step));
  } finally {
    sqlite.exec('rollback');
  }
  return { violations, audit };
}

/** A page that cannot be read ends one step, not the check. */
function orDamage(step: () => readonly Violation[]): readonly Violation[] {
  try {
    return step();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (!code.startsWith('SQLITE_CORRUPT')) throw error;
    return [{ code: 'fileDamaged', data: { message: code } }];
  }
}

/** I6. The full check reads every index against its table; the quick one only that each page can be read. */
function fileDamage(sqlite: Sqlite, isFull: boolean, limit: number): Violation[] {
  const said = sqlite.pragma(`${isFull ? 'integrity_check' : 'quick_check'}(${limit})`, { simple: false }) as Record<string, string>[];
  const messages = said.flatMap((row) => Object.values(row)).filter((message) => message !== 'ok');
  const dangling = isFull
    ? listed(sqlite, { code: 'foreignKeys', sql: 'select "table", rowid, parent from pragma_foreign_key_check' }, limit)
    : [];
  return [...messages.map((message): Violation => ({ code: 'fileDamaged', data: { message } })), ...dangling];
}

/** The first so many rows of a check; the statement stops there. */
function listed(sqlite: Sqlite, { code, sql }: Check, limit: number): Violation[] {
  const found: Violation[] = [];
  for (const data of sqlite.prepare<[], Violation['data']>(sql).iterate()) {
    found.push({ code, data });
    if (found.length === limit) break;
  }
  return found;
}
