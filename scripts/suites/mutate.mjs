// Mutation tests of the rules: Stryker changes a line, and a test beside the rule has to notice. Takes minutes; not part of `npm test`.
import { join } from 'node:path';
import { MODULES } from '../set-up/places.mjs';
import { runNode } from '../set-up/run.mjs';

/** `npm run mutate -- --mutate shared/warranty/verdict.ts` for one file; without arguments what has changed since the last run. */
export const mutate = (args = []) => runNode([join(MODULES, '@stryker-mutator', 'core', 'bin', 'stryker.js'), 'run', ...args]);
