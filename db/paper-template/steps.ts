import { DomainError } from '#shared/kernel/app-error';
import type { TemplateSettings } from '#shared/paper-template/schema';
import type { PaperKind } from '#shared/printed-document/paper';
import type { CommandCx } from '../kernel/handlers';
import { newId } from '../kernel/new-id';
import { oncePerCommand } from '../kernel/once-per-command';
import { newestTemplate, paperTemplates } from './repository';
import type { PaperTemplateRow } from './table';

const newestHere = oncePerCommand(({ tx }) => new Map(paperTemplates.newest(tx).map((row) => [row.kind, row])));
/** What counts for a kind of paper now; null is the paper as the program brings it. */
export const templateAt = (cx: CommandCx, kind: PaperKind): PaperTemplateRow | null => newestHere(cx).get(kind) ?? null;

type Next = Readonly<{ kind: PaperKind; settings: TemplateSettings; note: string; seenVersion: number; broughtBack: number | null }>;

/** The next version of a kind's template. What somebody else has saved meanwhile is not written over unseen. */
export function appendVersion(cx: CommandCx, { kind, settings, note, seenVersion, broughtBack }: Next): void {
  const version = newestTemplate(cx.tx, kind)?.version ?? 0;
  if (version !== seenVersion) throw new DomainError('STALE_ROW', { entity: 'PaperTemplate', id: kind });
  const row = paperTemplates.append(cx.tx, {
    id: newId<string>(),
    kind,
    version: version + 1,
    settings,
    note,
    madeBy: cx.actor.staffId,
    madeAt: cx.now,
    siteCode: cx.site.code,
    createdAt: cx.now,
    updatedAt: cx.now,
  });
  cx.audit({
    event: 'PaperTemplateSaved',
    entity: 'paperTemplate',
    entityId: row.id,
    facts: { kind, version: row.version, ...(broughtBack === null ? {} : { from: broughtBack }) },
  });
  cx.changed('paperTemplate', row.id);
}
