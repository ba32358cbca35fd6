import Database from 'better-sqlite3';
import { checkConsistency, type Depth } from '#db/consistency/check-consistency';
import { makeDataSet } from '../../data-sets/make-data-set';
import { counted, type Bench, type BenchOptions, type BenchRow } from '../row';

/** What the engine's own check finds in the chosen set, which was made by rows and not by commands: nothing; and how long it looks (P16). */
function run({ set, say }: BenchOptions): Promise<readonly BenchRow[]> {
  const rowOf = (file: string, depth: Depth): BenchRow => {
    const sqlite = new Database(file, { readonly: true, fileMustExist: true });
    const from = performance.now();
    try {
      const { violations, audit } = checkConsistency(sqlite, { depth });
      for (const { code, data } of violations) say(`${code} ${JSON.stringify(data)}`);
      const seconds = ((performance.now() - from) / 1000).toFixed(1);
      return counted({
        operation: `P16 violations in the chosen set, ${depth} check`,
        value: violations.length,
        atMost: 0,
        note: `${seconds} s, ${audit.rows.toLocaleString('en')} rows of the audit trail read`,
      });
    } finally {
      sqlite.close();
    }
  };
  return makeDataSet(set, undefined, say).then(({ file }) => (['quick', 'full'] as const).map((depth) => rowOf(file, depth)));
}

export const integrity: Bench = { name: 'P16', isShort: false, run };
