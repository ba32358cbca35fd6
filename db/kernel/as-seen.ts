import { DomainError } from '#shared/kernel/app-error';

/** The row as the screen saw it: an old screen is refused before anything is decided on it. A caller that read no screen leaves `rev` out. */
export function asSeen<T extends Readonly<{ id: string; rev: number }>>(entity: string, row: T, rev: number | undefined): T {
  if (rev !== undefined && rev !== row.rev) throw new DomainError('STALE_ROW', { entity, id: row.id });
  return row;
}
