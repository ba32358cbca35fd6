import { describe, expect, it } from 'vitest';
import { planned, type Sqlite } from '#db/kernel/connection';
import { bench } from '../bench';

/** Decision 058: what makes SQLite plan a statement anew with every new value. */
const ANEW = / limit \?|(?<!\b(?:status|type|kind|purpose|is_\w+)"?) = \?/;

/** The texts of all statements that run until it is done. */
async function textsDuring(sqlite: Sqlite, act: () => Promise<void>): Promise<readonly string[]> {
  const shared = Object.getPrototypeOf(sqlite.prepare('select 1')) as Record<'all' | 'get' | 'run', (...values: unknown[]) => unknown>;
  const own = { all: shared.all, get: shared.get, run: shared.run };
  const texts: string[] = [];
  for (const name of ['all', 'get', 'run'] as const)
    shared[name] = function recording(this: { source: string }, ...values) {
      texts.push(this.source);
      return own[name].apply(this, values);
    };
  try {
    await act();
  } finally {
    Object.assign(shared, own);
  }
  return texts;
}

describe('a question is planned once', () => {
  it.each([
    ['select "id" from "staff" where "staff"."id" = ?', 'select "id" from "staff" where "staff"."id" = +?'],
    ['update t set a = ?, "b" = ? where id = ? and rev = ?', 'update t set a = +?, "b" = +? where id = +? and rev = +?'],
    ['where "card_id" = ? and "status" = ?', 'where "card_id" = +? and "status" = ?'],
    ['where kind = ? and "is_live" = ?', 'where kind = ? and "is_live" = ?'],
    ['where a >= ? and b in (?, ?) and c <> ?', 'where a >= ? and b in (?, ?) and c <> ?'],
  ])('%s', (text, sent) => {
    expect(planned(text)).toBe(sent);
  });

  it('in a whole intake and in a search', async () => {
    const b = bench();
    await b.takeIn();
    const ask = async () => {
      await b.takeIn();
      await b.clerk.ask('search.find', { text: '郭志偉' });
    };
    const texts = await textsDuring(b.sqlite, ask);
    expect(texts.length).toBeGreaterThan(60);
    expect(texts.filter((text) => ANEW.test(text))).toEqual([]);
  });

  it('and every partial index that is found by a value is still found', () => {
    const { sqlite } = bench();
    const indexes = sqlite.prepare("select sql from sqlite_master where type = 'index' and sql like '% where %'").pluck().all() as string[];
    const valued = indexes.flatMap((text) =>
      [...(text.split(/ WHERE /i)[1] ?? '').matchAll(/"(\w+)" (?:=|<>|in) (?:'|\(|\d)/gi)].map((m) => m[1] ?? ''),
    );
    expect(valued).toContain('status');
    for (const column of new Set(valued)) expect(planned(`where "${column}" = ?`)).toBe(`where "${column}" = ?`);
  });

  it('and a plus changes no value: text, number and nothing are compared as before', () => {
    const { sqlite } = bench();
    sqlite.exec("create temp table pair (t text, n integer); insert into pair values ('007', 7), (null, null)");
    const found = (column: string, value: unknown, sign: string): unknown[] =>
      sqlite.prepare(`select rowid from pair where ${column} = ${sign}?`).pluck().all(value);
    for (const column of ['t', 'n'])
      for (const value of ['007', '7', 7, null]) expect(found(column, value, '+')).toEqual(found(column, value, ''));
  });
});
