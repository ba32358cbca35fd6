import { z } from 'zod';
import { command, device, query } from '../contract/define-route';
import { line } from '../kernel/fields';
import { ANY_STAFF } from '../kernel/roles';
import { Pin } from '../setup/schema';
import { BackupFile, BackupLight, BackupOverview, DailyAt, KeepRule, LostSeries, Rehearsal, RUN_KINDS } from './schema';

const Failure = z.object({ code: z.string().max(60), params: z.record(z.string(), z.union([z.string(), z.number()])) });
const Place = z.enum(['first', 'second']);

export const backupRoutes = {
  'backup.light': query({
    about: 'Is there a good backup, and how old is it: the light of every screen.',
    input: z.object({}),
    output: BackupLight,
    allow: ANY_STAFF,
    reads: ['backup'],
  }),
  'backup.overview': query({
    about: 'Where backups go, when, how many are kept, and how the last ones went.',
    input: z.object({}),
    output: BackupOverview,
    allow: ['manager'],
    reads: ['backup'],
  }),
  'backup.request': command({
    about: 'Makes a backup now. It runs beside the counter; its result is in backup.overview.',
    input: z.object({}),
    output: z.object({}),
    allow: ['manager'],
    needsPinAgain: true,
  }),
  'backup.setSchedule': command({
    about: 'The hour of the daily backup and how many are kept.',
    input: z.object({ dailyAt: DailyAt, keep: KeepRule }),
    output: z.object({}),
    allow: ['manager'],
  }),
  'backup.setPlace': command({
    about: 'The folder of the backups, or of their second copy; null: the data folder, or no second copy.',
    input: z.object({ place: Place, folder: line(300).nullable() }),
    output: z.object({}),
    allow: ['manager'],
    needsPinAgain: true,
  }),
  'backup.makePhrase': command({
    about: 'Makes a new recovery phrase. It is shown this once; backups made before still open with the earlier one.',
    input: z.object({}),
    output: z.object({ phrase: z.string().nullable() }),
    allow: ['manager'],
    needsPinAgain: true,
    repeatAnswer: { phrase: null },
  }),
  'backup.record': command({
    about: 'How a backup went, or that its file is gone; written by the engine itself.',
    input: z.object({
      kind: z.enum(RUN_KINDS),
      made: z
        .object({
          name: z.string().max(120),
          bytes: z.int(),
          sha: z.string().length(64),
          second: z.enum(['good', 'missing']).nullable(),
          auditRows: z.int(),
          violations: z.int(),
          freeMb: z.int(),
          removed: z.array(z.string().max(120)).max(10_000),
        })
        .nullable(),
      failure: Failure.nullable(),
    }),
    output: z.object({}),
    allow: ['system'],
  }),
  'backup.confirmRestore': command({
    about: 'A manager confirms that this backup is to replace the data; the restore itself follows in the shell.',
    input: z.object({ name: line(300), madeAt: z.iso.datetime() }),
    output: z.object({ by: z.string() }),
    allow: ['manager'],
    needsPinAgain: true,
  }),
  'backup.noteRestored': command({
    about: 'In restored data: what was restored, by whom, and the numbers that must not be given out again.',
    input: z.object({ name: z.string().max(300), madeAt: z.iso.datetime(), by: z.string().max(60), lost: z.array(LostSeries).max(1000) }),
    output: z.object({ voided: z.int() }),
    allow: ['system'],
  }),
  'backup.choosePlace': device({
    about: 'Asks for a folder, tries to write in it, and makes it the place of the backups or of their second copy.',
    input: z.object({ place: Place }),
    output: z.object({ folder: z.string().nullable() }),
    allow: ['manager'],
    needsPinAgain: true,
  }),
  'backup.files': device({
    about: 'The backups in the places of this computer, newest first.',
    input: z.object({}),
    output: z.array(BackupFile),
    allow: 'public',
  }),
  'backup.choose': device({
    about: 'Takes a backup to restore: one of backup.files by name, or (null) a file the person chooses. Null: nothing was chosen.',
    input: z.object({ name: z.string().max(200).nullable(), folder: z.string().max(1000).nullable() }),
    output: BackupFile.nullable(),
    allow: 'public',
  }),
  'backup.rehearse': device({
    about: 'Unpacks the chosen backup beside the data, opens and checks it, and compares it with what is in use. Changes nothing.',
    input: z.object({ phrase: z.string().max(200).nullable() }),
    output: Rehearsal,
    allow: 'public',
  }),
  'backup.restore': device({
    about: 'Puts the rehearsed backup in the place of the data, which is kept aside, and starts the engine again.',
    input: z.object({ centreCode: z.string().max(10), pin: Pin.nullable() }),
    output: z.object({ keptIn: z.string() }),
    allow: 'public',
  }),
};
