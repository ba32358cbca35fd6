import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

test('the decoder shares no code with the encoders: of the program it knows shapes alone', () => {
  const files = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  expect(files.length).toBeGreaterThan(20);
  const outside = files.flatMap((name) => {
    const source = readFileSync(path.join(import.meta.dirname, name), 'utf8');
    return [...source.matchAll(/^import (type )?[^;]*?from '([^']+)';/gm)].flatMap(([, isShape, from = '']) => {
      const leaves = from.startsWith('.') && path.normalize(path.join(path.dirname(name), from)).startsWith('..');
      return (from.startsWith('#') || leaves) && isShape === undefined ? [`${name}: ${from}`] : [];
    });
  });
  expect(outside).toEqual([]);
});
