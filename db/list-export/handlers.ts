import type { listExportRoutes } from '#shared/list-export/routes';
import { defineCommand, type EngineHandlers } from '../kernel/handlers';

export const listExportHandlers = {
  'listExport.record': defineCommand('listExport.record', ({ list, kind, rows }, cx) => {
    cx.audit({ event: 'ListExported', entity: 'audit', entityId: cx.requestId, facts: { list, format: kind, rows } });
    return {};
  }),
} satisfies Partial<{ [R in keyof typeof listExportRoutes]: EngineHandlers[R & keyof EngineHandlers] }>;
