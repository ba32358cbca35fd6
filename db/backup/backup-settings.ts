import { randomBytes } from 'node:crypto';
import { hashRaw } from '@node-rs/argon2';
import { PHRASE_LENGTH, phraseFrom } from '#shared/backup/phrase';
import { defineCommand, definePrepared } from '../kernel/handlers';
import { newId } from '../kernel/new-id';
import { PHRASE_COST, type PhraseCost } from './header';
import { backups } from './repository';

/** The button: the engine makes one as soon as it sees this (db/backup/keeper.ts). */
export const requestBackup = defineCommand('backup.request', (_input, cx) => {
  backups.set(cx.tx, { requestedAt: cx.now, requestedBy: cx.actor.name });
  cx.changed('backup', 'request');
  return {};
});

export const setSchedule = defineCommand('backup.setSchedule', ({ dailyAt, keep }, cx) => {
  backups.set(cx.tx, { dailyAt, keep });
  cx.audit({ event: 'BackupSettingsChanged', entity: 'backup', entityId: 'setting', facts: { dailyAt, ...keep } });
  cx.changed('backup', 'setting');
  return {};
});

export const setPlace = defineCommand('backup.setPlace', ({ place, folder }, cx) => {
  // Nothing lies in a new place yet, so one is made at once.
  backups.set(cx.tx, place === 'first' ? { folder, requestedAt: cx.now, requestedBy: cx.actor.name } : { secondFolder: folder });
  cx.audit({ event: 'BackupSettingsChanged', entity: 'backup', entityId: 'setting', facts: { place, folder } });
  cx.changed('backup', 'setting');
  return {};
});

/** argon2id: whoever finds the stick may try for years, and finds 100 bits to try (quality S22). */
export const phraseKeyOf = (phrase: string, salt: string, { memoryKib, passes }: PhraseCost): Promise<Buffer> =>
  hashRaw(phrase, { salt: Buffer.from(salt, 'base64'), memoryCost: memoryKib, timeCost: passes, parallelism: 1, outputLen: 32 });

/** 復原碼: shown this once and kept nowhere; what is kept is the key made of it. Only backups made from now on open with it. */
export const makePhrase = definePrepared('backup.makePhrase', {
  async prepare() {
    const phrase = phraseFrom(randomBytes(PHRASE_LENGTH));
    const salt = randomBytes(16).toString('base64');
    return { phrase, salt, key: await phraseKeyOf(phrase, salt, PHRASE_COST) };
  },
  run(_input, cx, { phrase, salt, key }) {
    backups.set(cx.tx, {
      phraseId: newId(),
      phraseAt: cx.now,
      phraseSalt: salt,
      phraseCost: PHRASE_COST,
      phraseKey: cx.keys.seal(key.toString('base64')),
      requestedAt: cx.now,
      requestedBy: cx.actor.name,
    });
    cx.audit({ event: 'RecoveryPhraseMade', entity: 'backup', entityId: 'setting' });
    cx.changed('backup', 'setting');
    return { phrase };
  },
});
