import { z } from 'zod';
import { namedShapes, wordLists } from './named-shapes';

/** Longer lists of words stand at the end of the page under their name. */
const WORDS_IN_LINE = 8;
/** Kernel names that the legend at the top explains. */
const LEGEND = ['Instant', 'Day', 'Minor', 'Qty'];

export type Field = Readonly<{ name: string; type: string; isNeeded: boolean; standard: string }>;

/** A schema as people read it: `text ≤ 60`, `list of BillView`, `Instant or null`. Named shapes become links. */
export function typeText(schema: unknown, isTop = false): string {
  const named = namedShapes.get(schema);
  if (named?.domain === 'kernel' && (LEGEND.includes(named.name) || named.name.endsWith('Id'))) return named.name;
  const hasParts = schema instanceof z.ZodObject || schema instanceof z.ZodUnion;
  if (named !== undefined && hasParts && !isTop) return linkToShape(named.name);
  if (!(schema instanceof z.ZodType)) return 'anything';
  const meta = schema.meta();
  if (meta?.['kind'] === 'text') return `text ≤ ${String(meta['max'])}`;
  if (meta?.['kind'] === 'instant') return 'Instant';
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodReadonly)
    return typeText(schema.unwrap());
  if (schema instanceof z.ZodNullable) return orNull(typeText(schema.unwrap()));
  if (schema instanceof z.ZodPipe) return typeText(schema.in);
  if (schema instanceof z.ZodUnion) return schema.options.map((option) => typeText(option)).join(' or ');
  if (schema instanceof z.ZodEnum) return wordsText(schema.options.map(String));
  if (schema instanceof z.ZodLiteral) return [...schema.values].map((value) => `\`${String(value)}\``).join(' or ');
  if (schema instanceof z.ZodArray) return `list of ${typeText(schema.element)}${rangeOf(schema)}`;
  if (schema instanceof z.ZodRecord) return `map of ${typeText(schema.keyType)} to ${typeText(schema.valueType)}`;
  if (schema instanceof z.ZodObject)
    return `{ ${fieldsOf(schema)
      .map((f) => `${f.name}${f.isNeeded ? '' : '?'}: ${f.type}`)
      .join('; ')} }`.replace('{  }', '{ }');
  if (schema instanceof z.ZodBoolean) return 'yes/no';
  if (schema instanceof z.ZodNumber) return `${schema.format === 'safeint' ? 'whole number' : 'number'}${rangeOf(schema)}`;
  if (schema instanceof z.ZodUUID) return 'id';
  if (schema instanceof z.ZodISODate) return 'Day';
  if (schema instanceof z.ZodString) return `text${rangeOf(schema)}`;
  return 'anything';
}

/** The fields of a shape, with what is taken when one is left out. */
export function fieldsOf(schema: z.ZodObject): Field[] {
  return Object.entries(schema.shape as Readonly<Record<string, unknown>>).map(([name, field]) => {
    const isDefault = field instanceof z.ZodDefault;
    return {
      name,
      type: typeText(field),
      isNeeded: !isDefault && !(field instanceof z.ZodOptional),
      standard: isDefault ? `\`${JSON.stringify(field.def.defaultValue)}\`` : '',
    };
  });
}

export const linkToShape = (name: string): string => `[${name}](#${name.toLowerCase()}-shape)`;
export const linkToWords = (name: string): string => `[${name}](#${name.toLowerCase()})`;
const orNull = (text: string): string => (text.endsWith(' or null') ? text : `${text} or null`);

function wordsText(words: readonly string[]): string {
  const list = wordLists.get(words.join(' '));
  return words.length > WORDS_IN_LINE && list !== undefined ? linkToWords(list) : words.map((word) => `\`${word}\``).join(' ');
}

/** Limits as they stand in the checks of a schema. */
function rangeOf(schema: z.ZodType): string {
  const checks: readonly Readonly<Record<string, unknown>>[] = (schema.def.checks ?? []).map((check) => ({ ...check._zod.def }));
  const figure = (kind: string, key: string): number | undefined =>
    checks.map((c) => (c['check'] === kind ? c[key] : undefined)).find((v) => typeof v === 'number');
  const pattern = checks.map((c) => c['pattern']).find((p) => p instanceof RegExp);
  if (pattern !== undefined) return ` like \`${pattern.source.replaceAll('|', '\\|')}\``;
  const exact = figure('length_equals', 'length');
  if (exact !== undefined) return `, exactly ${exact}`;
  const least = figure('greater_than', 'value') ?? figure('min_length', 'minimum');
  const most = figure('less_than', 'value') ?? figure('max_length', 'maximum');
  const isList = schema instanceof z.ZodArray;
  if (least !== undefined && most !== undefined) return isList ? `, ${least} to ${most} of them` : ` ${least} to ${most}`;
  if (most !== undefined) return isList ? `, at most ${most}` : ` ≤ ${most}`;
  return least === undefined ? '' : isList ? `, at least ${least}` : ` ≥ ${least}`;
}
