import { z } from 'zod';
import { device, query } from '../contract/define-route';
import { ErrorRef } from '../log/error-ref';

const Word = z.string().regex(/^[A-Za-z][\w.-]{0,59}$/);
/** An error of the page, as it is written into the log: what kind and where, never its text. */
export const PageFault = z.object({
  ref: ErrorRef,
  kind: z.enum(['shown', 'script', 'promise', 'policy']),
  /** Of a refused load: the rule of the page that refused it. */
  directive: Word.optional(),
  error: z
    .object({
      name: z.string().max(60),
      code: z.string().max(80).optional(),
      message: z.string().max(200).optional(),
      issues: z.array(z.string().max(160)).max(20).optional(),
      at: z.array(z.string().max(200)).max(20).optional(),
    })
    .optional(),
});

/** What the engine knows of itself, without anybody's data: names, addresses, terms and printers are left out. */
export const SupportFacts = z.object({
  version: z.string(),
  region: z.enum(['TW', 'CN']),
  language: z.string(),
  keyStore: z.enum(['os', 'file']),
  sqlite: z.string(),
  migrations: z.array(z.object({ name: z.string(), at: z.string() })),
  tables: z.array(z.object({ table: z.string(), rows: z.int() })),
  consistency: z.array(z.object({ check: z.string(), violations: z.int() })),
  settings: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
});
export type SupportFacts = z.infer<typeof SupportFacts>;

const Part = z.object({ part: z.enum(['engine', 'system', 'tables', 'checks', 'settings', 'log']), items: z.int() });

/** 支援包: what a supporter needs to find a fault, in one file that holds nobody's data (quality S28). */
export const supportRoutes = {
  'support.notePageFault': device({
    about: 'Writes an error of the page into the log, under the reference that the page shows.',
    input: PageFault,
    output: z.object({}),
    allow: 'public',
  }),
  'support.facts': query({
    about: 'Versions, migrations, rows of each table, checks and settings, without anybody’s data.',
    input: z.object({}),
    output: SupportFacts,
    allow: ['manager'],
    reads: [],
  }),
  'support.preview': device({
    about: 'What a support bundle would hold: how much of each part, and its text with the newest lines of the log.',
    input: z.object({}),
    output: z.object({ parts: z.array(Part), text: z.string() }),
    allow: ['manager'],
  }),
  'support.save': device({
    about: 'Writes the support bundle to a file the person chooses.',
    input: z.object({}),
    output: z.object({ path: z.string().nullable() }),
    allow: ['manager'],
  }),
};
