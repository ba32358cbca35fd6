import { DomainError } from './app-error';

/** One row per status; an event that is absent from the row is refused. A status without a row does not compile. */
export type Transitions<S extends string, E extends string> = Readonly<Record<S, Readonly<Partial<Record<E, S>>>>>;

/** Returns the next status, or throws TRANSITION_REFUSED. The table is the only place that knows. */
export function transition<S extends string, E extends string>(entity: string, table: Transitions<S, E>, from: S, event: NoInfer<E>): S {
  const to = table[from][event];
  if (to === undefined) throw new DomainError('TRANSITION_REFUSED', { entity, from, event });
  return to;
}

/** For screens: may this event happen now? The same table, so a button never promises what the engine refuses. */
export const canHappen = <S extends string, E extends string>(table: Transitions<S, E>, from: S, event: NoInfer<E>): boolean =>
  table[from][event] !== undefined;
