import { useEffect, useState } from 'react';
import type { z } from 'zod';

export type Checked<I> = Readonly<{
  /** What the schema says of the field at this path (`signature.name`), once somebody tried to save. */
  says: (path: string) => string | undefined;
  /** Fields that are missing or wrong, also before the first try. */
  missing: number;
  /** Runs with the values when they are right; else shows what is missing and goes to the first. */
  attempt: (run: (input: I) => void) => void;
}>;

/**
 * The schema that guards the command also guards the form. Nothing is red before the first try to save.
 * `needed`: paths that only the form knows to be missing (a phone, or "no phone" ticked).
 */
export function useChecked<S extends z.ZodType>(schema: S, values: z.input<S>, needed: readonly string[] = []): Checked<z.input<S>> {
  const [tries, setTries] = useState(0);
  useEffect(() => {
    if (tries > 0) document.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [tries]);
  const answer = schema.safeParse(values);
  const found = answer.success ? [] : answer.error.issues.map((i) => ({ path: i.path.join('.'), message: i.message }));
  const issues = [...found, ...needed.map((path) => ({ path, message: 'needed' }))];
  return {
    says: (path) => (tries > 0 ? issues.find((i) => i.path === path)?.message : undefined),
    missing: new Set(issues.map((i) => i.path)).size,
    attempt: (run) => {
      if (issues.length === 0) run(values);
      else setTries((n) => n + 1);
    },
  };
}
