import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';

const file = path.resolve(import.meta.dirname, '..', '..', 'scripts', 'check', 'house-rules.mjs');
type Rules = Readonly<{ pagesByCount(files: readonly { path: string; text: string }[]): string[] }>;
const { pagesByCount } = (await import(/* @vite-ignore */ pathToFileURL(file).href)) as Rules;

it.each([
  ['db.select().from(call).limit(100).offset(900000)', 1],
  ['select id from call order by called_at desc limit 100 offset ?', 1],
  ['SELECT id FROM call LIMIT 100 OFFSET 5', 1],
  ['db.select().from(call).where(beyond).limit(100)', 0],
  ['const offset = entry.offset; // of a term', 0],
])('%s', (text, found) => {
  expect(pagesByCount([{ path: 'db/x.ts', text }])).toHaveLength(found);
});
