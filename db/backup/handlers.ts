import type { backupRoutes } from '#shared/backup/routes';
import { defineQuery, type EngineHandlers } from '../kernel/handlers';
import { makePhrase, requestBackup, setPlace, setSchedule } from './backup-settings';
import { backupLight, backupOverview } from './queries';
import { recordBackup } from './record-backup';
import { confirmRestore, noteRestored } from './restore-notes';

export const backupHandlers = {
  'backup.light': defineQuery('backup.light', (_input, { db, now }) => backupLight(db, now)),
  'backup.overview': defineQuery('backup.overview', (_input, { db, now }) => backupOverview(db, now)),
  'backup.request': requestBackup,
  'backup.setSchedule': setSchedule,
  'backup.setPlace': setPlace,
  'backup.makePhrase': makePhrase,
  'backup.record': recordBackup,
  'backup.confirmRestore': confirmRestore,
  'backup.noteRestored': noteRestored,
} satisfies Partial<{ [R in keyof typeof backupRoutes]: EngineHandlers[R & keyof EngineHandlers] }>;
