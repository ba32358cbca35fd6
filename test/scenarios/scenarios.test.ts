import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { stepLines } from './runner/report';
import { runScenario } from './runner/run-scenario';
import { readScenario } from './runner/scenario-file';

const HERE = import.meta.dirname;
const files = readdirSync(HERE).filter((name) => name.endsWith('.yaml'));

it.each(files)('%s', { timeout: 120_000 }, async (name) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'scenario-'));
  try {
    const scenario = readScenario(path.join(HERE, name), path.join(HERE, 'fixtures'));
    const { failed } = await runScenario(scenario, { folder, dataKey: Buffer.alloc(32, 7), report: () => undefined });
    expect(failed === null ? null : stepLines(failed)).toBeNull();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
