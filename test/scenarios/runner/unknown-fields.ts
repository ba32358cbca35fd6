import { z } from 'zod';
import { innerOf } from './moments';

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
type Path = readonly (string | number)[];

/** Fields of an input that its operation does not know: it would ignore them in silence, and a scenario would prove nothing. */
export function unknownFields(schema: unknown, value: unknown, at: Path = []): Path[] {
  const inner = innerOf(schema);
  if (inner !== null) return unknownFields(inner, value, at);
  if (schema instanceof z.ZodUnion) {
    // The option that was meant is the one that knows most: the fewest unknown fields, and those the deepest.
    const found = schema.options.map((option) => unknownFields(option, value, at));
    return found.toSorted((a, b) => a.length - b.length || (b[0]?.length ?? 0) - (a[0]?.length ?? 0))[0] ?? [];
  }
  if (schema instanceof z.ZodArray && Array.isArray(value))
    return value.flatMap((item, i) => unknownFields(schema.element, item, [...at, i]));
  if (schema instanceof z.ZodObject && isRecord(value)) {
    const shape: Readonly<Record<string, unknown>> = schema.shape;
    return Object.entries(value).flatMap(([key, part]) =>
      Object.hasOwn(shape, key) ? unknownFields(shape[key], part, [...at, key]) : [[...at, key]],
    );
  }
  return [];
}
