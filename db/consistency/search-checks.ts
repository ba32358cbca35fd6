import { DOCUMENT_KINDS } from './document-kinds';
import type { Check } from './violation';

const found = [
  ...DOCUMENT_KINDS.flatMap((k) => (k.found === null ? [] : [{ kind: k.found, table: k.table, no: k.no, where: '' }])),
  { kind: 'customer', table: 'customer', no: 'customer_no', where: 'd.merged_into is null and' },
  { kind: 'product', table: 'product', no: 'model', where: '' },
];
const titled = [
  ...found.filter((f) => f.kind !== 'customer' && f.kind !== 'product'),
  { kind: 'customer', table: 'customer', no: 'name', where: '' },
];
const WITH_STATUS = ['job', 'call', 'receipt', 'voucher', 'bill', 'quote', 'oldPart', 'claim'];

/** I8: whatever exists is found under its name, and nothing is found that does not exist. */
export const searchChecks: readonly Check[] = [
  {
    code: 'searchMissing',
    sql: found
      .map(
        (f) => `select '${f.kind}' as kind, d.${f.no} as no, d.id from ${f.table} d
                where ${f.where} not exists (select 1 from search_doc s where s.entity_id = d.id and s.kind = '${f.kind}')`,
      )
      .join(' union all '),
  },
  {
    code: 'searchOrphan',
    sql: `select s.kind, s.title, s.entity_id as id from search_doc s where not case s.kind
            ${found.map((f) => `when '${f.kind}' then exists (select 1 from ${f.table} d where ${f.where} d.id = s.entity_id)`).join(' ')} else 0 end`,
  },
  {
    code: 'searchStale',
    sql: titled
      .map((f) => {
        const isOld = WITH_STATUS.includes(f.kind) ? 'or s.status is not d.status' : '';
        return `select s.kind, d.${f.no} as no, s.title from ${f.table} d join search_doc s on s.entity_id = d.id and s.kind = '${f.kind}'
                where s.title <> d.${f.no} ${isOld}`;
      })
      .join(' union all '),
  },
];

/** The full-text table has as many rows as there are things to find; cheap enough for the moment after a crash. */
export const searchCountCheck: Check = {
  code: 'searchIndex',
  sql: `select 'search_index' as term, docs, indexed from (select (select count(*) from search_doc) as docs, (select count(*) from search_index_docsize) as indexed)
        where docs <> indexed`,
};
