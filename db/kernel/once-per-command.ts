import type { CommandCx } from './handlers';

/**
 * What a command reads once however many papers, lines or devices it has: settings that it does not change itself. A command that
 * changes what is read here would go on with what it read first.
 */
export function oncePerCommand<T>(read: (cx: CommandCx) => T): (cx: CommandCx) => T {
  const seen = new WeakMap<CommandCx, { readonly value: T }>();
  return (cx) => {
    const known = seen.get(cx) ?? { value: read(cx) };
    seen.set(cx, known);
    return known.value;
  };
}
