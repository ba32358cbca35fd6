import { z } from 'zod';
import { command, device, query } from '../contract/define-route';
import { Limit } from '../kernel/fields';
import { Language } from '../kernel/region';
import type { Role } from '../kernel/roles';
import { EXISTING, ImportCounts, ImportPreview, ImportProgress, ReadingInput, RowProblem } from './schema';

const KEEPERS: readonly Role[] = ['warehouse', 'manager'];
/** A file that the person chose in the shell's dialog. A path never comes from a page (quality 4.10, row 179). */
const Token = z.string().regex(/^[\w-]{20,64}$/, 'notRight');
const Refusal = z.object({ code: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])) });

export const partImportRoutes = {
  'partImport.choose': device({
    about: 'Asks for a part list (CSV or xlsx) and hands out a token for it; null: nothing was chosen.',
    input: z.object({}),
    output: z.object({ token: Token, name: z.string() }).nullable(),
    allow: KEEPERS,
  }),
  'partImport.lend': command({
    about: 'The shell lends a chosen file to the engine.',
    input: z.object({ path: z.string().min(1).max(4096) }),
    output: z.object({ token: Token }),
    allow: ['system'],
  }),
  'partImport.look': command({
    about: '試匯: begins to read a lent file against the books. Writes nothing; partImport.state says how far it is and what it found.',
    input: ReadingInput.extend({ token: Token }),
    output: z.object({}),
    allow: KEEPERS,
  }),
  'partImport.state': query({
    about: 'How far the reading of a file is; then its preview, or why it was refused.',
    input: z.object({ token: Token }),
    output: z.object({ progress: ImportProgress.nullable(), preview: ImportPreview.nullable(), refusal: Refusal.nullable() }),
    allow: KEEPERS,
    reads: [],
  }),
  'partImport.problems': query({
    about: 'Rows that cannot be taken, with every reason, a page at a time.',
    input: z.object({ token: Token, from: z.int().min(0), limit: Limit }),
    output: z.array(RowProblem),
    allow: KEEPERS,
    reads: [],
  }),
  'partImport.apply': command({
    about: '匯入: reads the file again, and writes new and renewed parts in one transaction: all that was chosen, or nothing.',
    input: z.object({ token: Token, existing: z.enum(EXISTING), isGoodOnly: z.boolean() }),
    output: ImportCounts,
    allow: KEEPERS,
  }),
  'partImport.cancel': command({
    about: 'Stops the reading or the writing of a file; of a writing that is stopped nothing is left.',
    input: z.object({ token: Token }),
    output: z.object({}),
    allow: KEEPERS,
  }),
  'partImport.saveProblems': device({
    about: 'Saves the rows that cannot be taken as a CSV with the reasons in words, to be corrected and imported again.',
    input: z.object({ token: Token, language: Language }),
    output: z.object({ path: z.string().nullable(), rows: z.int() }),
    allow: KEEPERS,
  }),
  'partImport.writeProblems': command({
    about: 'Writes the rows that cannot be taken to a file the shell has asked for.',
    input: z.object({ token: Token, path: z.string().min(1).max(4096), language: Language }),
    output: z.object({ rows: z.int() }),
    allow: ['system'],
  }),
};
