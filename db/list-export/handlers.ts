import { contract } from '#shared/contract/contract';
import { DomainError } from '#shared/kernel/app-error';
import { holdsPost } from '#shared/kernel/roles';
import { EXPORTED } from '#shared/list-export/lists';
import type { listExportRoutes } from '#shared/list-export/routes';
import { defineCommand, type EngineHandlers, type QueryName } from '../kernel/handlers';

export const listExportHandlers = {
  'listExport.record': defineCommand('listExport.record', ({ list, kind, rows }, cx) => {
    const route: QueryName = EXPORTED[list];
    const { allow } = contract[route];
    if (allow !== 'public' && !holdsPost(cx.actor.roles, allow)) throw new DomainError('NOT_ALLOWED', { route });
    cx.audit({ event: 'ListExported', entity: 'audit', entityId: cx.requestId, facts: { list, format: kind, rows } });
    return {};
  }),
} satisfies Partial<{ [R in keyof typeof listExportRoutes]: EngineHandlers[R & keyof EngineHandlers] }>;
