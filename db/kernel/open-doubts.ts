import { DomainError } from '#shared/kernel/app-error';
import { doubtKey, type Doubt } from '#shared/kernel/doubt';
import { textDoubts } from '#shared/kernel/text';

/** Secrets are taken as they are. */
const SECRETS = new Set(['passcode', 'pin', 'confirmed']);

/** Every text of a command as it was typed, before the schema cleaned it. */
function textsIn(value: unknown, field: string): readonly (readonly [field: string, text: string])[] {
  if (typeof value === 'string') return [[field, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => (SECRETS.has(key) ? [] : textsIn(item, field === '' ? key : `${field}.${key}`)));
}

export type DoubtBook = Readonly<{
  add(doubts: readonly Doubt[]): void;
  /** Refuses as long as the clerk has not confirmed each; answers with the codes that were confirmed. */
  settle(): string;
}>;

/**
 * The doubts of one command (quality 4, outcome W). Screens send the keys the clerk has confirmed; a caller that sends none
 * (scenario, import) asks nobody, and nothing is held back (decision 017).
 */
export function doubtBook(raw: unknown, input: unknown): DoubtBook {
  const { confirmed } = (input ?? {}) as { confirmed?: readonly string[] | undefined };
  if (confirmed === undefined) return { add: () => undefined, settle: () => '' };
  const all: Doubt[] = textsIn(raw, '').flatMap(([field, text]) => textDoubts(text).map((code) => ({ field, code, params: {} })));
  return {
    add: (doubts) => void all.push(...doubts),
    settle() {
      const open = all.filter((d) => !confirmed.includes(doubtKey(d)));
      if (open.length > 0) throw new DomainError('DOUBTS_OPEN', { doubts: JSON.stringify(open) });
      return [...new Set(all.map((d) => d.code))].join(' ');
    },
  };
}
