import type { WordsOf } from '../languages';
import type { startUp as source } from '../zh-TW/start-up';

export const startUp = {
  DATABASE_NEWER: {
    title: 'This data belongs to a newer version',
    text: 'Counterbook {version} wrote this data. This version cannot open it and has not changed it. Install {version} or later, then open again, or restore an earlier backup.',
  },
  DATABASE_HELD: {
    title: 'Somebody else is using this data',
    text: '{name} has this data open on the computer “{pc}”. Close Counterbook there, then open again.',
  },
  DATABASE_LOCKED: {
    title: 'This data is in use elsewhere',
    text: 'Another Counterbook has the same folder open. Close that one, then open again.',
  },
  DATABASE_FOLDER_SHARED: {
    title: 'The data folder cannot be kept here',
    text: 'This folder is on “{keeper}”. Network drives and synchronised folders damage the data, so it was not opened. Move the whole folder to a local disk of this computer.',
  },
  DATABASE_FOLDER_UNWRITABLE: {
    title: 'The data folder cannot be written',
    text: 'The program cannot write in this folder, so it did not open. Check for a full disk, a read-only disk, and your permissions.',
  },
  DATABASE_CORRUPT: {
    title: 'The data file is damaged',
    text: 'The data file cannot be read. The program has not changed it and has not started an empty one. Copy the whole folder first, then restore a backup.',
  },
  KEY_MISSING: {
    title: 'The key of this data is missing',
    text: 'The folder holds data but not its key, so it was not opened. Open it on the original computer and user account, or restore a backup.',
  },
  KEY_STORE_CHANGED: {
    title: 'The system uses another keyring now',
    text: 'The key was sealed by another keyring of this system, and this one cannot open it. Sign in to the original desktop and open again; if its keyring is gone, restore a backup.',
  },
  KEY_UNREADABLE: {
    title: 'The system keyring cannot be opened',
    text: 'The key lies in the system keyring, which cannot be read now. Sign in to the original user account, unlock the keyring, then open again.',
  },
  ENGINE_STOPPED: {
    title: 'The data engine stopped three times and was not started again',
    text: 'Everything saved is safe, and what was not saved is in the drafts. Open the program again; if that fails, give the log file to support.',
  },
  WINDOW_STOPPED: {
    title: 'The screen stopped three times and was not started again',
    text: 'Everything saved is safe, and what was not saved is in the drafts. Open the program again; if that fails, give the log file to support.',
  },
  BACKUP_NO_ROOM: {
    title: 'No room for the backup before the upgrade',
    text: 'A backup is made before the data is upgraded, and the disk has too little room. The data was not changed. Make room and open it again.',
  },
  BACKUP_FAILED: {
    title: 'The backup before the upgrade did not pass its check',
    text: 'The data was not upgraded and not changed, because its backup could not be made. Open it again; if that does not help, give the log file to support.',
  },
  UNEXPECTED: {
    title: 'The program cannot open the data',
    text: 'The program has not changed the data. Open it again; if that fails, give the log file to support.',
  },
  ref: 'Reference',
  restore: 'Restore a backup',
  where: 'Where',
  log: 'Log file',
} satisfies WordsOf<typeof source>;
