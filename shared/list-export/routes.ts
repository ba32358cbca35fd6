import { z } from 'zod';
import { command, device } from '../contract/define-route';
import { line } from '../kernel/fields';
import { ANY_STAFF } from '../kernel/roles';
import { EXPORT_LISTS } from './lists';

export const EXPORT_KINDS = ['csv', 'xlsx'] as const;
export type ExportKind = (typeof EXPORT_KINDS)[number];
/** Text stays text; numbers are those of the program and are numbers in the file. */
const Cell = z.union([z.string().max(32_767), z.number(), z.null()]);
const Row = z.array(Cell).max(100);
export type ExportRow = z.infer<typeof Row>;
const Token = z.string().regex(/^[\w-]{20,64}$/, 'notRight');

export const listExportRoutes = {
  'listExport.begin': device({
    about: 'Asks where a list is to be saved and opens a file beside it; null: nothing was chosen. The PIN is asked for again (S17).',
    input: z.object({ list: z.enum(EXPORT_LISTS), title: line(80), heads: z.array(z.string().max(80)).min(1).max(100) }),
    output: z.object({ token: Token }).nullable(),
    allow: ANY_STAFF,
    needsPinAgain: true,
  }),
  'listExport.add': device({
    about: 'More rows of a list that is being saved.',
    input: z.object({ token: Token, rows: z.array(Row).max(400) }),
    output: z.object({}),
    allow: ANY_STAFF,
    maxSize: 4_000_000,
  }),
  'listExport.end': device({
    about: 'The list is whole: it is written into the audit trail, and the file gets its name.',
    input: z.object({ token: Token }),
    output: z.object({ path: z.string(), rows: z.int() }),
    allow: ANY_STAFF,
  }),
  'listExport.cancel': device({
    about: 'Stops the saving of a list; no file is left.',
    input: z.object({ token: Token }),
    output: z.object({}),
    allow: ANY_STAFF,
  }),
  'listExport.record': command({
    about: 'Who took which list out of the program, and how many rows (S17).',
    input: z.object({ list: z.enum(EXPORT_LISTS), kind: z.enum(EXPORT_KINDS), rows: z.int().min(0) }),
    output: z.object({}),
    allow: ANY_STAFF,
  }),
};
