import { z } from 'zod';

const modules = import.meta.glob<Readonly<Record<string, unknown>>>(
  ['../../shared/*/schema.ts', '../../shared/kernel/{ids,fields,region,roles}.ts', '../../shared/*/states.ts', '../../shared/*/routes.ts'],
  { eager: true },
);
const exported = Object.entries(modules).flatMap(([file, content]) =>
  Object.entries(content).map(([name, value]) => ({ domain: file.split('/').at(-2) ?? '', name, value })),
);

/** A shape with a name of its own in shared/: described once, linked from everywhere. */
export type NamedShape = Readonly<{ name: string; domain: string; schema: z.ZodType }>;

/** Schemas by identity; a name used twice belongs to the first. */
export const namedShapes: ReadonlyMap<unknown, NamedShape> = new Map(
  exported
    .filter(
      ({ name, value }) =>
        /^[A-Z][a-zA-Z]+$/.test(name) && value instanceof z.ZodType && !(value instanceof z.ZodOptional || value instanceof z.ZodDefault),
    )
    .map(({ name, domain, value }) => [value, { name, domain, schema: value as z.ZodType }] as const)
    .toReversed(),
);

/** Word lists such as CARD_STATUSES, by their words. */
export const wordLists: ReadonlyMap<string, string> = new Map(
  exported
    .filter(
      (e): e is typeof e & { value: readonly string[] } => Array.isArray(e.value) && e.value.every((word) => typeof word === 'string'),
    )
    .map(({ name, value }) => [value.join(' '), name]),
);
