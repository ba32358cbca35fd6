import { randomBytes } from 'node:crypto';
import { phraseKeyOf } from '#db/backup/backup-settings';
import { PHRASE_COST } from '#db/backup/header';
import type { PhraseKey } from '#db/backup/sealed-file';
import { newId } from '#db/kernel/new-id';
import { PHRASE_LENGTH, phraseFrom } from '#shared/backup/phrase';
import { START } from './centre-on-disk';

/** A phrase and the key that is kept of it, as backup.makePhrase makes them. */
export async function makePhraseFor(): Promise<Readonly<{ phrase: string; key: PhraseKey }>> {
  const phrase = phraseFrom(randomBytes(PHRASE_LENGTH));
  const salt = randomBytes(16).toString('base64');
  return { phrase, key: { id: newId(), madeAt: START, salt, cost: PHRASE_COST, key: await phraseKeyOf(phrase, salt, PHRASE_COST) } };
}
