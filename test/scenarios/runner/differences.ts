export type Difference = Readonly<{ path: string; expected: unknown; actual: unknown }>;
/** Are these two texts the same moment, written in different ways? */
type SameMoment = (expected: string, actual: string) => boolean;

/**
 * What of the expectation the answer does not fulfil. Partial: keys that are not named do not matter. Lists have the same
 * length and are compared item by item; null means null, and a key that is missing is not null.
 */
export function differences(expected: unknown, actual: unknown, isSameMoment: SameMoment, path = ''): Difference[] {
  const here = [{ path: path || 'answer', expected, actual }];
  if (Array.isArray(expected)) {
    if (!Array.isArray(actual)) return here;
    if (actual.length !== expected.length) return [{ path: join(path, 'length'), expected: expected.length, actual: actual.length }];
    return expected.flatMap((item, i) => differences(item, actual[i], isSameMoment, join(path, String(i))));
  }
  if (isRecord(expected)) {
    if (!isRecord(actual)) return here;
    return Object.entries(expected).flatMap(([key, part]) => differences(part, actual[key], isSameMoment, join(path, key)));
  }
  if (typeof expected === 'string' && typeof actual === 'string' && isSameMoment(expected, actual)) return [];
  return Object.is(expected, actual) ? [] : here;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const join = (path: string, key: string): string => (path === '' ? key : `${path}.${key}`);
