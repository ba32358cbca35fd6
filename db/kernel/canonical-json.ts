import { createHash } from 'node:crypto';

/** JSON with sorted keys: the same facts always give the same bytes, so hashes can be compared (decisions 10). */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, v: unknown) =>
    v !== null && typeof v === 'object' && !Array.isArray(v)
      ? Object.fromEntries(Object.entries(v).toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
      : v,
  );
}
export const sha256 = (text: string | Buffer): string => createHash('sha256').update(text).digest('hex');
