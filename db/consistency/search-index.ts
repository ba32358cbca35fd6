import { drizzle } from 'drizzle-orm/better-sqlite3';
import type { Sqlite } from '../kernel/connection';
import { readSite } from '../kernel/site-context';
import { wordsOfStored } from '../search/steps';
import type { searchDoc } from '../search/table';
import type { Violation } from './violation';

type Doc = Pick<typeof searchDoc.$inferSelect, 'rowid' | 'kind'> & { fields: string };
type Term = { term: string; n: number; docs: number; places: number };

/** Terms in order, each with sums over the places where it stands: equal for two tables only when all places are equal. */
const TERMS = (table: string): string =>
  `select term, count(*) as n, sum(doc) as docs, sum((doc * 31 + "offset") % 1000003 * (doc % 8191 + 1)) as places from ${table} group by term`;

/**
 * I8: builds the full-text table anew in a temporary file from the words of `search_doc` and compares the two term by term.
 * Needs no writable database and no more memory than two rows.
 */
export function compareSearchIndex(sqlite: Sqlite, limit: number): Violation[] {
  const siteCode = readSite(drizzle(sqlite))?.code ?? '';
  sqlite.exec(`
    create virtual table temp.search_rebuilt using fts5(doc, tokenize='unicode61', content='', contentless_delete=1);
    create virtual table temp.terms_kept using fts5vocab(main, search_index, instance);
    create virtual table temp.terms_rebuilt using fts5vocab(temp, search_rebuilt, instance);
  `);
  try {
    const put = sqlite.prepare('insert into temp.search_rebuilt (rowid, doc) values (?, ?)');
    const docs = sqlite.prepare<[number, number], Doc>('select rowid, kind, fields from search_doc where rowid > ? order by rowid limit ?');
    for (let last = 0, page = docs.all(last, PAGE); page.length > 0; page = docs.all(last, PAGE))
      for (const doc of page) {
        put.run(doc.rowid, wordsOfStored(doc.kind, doc.fields, siteCode));
        last = doc.rowid;
      }
    return differences(sqlite, limit);
  } finally {
    sqlite.exec('drop table temp.terms_kept; drop table temp.terms_rebuilt; drop table temp.search_rebuilt');
  }
}
const PAGE = 1000;

/** Walks both lists of terms side by side. */
function differences(sqlite: Sqlite, limit: number): Violation[] {
  const kept = sqlite.prepare<[], Term>(TERMS('temp.terms_kept')).iterate();
  const rebuilt = sqlite.prepare<[], Term>(TERMS('temp.terms_rebuilt')).iterate();
  const found: Violation[] = [];
  let [a, b] = [kept.next(), rebuilt.next()];
  while ((!a.done || !b.done) && found.length < limit) {
    const order = a.done ? 1 : b.done ? -1 : Buffer.compare(Buffer.from(a.value.term), Buffer.from(b.value.term));
    const [here, wanted] = [order <= 0 && !a.done ? a.value : null, order >= 0 && !b.done ? b.value : null];
    if (here?.n !== wanted?.n || here?.docs !== wanted?.docs || here?.places !== wanted?.places)
      found.push({ code: 'searchIndex', data: { term: here?.term ?? wanted?.term ?? '', docs: wanted?.n ?? 0, indexed: here?.n ?? 0 } });
    if (order <= 0) a = kept.next();
    if (order >= 0) b = rebuilt.next();
  }
  kept.return?.();
  rebuilt.return?.();
  return found;
}
