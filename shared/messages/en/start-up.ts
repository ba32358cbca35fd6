import type { WordsOf } from '../languages';
import type { startUp as source } from '../zh-TW/start-up';

export const startUp = {
  DATABASE_NEWER: {
    title: 'This data belongs to a newer version',
    text: 'A newer Counterbook wrote this data. This version cannot open it and has not changed it. Install the newer version, then open again.',
  },
  DATABASE_LOCKED: {
    title: 'This data is in use elsewhere',
    text: 'Another Counterbook has the same folder open. Close that one, then open again.',
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
  UNEXPECTED: {
    title: 'The program cannot open the data',
    text: 'The program has not changed the data. Open it again; if that fails, give the log file to support.',
  },
  where: 'Where',
  log: 'Log file',
} satisfies WordsOf<typeof source>;
