/**
 * Has a kept value the shape of the first value of its field? A draft may come from an older version of the program; what does not fit
 * is left out, so that it cannot break the form. A first value of null takes any single value.
 */
export function fits(first: unknown, value: unknown): boolean {
  if (Array.isArray(first)) return Array.isArray(value) && (first.length === 0 || value.every((one) => fits(first[0], one)));
  if (first === null) return value === null || typeof value !== 'object';
  if (typeof first !== 'object') return typeof value === typeof first || (first === '' && typeof value === 'number');
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return Object.entries(first).every(([key, inner]) => inner === undefined || fits(inner, Reflect.get(value, key)));
}
