import { createHash } from 'node:crypto';
import { expect } from 'vitest';
import { errorSentence } from '#renderer/kernel/error-words';
import type { Output, RawInput, RouteOf } from '#shared/contract/contract';
import type { AppError } from '#shared/kernel/app-error';
import { doubtKey, doubtsOf, type Doubt } from '#shared/kernel/doubt';
import { LANGUAGES, type Region } from '#shared/kernel/region';
import { load } from '#shared/messages/catalogue';
import { bench } from '../bench';

/** quality 4: A accept [normalised], W accept once the clerk has confirmed it, R refuse with a message at the field. */
export type Outcome = 'A' | 'W' | 'R';
type Command = RouteOf<'command'>;
/** How a value fared: what was stored, the doubts that were asked about, or the refusal. */
export type Fate<K extends Command = Command> = Readonly<{
  outcome: Outcome;
  value: Output<K> | null;
  doubts: readonly Doubt[];
  error: AppError | null;
}>;

/** Why a row was refused: the code, or for a schema the field and its reason: `name:needed`. */
export const reasonOf = ({ error }: Pick<Fate, 'error'>): string =>
  error === null ? '' : error.code === 'INPUT_INVALID' ? String(error.params.issues) : error.code;
export const codesOf = ({ doubts }: Pick<Fate, 'doubts'>): string => doubts.map((d) => d.code).join(' ');

const PLACE = { zone: 'Asia/Taipei', currency: 'TWD' } as const;
/** Each language has a sentence for it, every blank filled in. */
export function expectWords(error: AppError): void {
  for (const language of LANGUAGES) {
    const issues = error.code === 'INPUT_INVALID' ? String(error.params.issues).split('|') : [];
    const fields: Readonly<Record<string, string>> = load(language).fields;
    const sentences = [
      errorSentence(language, PLACE, error),
      ...issues.map((issue) => fields[issue.slice(issue.lastIndexOf(':') + 1).split(' ')[0] ?? ''] ?? fields.notRight ?? ''),
    ];
    for (const sentence of sentences) expect(sentence, `${language} ${error.code}`).toMatch(/\S{2}/);
    expect(sentences[0], `${language} ${error.code}`).not.toMatch(/[{}]|—/);
  }
}
export function expectDoubtWords({ code, params }: Doubt): void {
  for (const language of LANGUAGES) {
    const blanks = [...load(language).doubt.says[code].matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '');
    expect(
      blanks.filter((name) => params[name] === undefined || params[name] === ''),
      `${language} ${code}`,
    ).toEqual([]);
  }
}

/** A centre at work, and every value tried through the engine's door as it comes. */
export function desk(region: Region = 'TW') {
  const b = bench(region);
  const tables = Object.keys(b.rows());
  /** Everything that is stored, as one hash. */
  const fingerprint = (): string => {
    const hash = createHash('sha256');
    for (const table of tables) {
      hash.update(table);
      for (const row of b.sqlite.prepare(`select * from ${table} order by rowid`).raw().iterate()) hash.update(JSON.stringify(row));
    }
    return hash.digest('hex');
  };
  type Person = Pick<typeof b.clerk, 'invoke'>;
  /** Sends it as the screens do. A refusal must leave the database as it was, and a doubt must be saved by confirming it. */
  const attempt = async <K extends Command>(name: K, input: RawInput<K>, by: Person = b.clerk): Promise<Fate<K>> => {
    const before = fingerprint();
    const bugs = b.bugs.length;
    const send = (confirmed: readonly string[]) => by.invoke(name, { ...input, confirmed: [...confirmed] } as RawInput<K>);
    const first = await send([]);
    expect(b.bugs.slice(bugs), 'a refusal is never a bug').toEqual([]);
    if (first.ok) return { outcome: 'A', value: first.value, doubts: [], error: null };
    expect(fingerprint(), 'a refusal leaves the database as it was').toBe(before);
    expectWords(first.error);
    const doubts = doubtsOf(first.error);
    if (doubts === null) return { outcome: 'R', value: null, doubts: [], error: first.error };
    doubts.forEach(expectDoubtWords);
    const second = await send(doubts.map(doubtKey));
    if (!second.ok) throw new Error(`confirmed, and still refused: ${JSON.stringify(second.error)}`);
    expect(
      b.sqlite.prepare("select facts from audit_entry where event = 'DoubtsConfirmed' order by seq desc limit 1").pluck().get(),
    ).toContain(doubts[0]?.code);
    return { outcome: 'W', value: second.value, doubts, error: null };
  };
  return { ...b, attempt, fingerprint };
}
export type Desk = ReturnType<typeof desk>;
