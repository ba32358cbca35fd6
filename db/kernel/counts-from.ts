import { DomainError } from '#shared/kernel/app-error';
import type { CommandCx } from './handlers';

/** The day from which a row of rates, limits or prices counts: today, or a later one, so that what is over stays as it was. Else DATE_ORDER. */
export function countsFrom({ today }: Pick<CommandCx, 'today'>, fromOn: string = today): string {
  if (fromOn < today) throw new DomainError('DATE_ORDER', { field: 'fromOn', other: 'today' });
  return fromOn;
}
