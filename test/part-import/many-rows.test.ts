import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { DEMO_PIN } from '#db/demo/centre';
import type { Output } from '#shared/contract/contract';
import type { RowReason } from '#shared/part-import/schema';
import type { Result } from '#shared/kernel/result';
import { centreOnDisk, removeFolders } from '../backup/centre-on-disk';

afterAll(removeFolders);

const ROWS = Number(process.env['COUNTERBOOK_IMPORT_ROWS'] ?? 6_000);
const HEAD = '料號,品名,規格,單位,適用型號,條碼,供應商,進價,訂購點,補到,儲位,售價';
/** Three rows of a hundred are bad, in twelve ways (R19). */
const WAYS: readonly (readonly [RowReason, (n: number) => string])[] = [
  ['needed', (n) => `,缺料號 ${n},,個,,,,,,,,1`],
  ['nameNeeded', (n) => `N-${n},,,個,,,,,,,,1`],
  ['spoilt', (n) => `1.38E+${10 + (n % 5)},面板,,個,,,,,,,,1`],
  ['tooLong', (n) => `L-${n},${'長'.repeat(61)},,個,,,,,,,,1`],
  ['unitUnknown', (n) => `U-${n},面板,,桶,,,,,,,,1`],
  ['supplierUnknown', (n) => `S-${n},面板,,個,,,沒有這家,5,,,,1`],
  ['binUnknown', (n) => `B-${n},面板,,個,,,,,,,Z-99,1`],
  ['notMoney', (n) => `M-${n},面板,,個,,,,,,,,一百`],
  ['moneyDecimals', (n) => `D-${n},面板,,個,,,,,,,,1.5`],
  ['notAQuantity', (n) => `Q-${n},面板,,個,,,,,-1,,,1`],
  ['rowShort', (n) => `R-${n},面板`],
  ['rowLong', (n) => `G-${n},面板,,個,,,,,,,,1,多`],
];
const goodRow = (n: number): string =>
  `BULK-${n},"面板 ""${n}"", 43 吋",1080p,個,TV-${n % 900};TV-${n % 700},47${String(n).padStart(9, '0')},,,2,10,,${100 + (n % 900)}`;
const list = [
  HEAD,
  ...Array.from({ length: ROWS }, (_row, n) =>
    n % 100 < 3 ? (WAYS[(Math.floor(n / 100) * 3 + (n % 100)) % WAYS.length]?.[1](n) ?? '') : goodRow(n),
  ),
].join('\r\n');

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
  writeFileSync(file, list);
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
  const bad = Array.from({ length: ROWS }, (_row, n) => n).filter((n) => n % 100 < 3).length;
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
