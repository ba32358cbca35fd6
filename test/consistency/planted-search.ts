import type { ViolationCode } from '#db/consistency/violation';

const doc = (n: number): string => `(select rowid from search_doc order by rowid limit 1 offset ${n})`;

/** Contradictions between the search register and what it is made of. */
export const PLANTED_SEARCH = {
  searchMissing: [`delete from search_doc where rowid = ${doc(1)}`, `delete from search_doc where kind = 'customer'`],
  searchOrphan: [
    `delete from repair_card where id = (select id from repair_card order by id limit 1)`,
    `update customer set merged_into = id where id = (select id from customer order by id limit 1)`,
  ],
  searchStale: [
    `update search_doc set title = 'X' where kind = 'call'`,
    `update customer set name = '新名' where id = (select id from customer order by id limit 1)`,
    `update search_doc set status = 'OPEN' where kind = 'job'`,
  ],
  searchIndex: [
    `delete from search_index where rowid = ${doc(2)}`,
    `delete from search_index where rowid = ${doc(2)}; insert into search_index (rowid, doc) values (${doc(2)}, 'other words')`,
    `insert into search_index (rowid, doc) values (900000, 'nobody')`,
    `update search_doc set fields = 'name' || char(31) || '無名氏' where rowid = ${doc(3)}`,
    `pragma ignore_check_constraints = on; create temp table swapped as select rowid as n from search_doc order by rowid limit 2 offset 4;
     update search_doc set rowid = -1 where rowid = (select min(n) from swapped); update search_doc set rowid = (select min(n) from swapped)
     where rowid = (select max(n) from swapped); update search_doc set rowid = (select max(n) from swapped) where rowid = -1`,
  ],
} as const satisfies Partial<Record<ViolationCode, readonly string[]>>;
