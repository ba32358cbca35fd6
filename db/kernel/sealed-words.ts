import type { Keys } from './keys';

const SEALED = /⟦([A-Za-z0-9+/]+={0,2})⟧/gu;

/** A word of a stored paper that must not lie in the file: sealed like a column, opened when the paper is drawn (quality S20). */
export const sealWord = (keys: Keys, word: string): string => `⟦${keys.seal(word)}⟧`;

/** The stored paper with its sealed words opened. What somebody merely typed between such brackets stays as it is. */
export function openWords(keys: Keys, model: unknown): unknown {
  if (typeof model === 'string') return model.replaceAll(SEALED, (whole, sealed: string) => opened(keys, sealed) ?? whole);
  if (Array.isArray(model)) return model.map((inner) => openWords(keys, inner));
  if (model === null || typeof model !== 'object') return model;
  return Object.fromEntries(Object.entries(model).map(([name, inner]) => [name, openWords(keys, inner)]));
}

function opened(keys: Keys, sealed: string): string | null {
  try {
    return keys.open(sealed);
  } catch {
    return null;
  }
}
