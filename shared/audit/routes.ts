import { z } from 'zod';
import { query } from '../contract/define-route';
import { Limit } from '../kernel/fields';
import { ANY_STAFF } from '../kernel/roles';

/** How the trail differed from its head outside the database (S19). `cutBack`: rows are missing at the end, or the file is an older one. */
export const ANCHOR_FINDINGS = ['noAnchor', 'forgedAnchor', 'cutBack', 'rebuilt', 'addedTo'] as const;
export type AnchorFinding = (typeof ANCHOR_FINDINGS)[number];

export const AuditView = z.object({
  seq: z.int(),
  at: z.string(),
  by: z.string(),
  event: z.string(),
  entity: z.string(),
  entityId: z.string(),
  from: z.string().nullable(),
  to: z.string().nullable(),
  reason: z.string().nullable(),
  facts: z.record(z.string(), z.unknown()),
});
export type AuditView = z.infer<typeof AuditView>;

export const auditRoutes = {
  'audit.list': query({
    about: 'Who did what, newest first.',
    input: z.object({
      entityId: z.uuid().nullable().default(null),
      event: z.string().max(60).nullable().default(null),
      before: z.int().nullable().default(null),
      limit: Limit,
    }),
    output: z.array(AuditView),
    allow: ['manager', 'chief'],
    reads: ['audit'],
  }),
  'audit.story': query({
    about: 'The story of a job: everything that happened to its papers, device and money, newest first.',
    input: z.object({ entityIds: z.array(z.uuid()).min(1).max(40) }),
    output: z.array(AuditView),
    allow: ANY_STAFF,
    reads: ['audit'],
  }),
  'audit.verify': query({
    about:
      'Checks the hash chain from its first row; brokenAt is the first row that does not fit. `differed`: starts at which the trail was not the one that was anchored outside the file.',
    input: z.object({}),
    output: z.object({
      rows: z.int(),
      brokenAt: z.int().nullable(),
      head: z.string().nullable(),
      differed: z.array(z.object({ seq: z.int(), at: z.string(), finding: z.enum(ANCHOR_FINDINGS), fromRow: z.int() })),
    }),
    allow: ANY_STAFF,
    reads: ['audit'],
  }),
  'audit.consistency': query({
    about: 'The engine’s own check: custody, money, numbers, chain and search agree with each other.',
    input: z.object({}),
    output: z.array(z.object({ check: z.string(), violations: z.array(z.string()) })),
    allow: ANY_STAFF,
    reads: ['audit'],
  }),
};
