import { uuidv7 } from 'uuidv7';

/** The one place that makes ids in the engine: UUIDv7, so rows made later sort later. */
export const newId = <T extends string>(): T => uuidv7() as T;
