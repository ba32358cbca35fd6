import { z } from 'zod';
import { command, query } from '../contract/define-route';
import { line } from '../kernel/fields';
import { ANY_STAFF } from '../kernel/roles';
import { PREFIXES } from './document-number';

const Prefix = z.enum(PREFIXES);
const State = z.enum(['ISSUED', 'VOID']);
export const numberingRoutes = {
  'numbering.setNext': command({
    about: 'A centre that comes from paper goes on with its own numbers: the next number of a series, forward only.',
    input: z.object({ prefix: Prefix, year: z.int().min(2000).max(2200).optional(), next: z.int().min(1).max(999_999) }),
    output: z.object({ prefix: Prefix, year: z.int(), next: z.int() }),
    allow: ['manager'],
    needsPinAgain: true,
  }),
  'numbering.allowEarlier': command({
    about: 'E26: the clock was set back and that is meant; the next number of the series may be earlier than its last.',
    input: z.object({ prefix: Prefix, reason: line(100) }),
    output: z.object({ prefix: Prefix }),
    allow: ['manager'],
    needsPinAgain: true,
  }),
  'numbering.gapReport': query({
    about: 'Numbers that are missing from any series. It is empty, always.',
    input: z.object({}),
    output: z.array(z.object({ prefix: z.string(), year: z.int(), missing: z.array(z.int()) })),
    allow: ANY_STAFF,
    reads: ['numbering'],
  }),
  'numbering.register': query({
    about: 'The number register of a series, newest first: issued and void.',
    input: z.object({
      prefix: Prefix,
      after: z.object({ year: z.int(), n: z.int(), state: State }).nullable().default(null),
      limit: z.int().min(1).max(200).default(100),
    }),
    output: z.array(
      z.object({
        documentNo: z.string(),
        year: z.int(),
        n: z.int(),
        state: State,
        at: z.string(),
        by: z.string(),
        reason: z.string().nullable(),
      }),
    ),
    allow: ANY_STAFF,
    reads: ['numbering'],
  }),
};
