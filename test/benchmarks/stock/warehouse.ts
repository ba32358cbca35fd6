import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Bench, BenchOptions, BenchRow } from '../row';
import { bigDocuments } from './big-documents';
import { bigWarehouse, SHORT, WHOLE } from './big-warehouse';
import { postMovements } from './post-movements';
import { stockReads } from './stock-reads';

/** The rows of the parts warehouse (issue line 19). */
async function run({ folder, isShort, say }: BenchOptions): Promise<readonly BenchRow[]> {
  const own = path.join(folder, 'stock');
  mkdirSync(own, { recursive: true });
  const file = path.join(own, 'counterbook.sqlite');
  const size = isShort ? SHORT : WHOLE;
  await bigWarehouse(file, size, say);
  const about = `${(size.parts * size.movementsOfEach).toLocaleString('en')} movements of ${size.parts.toLocaleString('en')} parts`;
  return [...(await stockReads(file, about)), ...(await postMovements(file, about)), ...(await bigDocuments(own))];
}

export const warehouse: Bench = { name: 'P5', isShort: true, run };
