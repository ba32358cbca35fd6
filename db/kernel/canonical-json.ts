import { createHash } from 'node:crypto';

/** JSON with sorted keys: the same facts always give the same bytes, so hashes can be compared (decisions 10). */
export const canonicalJson = (value: unknown): string => textOf(value) ?? 'null';

/** Undefined for what JSON leaves out. Written by hand: a replacer takes four times as long, and every save does this for each line. */
function textOf(value: unknown): string | undefined {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map((v) => textOf(v) ?? 'null').join(',')}]`;
  const members: string[] = [];
  for (const key of Object.keys(value).sort()) {
    const text = textOf((value as Record<string, unknown>)[key]);
    if (text !== undefined) members.push(`${JSON.stringify(key)}:${text}`);
  }
  return `{${members.join(',')}}`;
}
export const sha256 = (text: string | Buffer): string => createHash('sha256').update(text).digest('hex');
