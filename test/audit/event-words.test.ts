import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { LANGUAGES } from '#shared/kernel/region';
import { load } from '#shared/messages/catalogue';

const DB = path.resolve(import.meta.dirname, '..', '..', 'db');
const sources = readdirSync(DB, { recursive: true, encoding: 'utf8' }).filter((f) => f.endsWith('.ts') && !f.endsWith('.test.ts'));
const events = new Set(
  sources.flatMap((f) => [...readFileSync(path.join(DB, f), 'utf8').matchAll(/\bevent: '([A-Z][A-Za-z]+)'/g)].map(([, name = '']) => name)),
);

it('finds the events that the engine writes into the audit trail', () => expect(events).toContain('SignedIn'));

it.each(LANGUAGES)('each of them has words in %s', (language) =>
  expect([...events].filter((e) => !(e in load(language).story.event))).toEqual([]),
);
