import { expect, test } from '@playwright/test';
import { existsSync, readFileSync } from 'node:fs';

const MOST_BYTES = 1_000_000;

test('no message of the whole run was larger than a megabyte (quality P14)', () => {
  const file = process.env['COUNTERBOOK_MESSAGES'] ?? '';
  const messages = (existsSync(file) ? readFileSync(file, 'utf8') : '')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => ({ bytes: Number.parseInt(line), what: line.slice(line.indexOf(' ') + 1) }));
  const [largest] = messages.toSorted((a, b) => b.bytes - a.bytes);
  expect(messages.length, 'the messages were counted').toBeGreaterThan(0);
  process.stdout.write(`${messages.length} messages, the largest of ${largest?.bytes} bytes (${largest?.what})\n`);
  expect(messages.filter(({ bytes }) => bytes > MOST_BYTES)).toEqual([]);
});
