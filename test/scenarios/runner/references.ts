const REFERENCE = /^\$([\p{L}_][\p{L}\p{N}_-]*)((?:\.[\p{L}\p{N}_-]+)*)$/u;
const LITERAL = /^\$\$/;

export type Names = Readonly<Record<string, unknown>>;
/** A `$name.path` that leads nowhere: a slip in the scenario, not a mismatch. */
export class DeadReference extends Error {
  override readonly name = 'DeadReference';
}

/** The value with every `$name.path` replaced by what was saved under that name; `$$` begins a plain dollar sign. */
export function resolveReferences(value: unknown, names: Names): unknown {
  if (typeof value === 'string') return resolveText(value, names);
  if (Array.isArray(value)) return value.map((item) => resolveReferences(item, names));
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, resolveReferences(part, names)]));
  }
  return value;
}

function resolveText(text: string, names: Names): unknown {
  if (LITERAL.test(text)) return text.slice(1);
  const [, name, path = ''] = REFERENCE.exec(text) ?? [];
  if (name === undefined) return text;
  if (!Object.hasOwn(names, name)) throw new DeadReference(`${text}: nothing was saved as ${name}`);
  return path
    .split('.')
    .slice(1)
    .reduce<unknown>((found, key) => {
      if (typeof found !== 'object' || found === null || !Object.hasOwn(found, key)) throw new DeadReference(`${text}: there is no ${key}`);
      return (found as Readonly<Record<string, unknown>>)[key];
    }, names[name]);
}
