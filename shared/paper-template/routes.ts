import { z } from 'zod';
import { command, device, query } from '../contract/define-route';
import { noteOrEmpty } from '../kernel/fields';
import { ANY_STAFF } from '../kernel/roles';
import { PaperKind } from '../printed-document/paper';
import { TemplateInput, TemplateVersion } from './schema';

const WITH_LOGO = 300_000;

export const paperTemplateRoutes = {
  'paperTemplate.versions': query({
    about: '版面 of a kind of paper: every version, the newest first. None: the paper as the program brings it.',
    input: z.object({ kind: PaperKind }),
    output: z.array(TemplateVersion),
    allow: ANY_STAFF,
    reads: ['paperTemplate'],
  }),
  'paperTemplate.logo': query({
    about: 'The logo of a template (JPEG, base64).',
    input: z.object({ sha: z.string().regex(/^[0-9a-f]{64}$/) }),
    output: z.object({ jpegBase64: z.string() }).nullable(),
    allow: ANY_STAFF,
    reads: [],
  }),
  'paperTemplate.save': command({
    about: 'Saves the next version of a template; papers made from now on carry it.',
    input: TemplateInput,
    output: z.array(TemplateVersion),
    allow: ['manager'],
    maxSize: WITH_LOGO,
  }),
  'paperTemplate.bringBack': command({
    about: 'An older version counts again, as a new one.',
    input: z.object({ kind: PaperKind, version: z.int().min(1), note: noteOrEmpty(100).default(''), seenVersion: z.int().min(0) }),
    output: z.array(TemplateVersion),
    allow: ['manager'],
  }),
  'paperTemplate.checkAndSave': device({
    about: 'Draws samples with the template on each paper of the kind, in each language, and saves it when all of it fits.',
    input: TemplateInput,
    output: z.array(TemplateVersion),
    allow: ['manager'],
    maxSize: WITH_LOGO,
  }),
};
