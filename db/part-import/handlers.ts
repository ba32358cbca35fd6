import type { partImportRoutes } from '#shared/part-import/routes';
import { defineQuery, type EngineHandlers } from '../kernel/handlers';
import { applyImport, cancelImport, deskOf, lendFile, lookAtFile, saveProblems } from './apply-import';

export const partImportHandlers = {
  'partImport.lend': lendFile,
  'partImport.look': lookAtFile,
  'partImport.state': defineQuery('partImport.state', ({ token }, cx) => deskOf(cx).state(token)),
  'partImport.problems': defineQuery('partImport.problems', ({ token, from, limit }, cx) => [...deskOf(cx).problems(token, from, limit)]),
  'partImport.apply': applyImport,
  'partImport.cancel': cancelImport,
  'partImport.writeProblems': saveProblems,
} satisfies Partial<{ [R in keyof typeof partImportRoutes]: EngineHandlers[R & keyof EngineHandlers] }>;
