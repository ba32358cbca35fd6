import { expect, it } from 'vitest';
import { z } from 'zod';
import { contract, type RouteName } from '#shared/contract/contract';
import type { Route } from '#shared/contract/define-route';

type Leaf = Readonly<{ path: string; key: string; schema: z.ZodType; kind: 'text' | 'number' }>;

const innerOf = (schema: z.ZodType): z.ZodType => (schema instanceof z.ZodPipe ? innerOf(schema.in as z.ZodType) : schema);

/** Every text and number that a message of this shape may carry. */
function leavesOf(schema: z.ZodType, path: string, key = '', depth = 0): Leaf[] {
  if (depth > 12) return [];
  const go = (inner: unknown, name = key, at = path): Leaf[] => leavesOf(inner as z.ZodType, at, name, depth + 1);
  if (schema instanceof z.ZodObject) return Object.entries(schema.shape).flatMap(([name, inner]) => go(inner, name, `${path}.${name}`));
  if (schema instanceof z.ZodArray) return go(schema.element);
  if (schema instanceof z.ZodRecord) return [...go(schema.keyType, `${key} key`), ...go(schema.valueType)];
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((option) => go(option));
  if (
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodReadonly
  )
    return go(schema.unwrap());
  const innermost = innerOf(schema);
  if (innermost instanceof z.ZodString || innermost instanceof z.ZodStringFormat) return [{ path, key, schema, kind: 'text' }];
  if (innermost instanceof z.ZodNumber) return [{ path, key, schema, kind: 'number' }];
  return innermost === schema ? [] : go(innermost);
}

/** Nobody types these: the shell, the print queue and the thread of the backups send them, or they name a thing of the program. */
const BY_THE_PROGRAM = /^(?:backup|draft|preference|support|listExport|printJob|paperTemplate|photo|partImport|numbering)\./;
const isOfPeople = ([, route]: readonly [RouteName, Route]): boolean =>
  route.kind === 'command' && (route.allow === 'public' || route.allow.some((post) => post !== 'system'));
const routes = (Object.entries<Route>(contract) as [RouteName, Route][]).filter(
  (entry) => isOfPeople(entry) && !BY_THE_PROGRAM.test(entry[0]),
);
const leaves = routes.flatMap(([name, { input }]) => leavesOf(input, name));
/** Paths that are not known to be what they are: `known` names their ends, and why. */
const unlike = (found: readonly Leaf[], known: Readonly<Record<string, string>>): string[] =>
  [...new Set(found.map(({ path }) => path))].filter((path) => !Object.keys(known).some((end) => path.endsWith(end))).toSorted();

const read = (schema: z.ZodType, value: unknown): unknown => {
  const result = schema.safeParse(value);
  return result.success ? result.data : undefined;
};
const texts = leaves.filter(({ kind }) => kind === 'text');
const numbers = leaves.filter(({ kind }) => kind === 'number');

it('finds the fields of every command', () => {
  expect(routes.length).toBeGreaterThan(180);
  expect([texts.length, numbers.length].map((n) => n > 150)).toEqual([true, true]);
});

/** What is kept as it comes, and why. */
const RAW_TEXTS: Readonly<Record<string, string>> = {
  '.confirmed': 'the key of a doubt: compared, never stored',
  'charges.key': 'the key of a line that the program named: looked up, never stored',
  '.passcode': 'a secret is taken as it is; sealed, never printed',
  'printAgain.printer': 'the name of a queue as the system has it',
  'routes.queue': 'the name of a queue as the system has it',
  '.paperProfiles': 'a kind of paper',
  'paperProfiles.paper': 'a size of paper',
  'paperProfiles.printer': 'the name of a queue as the system has it',
  'device.address': 'read with the way it belongs to: a host, a queue or a folder (shared/printer)',
};

it('4.1 rows 16, 18, 19, 20, 22, 25: no text of any command comes in with half a letter, a control or a hidden sign, or without end', () => {
  const isUnsafe = ({ schema }: Leaf): boolean => {
    const dirty = read(schema, 'A\u0000b\u001B\u202Ec\u200B');
    return (
      read(schema, '\uD83D') !== undefined ||
      read(schema, 'A\uDE00') !== undefined ||
      (typeof dirty === 'string' && /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u200B\u202A-\u202E]/.test(dirty)) ||
      read(schema, '王'.repeat(2_001)) !== undefined ||
      read(schema, 'a'.repeat(20_001)) !== undefined
    );
  };
  expect(unlike(texts.filter(isUnsafe), RAW_TEXTS)).toEqual([]);
});

it('4.1 rows 2, 3, 8: a blank text is none, blanks at the ends go, and letters are put together', () => {
  const isSloppy = ({ schema }: Leaf): boolean => {
    const [blank, padded] = [read(schema, '\u3000 \u3000'), read(schema, '\u3000 e\u0301 \u3000')];
    return (typeof blank === 'string' && blank !== '') || (typeof padded === 'string' && padded.toLowerCase() !== '\u00e9');
  };
  expect(unlike(texts.filter(isSloppy), RAW_TEXTS)).toEqual([]);
});

it('4.5 rows 92, 94, 95, 97, 98, 100: a day or a moment of any command is one', () => {
  const isDay = ({ key }: Leaf): boolean => /(?:On|At|From|To|Until|By)$|^(?:on|at|from|to|month|period)$/.test(key);
  const WRONG = [
    '2026-02-29',
    '26/11/22',
    '11/12/2026',
    '2026-13-01',
    '2026-00-10',
    '0000-00-00',
    '1899-12-31',
    '46348',
    '2026-13-01T10:00:00Z',
    '2026-11-22T23:59:60Z',
  ];
  const takes = texts.filter((leaf) => isDay(leaf) && WRONG.some((value) => read(leaf.schema, value) !== undefined));
  expect(unlike(takes, NAMES_LIKE_DAYS)).toEqual([]);
});
/** Called like a day, and no day. */
const NAMES_LIKE_DAYS: Readonly<Record<string, string>> = {
  '.toldTo': 'who was told',
  'addBins.from': 'a bin',
  'addBins.to': 'a bin',
  'scope.from': 'a bin',
  'scope.to': 'a bin',
};

it('4.4 rows 72, 75, 77, 78, 86: no number of any command is a fraction of a cent, endless, or above every limit', () => {
  const NEVER = [Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53, 1e21, '5', '1e3', null];
  const isWild = ({ schema }: Leaf): boolean => NEVER.some((value) => schema.safeParse(value).success);
  expect(unlike(numbers.filter(isWild), {})).toEqual([]);
  const money = numbers.filter(({ key }) => key.endsWith('Minor'));
  expect(money.length).toBeGreaterThan(40);
  expect(
    unlike(
      money.filter(({ schema }) => [-1, 300.5, Number('9007199254740993')].some((value) => schema.safeParse(value).success)),
      { 'charges.amountMinor': 'a part of a discount is below nothing; it is held to what is open of its line (shared/billing)' },
    ),
  ).toEqual([]);
  const quantities = numbers.filter(({ key }) => /^qty|Qty$/.test(key));
  expect(quantities.length).toBeGreaterThan(20);
  expect(
    unlike(
      quantities.filter(({ schema }) => [-3, 1.0005, 6_901_234_567_892].some((value) => schema.safeParse(value).success)),
      {},
    ),
  ).toEqual([]);
});
