import fc from 'fast-check';
import { z } from 'zod';
import { describe, expect, it } from 'vitest';
import { contract, type RouteOf } from '#shared/contract/contract';
import type { Route } from '#shared/contract/define-route';
import { newId } from '#db/kernel/new-id';
import { pastedSql } from '../../scripts/check/bound-sql.mjs';
import { site } from '../site';

describe('the check of the sources (S8)', () => {
  it.each([
    ['a template with a value', 'sqlite.prepare(`select * from t where a = ${a}`)'],
    ['over several lines', 'sqlite.prepare<[], Row>(\n  `select *\n   from t where a = ${a}`,\n)'],
    ['text put together', "sqlite.exec('delete from ' + table)"],
    ['a variable', 'connection.exec(text)'],
    ['a call', 'connectionOf(tx).prepare(insertInto(table))'],
    ['drizzle’s way around binding', 'db.all(sql.raw(`select ${column}`))'],
    ['a pragma', 'sqlite.pragma(`user_version = ${n}`)'],
  ])('finds %s', (_name, source) => expect(pastedSql('x.ts', source)).toHaveLength(1));

  it.each([
    ['a constant', "sqlite.prepare('select 1').get()"],
    ['a constant template', 'sqlite.exec(`create table t (a text)`)'],
    ['drizzle’s binding template', 'db.all(sql`select * from t where a = ${a}`)'],
    ['a query drizzle prepares', 'db.select().from(t).prepare()'],
    ['a regular expression', '/a/.exec(text); PATTERN.exec(text)'],
  ])('lets %s pass', (_name, source) => expect(pastedSql('x.ts', source)).toEqual([]));
});

/** Everything FTS5 reads as syntax, SQL, and what breaks quoting. */
const SYNTAX = [
  '"',
  '""',
  '"陳',
  "'",
  "'; drop table customer; --",
  "') or 1=1 --",
  '*',
  'a*',
  '*a',
  '^a',
  'a^',
  'NEAR(a b)',
  'NEAR(a b, 2',
  'a AND',
  'OR b',
  'NOT',
  'a NOT b',
  'AND AND AND',
  'doc:a',
  'doc : "a"',
  '{doc} : a',
  '- doc : a',
  'rowid:1',
  'search_index MATCH 1',
  '(',
  ')',
  '((a)',
  'a + b',
  'a - b',
  '-a',
  '{a}',
  ':',
  ',',
  ';',
  '\\',
  '%',
  '_',
  '?1',
  '$a',
  '@a',
  ':a',
  '\u0000',
  'a\u0000b',
  '\ud800',
  'a\nb',
  '\u202eabc',
  '陳"美*玲',
  '0912*',
  '"0912"',
  'a'.repeat(100),
  '"'.repeat(100),
];

/** Every channel that looks something up by what was typed. */
const LOOKUPS = Object.entries<Route>(contract).flatMap(([name, { kind, input }]) => {
  if (kind !== 'query' || !(input instanceof z.ZodObject)) return [];
  const shape = input.shape as Record<string, z.ZodType>;
  return ['text', 'code', 'name', 'number'].filter((field) => field in shape).map((field) => [name as RouteOf<'query'>, field] as const);
});

async function withCustomers() {
  const s = site();
  const clerk = s.person('clerk', 'manager');
  for (const name of [
    '陳美玲',
    ...SYNTAX.filter((text) => text.trim().length > 0 && text.length <= 60 && !/[\u0000\n\ud800\u202e]/.test(text)),
  ])
    await clerk.ask('customer.create', { name, noPhone: true, privacyConsent: true, note: name });
  return { s, clerk };
}

describe('what is typed is never read as a statement (S8)', () => {
  it('there are such channels', () => expect(LOOKUPS.length).toBeGreaterThan(6));

  it.each(LOOKUPS)('%s, %s', async (route, field) => {
    const { s, clerk } = await withCustomers();
    const before = s.rows();
    const extra = route === 'customer.duplicates' ? { phones: [] } : {};
    const codes = new Set<string>();
    for (const text of SYNTAX) {
      const answer = await clerk.invoke(route as 'search.find', { ...extra, [field]: text } as never);
      codes.add(answer.ok ? 'OK' : answer.error.code);
    }
    expect([...codes].filter((code) => code !== 'OK' && code !== 'INPUT_INVALID')).toEqual([]);
    expect(s.bugs).toEqual([]);
    expect(s.rows()).toEqual(before);
  });

  it('what was stored is what was typed, byte for byte, and is found again', async () => {
    const { s, clerk } = await withCustomers();
    const rows = s.sqlite.prepare('select name, note from customer').all() as { name: string; note: string }[];
    for (const { name, note } of rows) expect(note).toBe(name);
    expect(rows.map((r) => r.name)).toContain("'; drop table customer; --");
    const found = await clerk.ask('search.find', { text: 'drop table' });
    expect(found.map((f) => f.title)).toContain("'; drop table customer; --");
  });

  it('nor anything else that can be typed (fast-check)', async () => {
    const { s, clerk } = await withCustomers();
    const signs = fc.string({ unit: fc.constantFrom(...Array.from('"\'*^()+-:{},;~ \\aä陳1\u0000')), maxLength: 40 });
    const words = fc.constantFrom('AND', 'OR', 'NOT', 'NEAR', 'doc', 'match', 'select');
    const typed = fc
      .array(fc.oneof(signs, words, fc.string({ unit: 'binary', maxLength: 20 })), { maxLength: 6 })
      .map((parts) => parts.join(' '));
    await fc.assert(
      fc.asyncProperty(typed, async (text) => {
        const answers = await Promise.all([
          clerk.invoke('search.find', { text: text.slice(0, 200) }, newId<string>()),
          clerk.invoke('customer.match', { text: text.slice(0, 200) }),
        ]);
        return answers.every((a) => a.ok || a.error.code === 'INPUT_INVALID');
      }),
      { numRuns: 300 },
    );
    expect(s.bugs).toEqual([]);
  }, 60_000);
});
