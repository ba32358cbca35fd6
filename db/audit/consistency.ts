import { sql } from 'drizzle-orm';
import type { Output } from '#shared/contract/contract';
import { verifyChain } from '../consistency/audit-chain';
import { LISTED_CHECKS } from '../consistency/check-consistency';
import type { Violation } from '../consistency/violation';
import type { ReadDb } from '../kernel/connection';

type Check = Output<'audit.consistency'>[number];
const SHOWN = 20;
const words = (data: Violation['data']): string =>
  Object.values(data)
    .filter((v) => v !== null)
    .join(' ');

/** What the manager may ask for at the counter: every statement of the engine's own check, and the audit chain. */
export function consistency(db: ReadDb): Check[] {
  const listed = LISTED_CHECKS.map(({ code, sql: statement }): Check => ({
    check: code,
    violations: db.all<Violation['data']>(sql.raw(`select * from (${statement}) limit ${SHOWN}`)).map(words),
  }));
  const chain = verifyChain(db);
  const dangling = db.all<{ table: string; rowid: number | null }>(sql`pragma foreign_key_check`);
  return [
    ...listed,
    { check: 'auditChain', violations: chain.brokenAt === null ? [] : [`#${chain.brokenAt}`] },
    { check: 'foreignKeys', violations: dangling.slice(0, SHOWN).map((r) => `${r.table} ${r.rowid ?? ''}`.trim()) },
  ];
}
