import type { Output } from '#shared/contract/contract';
import { stockChecks } from '../consistency/stock-checks';
import { defineQuery } from '../kernel/handlers';
import { textQuery } from '../kernel/rows';

const checks = stockChecks.map(({ code, sql }) => ({
  code,
  list: textQuery<readonly (string | number | null)[]>(`select * from (${sql}) limit 50`),
}));
/** The books of the warehouse, checked on demand: the same statements as after a crash (issue line 3). */
export const checkStock = defineQuery('stock.check', (_input, { db }): Output<'stock.check'> =>
  checks.flatMap(({ code, list }) => list(db).map((row) => ({ code, what: row.join(' ') }))),
);
