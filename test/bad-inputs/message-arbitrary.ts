import fc, { type Arbitrary } from 'fast-check';
import type { z } from 'zod';

type Def = Readonly<Record<string, unknown> & { type: string }>;
const defOf = (schema: z.ZodType): Def => (schema as unknown as { _zod: { def: Def } })._zod.def;
const inner = (def: Def, name: string): z.ZodType => def[name] as z.ZodType;

/** What no form sends. */
export const garbage: Arbitrary<unknown> = fc.oneof(
  fc.anything({
    withBigInt: true,
    withDate: true,
    withMap: true,
    withNullPrototype: true,
    withSet: true,
    withTypedArray: true,
    maxDepth: 3,
  }),
  fc.constantFrom<unknown>(
    '1 OR 1=1',
    "'; DROP TABLE customer;--",
    { $ne: 1 },
    { toString: 'x' },
    -0,
    2 ** 53,
    Number.NaN,
    '\uD83D',
    '\u202Egnp',
    '"NEAR( AND OR NOT *',
    '/etc/passwd',
    '\\\\host\\share',
    'file:///etc/passwd',
    'constructor',
    '__proto__',
    'x'.repeat(30_000),
  ),
);
/** A text as people and machines send it. */
const anyText: Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constantFrom('王小明', '0912345678', '490154203237518', 'TA43-07715', 'SC-2026-000001', '53212539', 'A-07'),
);

function textOf(schema: z.ZodType, ids: readonly string[]): Arbitrary<unknown> {
  const kind = (schema as { meta?: () => { kind?: string } | undefined }).meta?.()?.kind;
  const format = defOf(schema).format;
  if (format === 'uuid' && ids.length > 0)
    return fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...ids) }, { weight: 1, arbitrary: fc.uuid() });
  if (kind === 'instant' || format === 'datetime')
    return fc.date({ min: new Date('2026-10-01'), max: new Date('2026-12-31'), noInvalidDate: true }).map((d) => d.toISOString());
  if (kind === 'day' || format === 'date')
    return fc
      .date({ min: new Date('2020-01-01'), max: new Date('2027-01-01'), noInvalidDate: true })
      .map((d) => d.toISOString().slice(0, 10));
  return anyText;
}

/** A message in the shape of the route, with garbage here and there: it comes as far as the handler, and further than a form would. */
export function messageOf(schema: z.ZodType, ids: readonly string[], garbageWeight = 1): Arbitrary<unknown> {
  const go = (s: z.ZodType): Arbitrary<unknown> => messageOf(s, ids, garbageWeight);
  const def = defOf(schema);
  const right = ((): Arbitrary<unknown> => {
    switch (def.type) {
      case 'object': {
        const shape = Object.fromEntries(Object.entries(def.shape as Record<string, z.ZodType>).map(([key, value]) => [key, go(value)]));
        return fc.oneof(
          { weight: 9, arbitrary: fc.record(shape) },
          { weight: 1, arbitrary: fc.record(shape, { requiredKeys: [] }) },
          { weight: 1, arbitrary: fc.record({ ...shape, role: fc.constant('manager'), isAdmin: fc.constant(true) }) },
        );
      }
      case 'array':
        return fc.array(go(inner(def, 'element')), { maxLength: 3 });
      case 'record':
        return fc.dictionary(fc.string({ maxLength: 10 }), go(inner(def, 'valueType')), { maxKeys: 3 });
      case 'union':
        return fc.oneof(...(def.options as z.ZodType[]).map(go));
      case 'pipe':
        return go(inner(def, 'in'));
      case 'default':
      case 'prefault':
      case 'optional':
      case 'readonly':
        return fc.option(go(inner(def, 'innerType')), { nil: undefined, freq: 3 });
      case 'nullable':
        return fc.option(go(inner(def, 'innerType')), { freq: 3 });
      case 'enum':
        return fc.constantFrom(...Object.values(def.entries as Record<string, unknown>));
      case 'literal':
        return fc.constantFrom(...(def.values as unknown[]));
      case 'boolean':
        return fc.boolean();
      case 'number':
        return fc.oneof(fc.integer({ min: 0, max: 5000 }), fc.integer(), fc.double());
      case 'string':
        return textOf(schema, ids);
      default:
        return fc.anything({ maxDepth: 2 });
    }
  })();
  return fc.oneof({ weight: 30, arbitrary: right }, { weight: garbageWeight, arbitrary: garbage });
}
