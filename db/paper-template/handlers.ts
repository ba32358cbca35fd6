import type { paperTemplateRoutes } from '#shared/paper-template/routes';
import type { RouteOf } from '#shared/contract/contract';
import { defineQuery, type EngineHandlers } from '../kernel/handlers';
import { pictureOf } from '../photo/queries';
import { bringBackTemplate } from './bring-back';
import { versionsOf } from './queries';
import { saveTemplate } from './save-template';

export const paperTemplateHandlers = {
  'paperTemplate.versions': defineQuery('paperTemplate.versions', ({ kind }, { db }) => versionsOf(db, kind)),
  'paperTemplate.logo': defineQuery('paperTemplate.logo', ({ sha }, { db }) => {
    const jpeg = pictureOf(db, sha);
    return jpeg ? { jpegBase64: jpeg.toString('base64') } : null;
  }),
  'paperTemplate.save': saveTemplate,
  'paperTemplate.bringBack': bringBackTemplate,
} satisfies Pick<EngineHandlers, keyof typeof paperTemplateRoutes & RouteOf<'command' | 'query'>>;
