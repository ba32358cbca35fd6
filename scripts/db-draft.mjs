// npm run db:draft -- NAME: drafts the SQL of what changed in the tables, with the note to fill in. Our own runner applies it.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setUp } from './set-up.mjs';
import { MODULES, ROOT } from './set-up/places.mjs';
import { runNode } from './set-up/run.mjs';
import { CannotGoOn, launch, say } from './set-up/say.mjs';

const MIGRATIONS = join(ROOT, 'db', 'migrations');
const DRAFTS = join(ROOT, '.scratch', 'migration-draft');
const NOTE = ['WHAT', 'SAFE', 'SYNC', 'FILL', 'SIZE', 'TEST', 'UNDO'].map((word) => `-- ${word}   `).join('\n');

await launch(async () => {
  const name = process.argv[2];
  if (!/^[a-z0-9_]+$/.test(name ?? '')) throw new CannotGoOn('Name the migration: npm run db:draft -- repair_card_test_minutes');
  await setUp({ electron: false, build: false });

  // drizzle-kit compares the tables with its own last snapshot, which is kept beside the migrations
  rmSync(DRAFTS, { recursive: true, force: true });
  mkdirSync(join(DRAFTS, 'meta'), { recursive: true });
  const kept = join(MIGRATIONS, 'draft-state.json');
  if (existsSync(kept)) {
    const { journal, snapshot } = JSON.parse(readFileSync(kept, 'utf8'));
    writeFileSync(join(DRAFTS, 'meta', '_journal.json'), JSON.stringify(journal));
    writeFileSync(join(DRAFTS, 'meta', `${String(journal.entries.at(-1).idx).padStart(4, '0')}_snapshot.json`), JSON.stringify(snapshot));
  }
  const code = await runNode([join(MODULES, 'drizzle-kit', 'bin.cjs'), 'generate', '--config', 'drizzle.config.ts', '--name', name]);
  const draft = readdirSync(DRAFTS).find((file) => file.endsWith(`_${name}.sql`));
  if (code !== 0 || draft === undefined)
    throw new CannotGoOn('Nothing was drafted: the tables are those of the last migration, or drizzle-kit failed (above).');

  const last =
    readdirSync(MIGRATIONS)
      .filter((file) => /^\d{4}_.*\.sql$/.test(file))
      .sort()
      .at(-1) ?? '0000';
  const file = `${String(Number(last.slice(0, 4)) + 1).padStart(4, '0')}_${name}.sql`;
  const sql = readFileSync(join(DRAFTS, draft), 'utf8').replaceAll('--> statement-breakpoint', '');
  writeFileSync(join(MIGRATIONS, file), `-- ${file.replace('.sql', '')}\n${NOTE}\n${sql}`);
  const journal = JSON.parse(readFileSync(join(DRAFTS, 'meta', '_journal.json'), 'utf8'));
  const snapshot = JSON.parse(
    readFileSync(join(DRAFTS, 'meta', `${String(journal.entries.at(-1).idx).padStart(4, '0')}_snapshot.json`), 'utf8'),
  );
  writeFileSync(kept, `${JSON.stringify({ journal, snapshot })}\n`);
  say(`db/migrations/${file}: fill in the seven words of its note`);
});
