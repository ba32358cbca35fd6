import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '..');
const PAGES = ['proof-of-the-counter.md', 'proof-of-the-warehouse.md', 'proof-of-printing.md'];

describe.each(PAGES)('%s', (name) => {
  const page = readFileSync(path.join(ROOT, 'docs', name), 'utf8');

  it('every test that a promise leans on is there', () => {
    const named = [...page.matchAll(/`((?:test|shared|db|electron|renderer)\/[\w./-]+\.\w+)`/g)].map(([, file = '']) => file);
    expect(named.length).toBeGreaterThan(50);
    expect(named.filter((file) => !existsSync(path.join(ROOT, file)))).toEqual([]);
  });

  it('every command that it names is one of the package', () => {
    const { scripts } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as { scripts: Record<string, string> };
    const commands = [...page.matchAll(/`npm run ([\w:]+)/g)].map(([, command = '']) => command);
    expect(commands.length).toBeGreaterThan(0);
    expect(commands.filter((command) => scripts[command] === undefined)).toEqual([]);
  });

  it('no promise is without its proof, and the page is found from the front', () => {
    const rows = page.split('\n').filter((line) => line.startsWith('|') && !/^\| (?:Promise|-)/.test(line));
    expect(rows.filter((row) => !/`[^`]+`|\]\(/.test(row.split('|').at(-2) ?? ''))).toEqual([]);
    expect(readFileSync(path.join(ROOT, 'README.md'), 'utf8')).toContain(`docs/${name}`);
  });
});
