import { defineCommand } from '../kernel/handlers';
import { versionsOf } from './queries';
import { paperTemplates } from './repository';
import { appendVersion } from './steps';

/** An older version counts again, as a new one. */
export const bringBackTemplate = defineCommand('paperTemplate.bringBack', ({ kind, version, note, seenVersion }, cx) => {
  const { settings } = paperTemplates.get(cx.tx, kind, version);
  appendVersion(cx, { kind, settings, note, seenVersion, broughtBack: version });
  return versionsOf(cx.tx, kind);
});
