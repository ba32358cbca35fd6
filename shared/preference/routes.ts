import { z } from 'zod';
import { command, query } from '../contract/define-route';
import { ANY_STAFF } from '../kernel/roles';

/** What a person set for himself: columns, saved views, language, colour scheme. */
export const preferenceRoutes = {
  'preference.get': query({
    about: 'One own preference.',
    input: z.object({ key: z.string().min(1).max(60) }),
    output: z.object({ value: z.unknown() }).nullable(),
    allow: ANY_STAFF,
    reads: ['preference'],
  }),
  'preference.set': command({
    about: 'Sets an own preference.',
    input: z.object({ key: z.string().min(1).max(60), value: z.unknown() }),
    output: z.object({}),
    allow: ANY_STAFF,
  }),
};
