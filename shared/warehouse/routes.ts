import { z } from 'zod';
import { query } from '../contract/define-route';
import { Limit } from '../kernel/fields';
import { ANY_STAFF } from '../kernel/roles';
import { Arrived, Overdue, ScanDeed, Short, SHORT_BY, ToPick } from './schema';

/** The last row seen: when it is due (null: nobody promised anything) and its id. */
const After = z.object({ due: z.string().nullable(), id: z.string() }).nullable().default(null);
const jobs = ['repairCard', 'serviceCall'] as const;

/** 倉管 (issue line 15): what waits for the warehouse this morning, each block a page by key. */
export const warehouseRoutes = {
  'warehouse.counts': query({
    about: 'How many lines, parts and papers stand in each block of the warehouse home.',
    input: z.object({}),
    output: z.object({ toPick: z.int(), arrived: z.int(), short: z.int(), overdue: z.int() }),
    allow: ANY_STAFF,
    reads: ['stockIssue', 'stock', 'part', 'purchase', 'stocktake', ...jobs],
  }),
  'warehouse.toPick': query({
    about: 'Lines of agreed 領料單, what was promised first.',
    input: z.object({ after: After, limit: Limit }),
    output: z.array(ToPick),
    allow: ANY_STAFF,
    reads: ['stockIssue', 'stock', 'part', ...jobs],
  }),
  'warehouse.arrived': query({
    about: 'Parts that came in after a job asked for them and are not yet kept for it, what was promised first.',
    input: z.object({ after: After, limit: Limit }),
    output: z.array(Arrived),
    allow: ANY_STAFF,
    reads: ['stockIssue', 'stock', 'part', 'purchase', ...jobs],
  }),
  'warehouse.short': query({
    about: 'Parts that jobs ask for and that are not there, then parts at their level, by number.',
    input: z.object({
      after: z
        .object({ by: z.enum(SHORT_BY), sku: z.string() })
        .nullable()
        .default(null),
      limit: Limit,
    }),
    output: z.array(Short),
    allow: ANY_STAFF,
    reads: ['stockIssue', 'stock', 'part', 'purchase', ...jobs],
  }),
  'warehouse.overdue': query({
    about: 'Orders past their due day, parts out too long, old requisitions, counts that are open; the oldest first.',
    input: z.object({ after: After, limit: Limit }),
    output: z.array(Overdue),
    allow: ANY_STAFF,
    reads: ['stockIssue', 'part', 'purchase', 'stocktake'],
  }),
  'warehouse.scan': query({
    about: 'What the warehouse does next with a scanned bin, part, slip, order or label of a job; null when it is none of its own.',
    input: z.object({ code: z.string().max(200) }),
    output: ScanDeed.nullable(),
    allow: ANY_STAFF,
    reads: ['stockIssue', 'stock', 'part', 'purchase', 'stocktake', ...jobs],
  }),
};
