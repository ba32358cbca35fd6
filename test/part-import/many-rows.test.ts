import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { DEMO_PIN } from '#db/demo/centre';
import type { Output } from '#shared/contract/contract';
import type { Result } from '#shared/kernel/result';
import { centreOnDisk, removeFolders } from '../backup/centre-on-disk';
import { bulkList, WAYS } from './bulk-list';

afterAll(removeFolders);

const ROWS = Number(process.env['COUNTERBOOK_IMPORT_ROWS'] ?? 6_000);
const list = bulkList(ROWS);

it(`${ROWS} rows, 3 % of them bad in 12 ways: all reasons, all good rows, and the second time nothing`, { timeout: 300_000 }, async () => {
  const folder = await centreOnDisk();
  const engine = await folder.open();
  const pc = engine.connect('PC1');
  const ask = async <T>(name: string, input: unknown): Promise<T> => {
    const result = (await pc.invoke(name, input)) as Result<T>;
    if (!result.ok) throw new Error(`${name} ${JSON.stringify(result.error)}`);
    return result.value;
  };
  const people = await ask<Output<'staff.signInList'>>('staff.signInList', {});
  await ask('staff.signIn', { staffId: people.find((p) => p.name === '周文雄')?.id, pin: DEMO_PIN });
  const file = path.join(folder.dataDir, 'bulk.csv');
  writeFileSync(file, list.text);
  const lent = (await engine.connect('shell').runAsSystem('partImport.lend', { path: file })) as Result<{ token: string }>;
  const token = lent.ok ? lent.value.token : '';
  const look = async () => {
    await ask('partImport.look', { token });
    for (;;) {
      const state = await ask<Output<'partImport.state'>>('partImport.state', { token });
      if (state.refusal) throw new Error(state.refusal.code);
      if (state.preview) return state.preview;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  const startMs = performance.now();
  const { counts, problemCount } = await look();
  const lookedMs = performance.now();
  const bad = list.bad.length;
  expect(counts).toEqual({ rows: ROWS, fresh: ROWS - bad, changed: 0, same: 0, bad });
  expect(problemCount).toBe(bad);
  const codes = new Set<string>();
  for (let from = 0; from < problemCount; from += 200)
    for (const problem of await ask<Output<'partImport.problems'>>('partImport.problems', { token, from, limit: 200 }))
      codes.add(problem.code);
  expect([...codes].toSorted()).toEqual(WAYS.map(([code]) => code).toSorted());
  const applyMs = performance.now();
  expect(await ask('partImport.apply', { token, existing: 'leave', isGoodOnly: true })).toMatchObject({ fresh: ROWS - bad, bad });
  const doneMs = performance.now();
  expect((await look()).counts).toEqual({ rows: ROWS, fresh: 0, changed: 0, same: ROWS - bad, bad });
  process.stdout.write(
    `import of ${ROWS} rows: looked at in ${Math.round(lookedMs - startMs)} ms, read again and written in ${Math.round(doneMs - applyMs)} ms\n`,
  );
  await engine.close();
});
