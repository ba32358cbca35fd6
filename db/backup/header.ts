import { z } from 'zod';
import { BACKUP_KINDS } from '#shared/backup/schema';
import { SiteCode } from '#shared/kernel/ids';

export const MAGIC = Buffer.from('CBBACKUP');
export const FORMAT = 1;
export const MAX_HEADER = 256 * 1024;
export const CHUNK = 1024 * 1024;

const hex64 = z.string().regex(/^[0-9a-f]{64}$/);
const base64 = (max: number) => z.base64().max(max);

/** What a recovery phrase is turned into a key with: argon2id; the bounds keep a forged header from eating the memory. */
export const PhraseCost = z.object({ memoryKib: z.int().min(8_192).max(262_144), passes: z.int().min(1).max(10) });
export type PhraseCost = z.infer<typeof PhraseCost>;
export const PHRASE_COST = { memoryKib: 47_104, passes: 1 } as const;

/** Read by anybody, believed only after the first chunk: its hash is authenticated with every chunk (S22). */
export const Header = z.strictObject({
  format: z.literal(FORMAT),
  madeAt: z.iso.datetime(),
  kind: z.enum(BACKUP_KINDS),
  /** Of the program that made it. */
  version: z.string().max(40),
  centre: z.strictObject({ id: z.uuid(), code: SiteCode }),
  migrations: z.array(z.string().max(120)).max(10_000),
  /** Length and head of the audit trail. */
  chain: z.strictObject({ rows: z.int().min(0), head: hex64.nullable() }),
  /** The database inside. */
  size: z.int().min(512),
  sha: hex64,
  chunk: z.literal(CHUNK),
  salt: base64(44),
  /** The file's key, wrapped for this computer and, once there is one, for the recovery phrase. */
  device: base64(200),
  phrase: z.strictObject({ id: z.uuid(), madeAt: z.iso.datetime(), salt: base64(44), cost: PhraseCost, wrapped: base64(200) }).nullable(),
  /** The centre's data key, wrapped with the file's key: without it PINs and passcodes are lost on another computer. */
  dataKey: base64(200),
});
export type Header = z.infer<typeof Header>;
