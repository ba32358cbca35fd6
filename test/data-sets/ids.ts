const hex = (n: number, digits: number): string => n.toString(16).padStart(digits, '0');

/** Life 0 is the opening of the centre; customers begin at 1. */
export const OPENING = 0;
/** Ids of requests stand beside those of rows. */
export const REQUEST = 0xfff;

/** The end of an id that says whose it is and from which step. */
export const idTail = (life: number, step: number): string => `8${hex(step, 3)}-${hex(life, 12)}`;
export const idHead = (ms: number): string => {
  const time = hex(ms, 12);
  return `${time.slice(0, 8)}-${time.slice(8)}-7`;
};
/** The n-th id a step asks for: a UUIDv7 like any other, and the same on every machine. */
export const idOf = (ms: number, life: number, step: number, n: number): string => `${idHead(ms)}${hex(n, 3)}-${idTail(life, step)}`;
export const ID = '[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}';

/** Reads such an id; null for one of the opening or of nobody. */
export function readId(id: string): { life: number; step: number; n: number } | null {
  const life = Number.parseInt(id.slice(24), 16);
  return life === OPENING ? null : { life, step: Number.parseInt(id.slice(20, 23), 16), n: Number.parseInt(id.slice(15, 18), 16) };
}
