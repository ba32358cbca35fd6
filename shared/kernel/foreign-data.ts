const KEYS: readonly string[] = ['__proto__', 'constructor', 'prototype'];

/**
 * Does data from outside carry a key that could reach a prototype? No form of this program has one, so the whole message is refused
 * (quality S30). Goes through it without recursion: a message may be as deep as its sender likes.
 */
export function carriesPrototypeKey(data: unknown): boolean {
  const waiting: unknown[] = [data];
  const seen = new Set<object>();
  for (let value = waiting.pop(); value !== undefined || waiting.length > 0; value = waiting.pop()) {
    if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value) || seen.has(value)) continue;
    seen.add(value);
    for (const key of Object.keys(value)) {
      if (KEYS.includes(key)) return true;
      waiting.push((value as Record<string, unknown>)[key]);
    }
  }
  return false;
}
