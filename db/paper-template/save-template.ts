import { keepPicture } from '../photo/steps';
import { defineCommand } from '../kernel/handlers';
import { versionsOf } from './queries';
import { appendVersion } from './steps';

/** 版面: saves a new version; a new logo is kept once for each content (issue line 5). */
export const saveTemplate = defineCommand('paperTemplate.save', ({ kind, settings, picture, note, seenVersion }, cx) => {
  const logo = picture === null ? settings.logo : keepPicture(cx, picture);
  appendVersion(cx, { kind, settings: { ...settings, logo }, note, seenVersion, broughtBack: null });
  return versionsOf(cx.tx, kind);
});
