import { uuidv7 } from 'uuidv7';

let source: () => string = uuidv7;

/** The one place that makes ids in the engine: UUIDv7, so rows made later sort later. */
export const newId = <T extends string>(): T => source() as T;

/**
 * The data sets of the tests bring ids of their own, so that they are the same on every machine (quality 1.1); without an argument,
 * new ones again.
 * @internal
 */
export function takeIdsFrom(ids: () => string = uuidv7): void {
  source = ids;
}
