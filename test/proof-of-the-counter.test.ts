import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '..');

it('every test that a promise leans on is there', () => {
  const page = readFileSync(path.join(ROOT, 'docs', 'proof-of-the-counter.md'), 'utf8');
  const named = [...page.matchAll(/`((?:test|shared|db|electron|renderer)\/[\w./-]+\.\w+)`/g)].map(([, file = '']) => file);
  expect(named.length).toBeGreaterThan(50);
  expect(named.filter((file) => !existsSync(path.join(ROOT, file)))).toEqual([]);
});
