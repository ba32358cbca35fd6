import { z } from 'zod';
import { command, query } from '../contract/define-route';
import { line, lineOrNull } from '../kernel/fields';
import { ANY_STAFF } from '../kernel/roles';
import { FirstRunInput, SetupStatus, SiteSettings, SiteView } from './schema';
import { SignedIn } from '../staff/schema';

export const setupRoutes = {
  'setup.status': query({
    about: 'Is the centre set up, and what does the clock say.',
    input: z.object({}),
    output: SetupStatus,
    allow: 'public',
    reads: ['site'],
  }),
  'setup.firstRun': command({
    about: 'Names the centre and its first manager, who is then signed in.',
    input: FirstRunInput,
    output: SignedIn,
    allow: 'public',
  }),
  'setup.site': query({ about: 'The centre and its settings.', input: z.object({}), output: SiteView, allow: ANY_STAFF, reads: ['site'] }),
  'setup.updateSite': command({
    about: 'Changes the address, the phones and the settings of the centre. Settings left out stay.',
    input: z.object({
      name: line(60).optional(),
      address: lineOrNull(120).optional(),
      phone: lineOrNull(30).optional(),
      complaintPhone: lineOrNull(30).optional(),
      taxId: lineOrNull(18).optional(),
      settings: SiteSettings.partial().optional(),
    }),
    output: SiteView,
    allow: ['manager'],
  }),
};
