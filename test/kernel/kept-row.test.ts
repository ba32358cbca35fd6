import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sql } from 'drizzle-orm';
import { text, sqliteTable } from 'drizzle-orm/sqlite-core';
import { expect, it } from 'vitest';
import { openDatabase } from '#db/kernel/connection';
import { asOfOneMoment, keptRow } from '#db/kernel/rows';

const person = sqliteTable('person', { id: text('id').primaryKey(), name: text('name').notNull() });
const selection = { id: person.id, name: person.name };

/** Two connections to one file, and how often the first looked a row up. */
function twoConnections() {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'counterbook-kept-')), 'one.sqlite');
  const [here, there] = [openDatabase(file), openDatabase(file)];
  here.sqlite.exec("create table person (id text primary key, name text not null); insert into person values ('1', '林'), ('2', '陳')");
  const read = keptRow<{ id: string; name: string }>(selection, (db) =>
    db
      .select(selection)
      .from(person)
      .where(sql`${person.id} = ${sql.placeholder('id')}`),
  );
  return { here, there, ask: (id: string) => asOfOneMoment(here.db, () => read(here.db, id)), read };
}

it('is the same object while nothing was written', () => {
  const { ask } = twoConnections();
  expect(ask('1')).toEqual({ id: '1', name: '林' });
  expect(ask('1')).toBe(ask('1'));
});

it('is read anew after a write of this connection, of another, and for another key', () => {
  const { here, there, ask } = twoConnections();
  expect(ask('1')?.name).toBe('林');
  here.sqlite.exec("update person set name = '林佳' where id = '1'");
  expect(ask('1')?.name).toBe('林佳');
  there.sqlite.exec("update person set name = '林佳蓉' where id = '1'");
  expect(ask('1')?.name).toBe('林佳蓉');
  expect(ask('2')?.name).toBe('陳');
  expect(ask('1')?.name).toBe('林佳蓉');
  there.sqlite.exec("delete from person where id = '1'");
  expect(ask('1')).toBeNull();
});

it('is looked up each time inside a transaction that writes', () => {
  const { here, ask, read } = twoConnections();
  expect(ask('1')?.name).toBe('林');
  here.db.transaction((tx) => {
    here.sqlite.exec("update person set name = '王' where id = '1'");
    expect(read(tx as never, '1')?.name).toBe('王');
    here.sqlite.exec("update person set name = '李' where id = '1'");
    expect(read(tx as never, '1')?.name).toBe('李');
  });
  expect(ask('1')?.name).toBe('李');
});

it('a row that was changed and taken back is the old one', () => {
  const { here, ask } = twoConnections();
  expect(ask('1')?.name).toBe('林');
  here.sqlite.exec("begin; update person set name = '王' where id = '1'; rollback");
  expect(ask('1')?.name).toBe('林');
});
