import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { writePaperFile } from './paper-file';

it('never writes over a sheet, and keeps inside its folder', async () => {
  const folder = path.join(mkdtempSync(path.join(tmpdir(), 'paper-')), 'paper');
  await writePaperFile(folder, 'CR-2026-000001', Uint8Array.of(1));
  await writePaperFile(folder, 'CR-2026-000001', Uint8Array.of(2));
  await writePaperFile(folder, '../../etc/x', Uint8Array.of(3));
  expect(readdirSync(folder).toSorted()).toEqual(['..-..-etc-x.pdf', 'CR-2026-000001-2.pdf', 'CR-2026-000001.pdf']);
  expect(readFileSync(path.join(folder, 'CR-2026-000001.pdf'))[0]).toBe(1);
});
