import { expect, it } from 'vitest';
import { settableClock } from '#db/kernel/clock';
import { openDatabase } from '#db/kernel/connection';
import { bundledMigrations, migrate } from '#db/kernel/migrate';
import { TemplateSettings } from '#shared/paper-template/schema';
import { START } from '../site';

const clock = settableClock(Date.parse(START), false);
const BEFORE = bundledMigrations().filter(({ name }) => name < '0014');

/** A file of before with a centre whose terms were these, brought up to date. */
function migratedWith(settings: Record<string, unknown>) {
  const { sqlite } = openDatabase(':memory:');
  migrate(sqlite, BEFORE, clock, () => undefined);
  sqlite
    .prepare('insert into site (id, name, region, language, settings, site_code, created_at, updated_at) values (?, ?, ?, ?, ?, ?, ?, ?)')
    .run('01890a5d-ac96-774b-bcce-b302099a8057', '台北服務站', 'TW', 'zh-TW', JSON.stringify(settings), 'TP1', START, START);
  migrate(sqlite, bundledMigrations(), clock, () => undefined);
  return sqlite;
}

it('the centre’s own terms go on as version 1 of the two receipts, in every language, with their change', () => {
  const terms = '本站第一條 "保固"\n本站第二條';
  const sqlite = migratedWith({ terms });
  const rows = sqlite
    .prepare<[], { id: string; kind: string; version: number; settings: string; made_by: null }>(
      'select * from paper_template order by kind',
    )
    .all();
  expect(rows.map((r) => [r.kind, r.version, r.made_by])).toEqual([
    ['collection-receipt', 1, null],
    ['intake-slip', 1, null],
  ]);
  for (const row of rows) {
    const { words, font, logo } = TemplateSettings.parse(JSON.parse(row.settings));
    expect([words['zh-TW'].terms, words['zh-CN'].terms, words.en.terms]).toEqual([terms, terms, terms]);
    expect([words.en.footer, font, logo]).toEqual(['', 'normal', null]);
    expect(row.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
    const body = sqlite
      .prepare("select body from change_log where domain = 'paperTemplate' and entity_id = ?")
      .pluck()
      .get(row.id) as string;
    expect(JSON.parse(body)).toMatchObject({ kind: row.kind, settings: JSON.parse(row.settings) as unknown, rev: 1 });
  }
});

it.each([[{ terms: '' }], [{}]])('a centre with %j has the program’s papers', (settings) => {
  expect(migratedWith(settings).prepare('select count(*) from paper_template').pluck().get()).toBe(0);
});
