import { and, desc, eq, sql } from 'drizzle-orm';
import type { Input, Output } from '#shared/contract/contract';
import type { ReadDb } from '../kernel/connection';
import { SYSTEM_ID } from '../kernel/session';
import { staff } from '../staff/table';
import { numberRegister } from './table';

/** 單據號碼登記 of a series, newest first (B31). */
export const registerOf = (
  db: ReadDb,
  siteCode: string,
  { prefix, after, limit }: Input<'numbering.register'>,
): Output<'numbering.register'> =>
  db
    .select({
      documentNo: numberRegister.documentNo,
      year: numberRegister.year,
      n: numberRegister.n,
      state: numberRegister.state,
      at: numberRegister.at,
      reason: numberRegister.reason,
      by: sql<string>`case when ${numberRegister.by} = ${SYSTEM_ID} then 'system' else coalesce(${staff.name}, '') end`,
    })
    .from(numberRegister)
    .leftJoin(staff, eq(staff.id, numberRegister.by))
    .where(
      and(
        eq(numberRegister.siteCode, siteCode),
        eq(numberRegister.prefix, prefix),
        after === null
          ? undefined
          : sql`(${numberRegister.year}, ${numberRegister.n}, ${numberRegister.state}) < (${after.year}, ${after.n}, ${after.state})`,
      ),
    )
    .orderBy(desc(numberRegister.year), desc(numberRegister.n), desc(numberRegister.state))
    .limit(limit)
    .all();
