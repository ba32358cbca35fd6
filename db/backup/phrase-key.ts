import type { Keys } from '../kernel/keys';
import type { BackupSettingRow } from './table';
import type { PhraseKey } from './sealed-file';

/** The key made of the recovery phrase, as it is kept; null while there is no phrase. */
export function phraseKeyIn(row: BackupSettingRow, keys: Keys): PhraseKey | null {
  const { phraseId, phraseAt, phraseSalt, phraseCost, phraseKey } = row;
  if (phraseId === null || phraseAt === null || phraseSalt === null || phraseCost === null || phraseKey === null) return null;
  return { id: phraseId, madeAt: phraseAt, salt: phraseSalt, cost: phraseCost, key: Buffer.from(keys.open(phraseKey), 'base64') };
}
