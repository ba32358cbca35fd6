import { asc, eq, sql } from 'drizzle-orm';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { ImageLanguage } from '#shared/print-job/image';
import { sha256 } from '../kernel/canonical-json';
import type { CommandCx } from '../kernel/handlers';
import type { ReadDb, WriteTx } from '../kernel/connection';
import type { Keys } from '../kernel/keys';
import { printImage, printStore } from './table';

/** Packing that saves less than a tenth is not worth its time: a PDF is packed already. */
const WORTH_PACKING = 0.9;
/** Paper that fades: what was printed on it is the legal copy (D7). */
const THERMAL: readonly string[] = ['80mm', '58mm'];
const TRIM_AT_ONCE = 200;

type PrintImage = Readonly<{ language: ImageLanguage; bytes: Uint8Array }>;

/** Keeps what was printed once for each content and answers its address. A keyed hash: nobody can guess a paper from it. */
export function keepPrintImage(cx: CommandCx, { language, bytes }: PrintImage, paper: string): string {
  const sha = cx.keys.pepper(`${language}/${sha256(Buffer.from(bytes))}`);
  const packed = deflateRawSync(bytes);
  const isPacked = packed.length < bytes.length * WORTH_PACKING;
  const image = cx.keys.sealBytes(isPacked ? packed : bytes);
  cx.tx
    .insert(printStore)
    .values({ sha, language, isPacked, isLegalCopy: THERMAL.includes(paper), storedBytes: image.length, keptAt: cx.now, image })
    .onConflictDoNothing()
    .run();
  return sha;
}

export function printImageOf(db: ReadDb, keys: Keys, sha: string): PrintImage | null {
  const kept = db.select().from(printStore).where(eq(printStore.sha, sha)).get();
  if (kept) {
    const bytes = keys.openBytes(kept.image);
    return { language: kept.language, bytes: kept.isPacked ? inflateRawSync(bytes) : bytes };
  }
  const old = db.select().from(printImage).where(eq(printImage.sha, sha)).get();
  return old ? { language: 'pdf', bytes: Buffer.from(old.pdfBase64, 'base64') } : null;
}

/** Lets the oldest images go that can be drawn again from their model, a batch at a time, until the rest fits (decision 047). */
export function trimPrintStore(tx: WriteTx, limitBytes: number): Readonly<{ gone: number; isMore: boolean }> {
  const total =
    tx
      .select({ n: sql<number>`coalesce(sum(${printStore.storedBytes}), 0)` })
      .from(printStore)
      .get()?.n ?? 0;
  let over = total - limitBytes;
  if (over <= 0) return { gone: 0, isMore: false };
  const oldest = tx
    .select({ sha: printStore.sha, storedBytes: printStore.storedBytes })
    .from(printStore)
    .where(eq(printStore.isLegalCopy, false))
    .orderBy(asc(printStore.keptAt))
    .limit(TRIM_AT_ONCE)
    .all();
  let gone = 0;
  for (const { sha, storedBytes } of oldest) {
    if (over <= 0) break;
    tx.delete(printStore).where(eq(printStore.sha, sha)).run();
    over -= storedBytes;
    gone += 1;
  }
  return { gone, isMore: over > 0 && oldest.length === TRIM_AT_ONCE };
}
