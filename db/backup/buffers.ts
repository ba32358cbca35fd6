/** Between threads a Buffer arrives as bytes without its methods; this gives them back, however deep they lie. */
export function plainBuffers<T>(value: T): T {
  if (value instanceof Uint8Array) return Buffer.from(value) as T;
  if (Array.isArray(value)) return value.map(plainBuffers) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, plainBuffers(item as unknown)])) as T;
}
