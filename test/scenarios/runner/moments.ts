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

/** Is this a moment as the program stores and answers it? */
export const isMoment = (text: string): boolean => STORED.test(text);
/** Is the stored moment the one that was written? */
export const isSameMoment = (written: string, stored: string, reading: Reading): boolean =>
  isMoment(stored) && momentOf(written, reading) === stored;

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** What a wrapper (optional, nullable, default, pipe) wraps; null for a schema that is none. */
export function innerOf(schema: unknown): unknown {
  const isWrapper =
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodPrefault ||
    schema instanceof z.ZodReadonly;
  if (isWrapper) return schema.unwrap();
  return schema instanceof z.ZodPipe ? schema.in : null;
}

/** An input with its written times in stored form: only where the schema of the operation asks for a moment, nowhere else. */
export function withMoments(schema: unknown, value: unknown, reading: Reading): unknown {
  if (schema instanceof z.ZodType && schema.meta()?.['kind'] === 'instant')
    return typeof value === 'string' ? (momentOf(value, reading) ?? value) : value;
  const inner = innerOf(schema);
  if (inner !== null) return withMoments(inner, value, reading);
  if (schema instanceof z.ZodUnion) return schema.options.reduce<unknown>((part, option) => withMoments(option, part, reading), value);
  if (schema instanceof z.ZodArray && Array.isArray(value)) return value.map((item) => withMoments(schema.element, item, reading));
  if (schema instanceof z.ZodObject && isRecord(value)) {
    const shape: Readonly<Record<string, unknown>> = schema.shape;
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, withMoments(shape[key], part, reading)]));
  }
  return value;
}
