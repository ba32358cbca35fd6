import { z } from 'zod';
import { localDateOf, toInstant } from '#shared/kernel/business-date';
import { Instant, isoFromMs } from '#shared/kernel/fields';
import type { Region } from '#shared/kernel/region';

const STORED = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;
const LOCAL = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})$/;

/** How a scenario writes times: `HH:MM` on the day of its clock, `YYYY-MM-DDTHH:MM` at the centre, or a moment with its offset. */
export type Reading = Readonly<{ nowMs: number; region: Region }>;

/** The stored form of a written time; null when it is none. */
export function momentOf(text: string, { nowMs, region }: Reading): string | null {
  if (/^\d{2}:\d{2}$/.test(text)) return toInstant(localDateOf(isoFromMs(nowMs), region), text, region);
  const [, on, time] = LOCAL.exec(text) ?? [];
  if (on !== undefined && time !== undefined) return toInstant(on, time, region);
  const parsed = Instant.safeParse(text);
  return parsed.success ? parsed.data : null;
}

/** Is the stored moment the one that was written? */
export const isSameMoment = (written: string, stored: string, reading: Reading): boolean =>
  STORED.test(stored) && momentOf(written, reading) === stored;

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
type Wrapper = z.ZodOptional | z.ZodNullable | z.ZodDefault | z.ZodPrefault | z.ZodReadonly;
const isWrapper = (schema: z.ZodType): schema is Wrapper =>
  schema instanceof z.ZodOptional ||
  schema instanceof z.ZodNullable ||
  schema instanceof z.ZodDefault ||
  schema instanceof z.ZodPrefault ||
  schema instanceof z.ZodReadonly;

/** An input with its written times in stored form: only where the schema of the operation asks for a moment, nowhere else. */
export function withMoments(schema: z.ZodType, value: unknown, reading: Reading): unknown {
  const inside = (inner: unknown, part: unknown): unknown => (inner instanceof z.ZodType ? withMoments(inner, part, reading) : part);
  if (schema.meta()?.['kind'] === 'instant') return typeof value === 'string' ? (momentOf(value, reading) ?? value) : value;
  if (isWrapper(schema)) return inside(schema.unwrap(), value);
  if (schema instanceof z.ZodPipe) return inside(schema.in, value);
  if (schema instanceof z.ZodUnion) return schema.options.reduce<unknown>((part, option) => inside(option, part), value);
  if (schema instanceof z.ZodArray && Array.isArray(value)) return value.map((item) => inside(schema.element, item));
  if (schema instanceof z.ZodObject && isRecord(value)) {
    const shape: Readonly<Record<string, unknown>> = schema.shape;
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, inside(shape[key], part)]));
  }
  return value;
}
