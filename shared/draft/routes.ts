import { z } from 'zod';
import { command, query } from '../contract/define-route';
import { ANY_STAFF } from '../kernel/roles';

const DraftView = z.object({ form: z.string(), requestId: z.uuid(), input: z.unknown(), updatedAt: z.string() });

/** Drafts belong to their author, survive a crash and a switch of user, and hold no passcode (decisions 9). */
export const draftRoutes = {
  'draft.save': command({
    about: 'Keeps what is being typed.',
    input: z.object({
      form: z.string().min(1).max(60),
      requestId: z.uuid(),
      input: z.unknown().refine((typed) => typed != null, 'needed'),
    }),
    output: z.object({ savedAt: z.string() }),
    allow: ANY_STAFF,
  }),
  'draft.get': query({
    about: 'The draft of a form.',
    input: z.object({ form: z.string().min(1).max(60) }),
    output: DraftView.nullable(),
    allow: ANY_STAFF,
    reads: [],
  }),
  'draft.list': query({
    about: 'All own drafts.',
    input: z.object({}),
    output: z.array(DraftView.omit({ input: true })),
    allow: ANY_STAFF,
    reads: ['draft'],
  }),
  'draft.discard': command({
    about: 'Throws a draft away.',
    input: z.object({ form: z.string().min(1).max(60) }),
    output: z.object({}),
    allow: ANY_STAFF,
  }),
};
