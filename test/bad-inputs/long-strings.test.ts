import { describe, expect, it } from 'vitest';
import { chargeOf, freeFor } from '#renderer/service-call/charge-form';
import { momentOf } from '#renderer/kernel/moment';
import { readMoment } from '#renderer/counter-intake/typed-values';
import { normalisePersonName } from '#shared/customer/name';
import { normalisePhone } from '#shared/customer/phone';
import { checkTaxId } from '#shared/customer/tax-id';
import { parseTypedDate } from '#shared/kernel/date-input';
import { line, noteOrEmpty } from '#shared/kernel/fields';
import { parseMoney } from '#shared/kernel/money';
import { parseQuantity, parseWhole } from '#shared/kernel/number-input';
import { cleanLine, cleanNote, isWellFormed, lengthOf, textDoubts } from '#shared/kernel/text';
import { documentNumberAt, parseDocumentNumber } from '#shared/numbering/document-number';
import { scanProblem } from '#shared/numbering/scan-problem';
import { cleanScan } from '#shared/numbering/scan-text';
import { checkImei, checkSerial, isSameIdentifier, splitImeiScan } from '#shared/product/identifier';
import { foldText } from '#shared/search/fold';
import { matchQuery } from '#shared/search/query';
import { searchTokens } from '#shared/search/tokens';

const LENGTH = 50_000;
const LIMIT_MS = 20;
const of = (unit: string): string => unit.repeat(Math.ceil(LENGTH / unit.length)).slice(0, LENGTH);
/** Shapes on which a pattern that goes back and forth takes the square of the length, or worse. */
const TEXTS: Readonly<Record<string, string>> = {
  digits: of('1'),
  blanks: of(' '),
  'blanks inside': `a${of(' ')}a`,
  'ideographic blanks': `王${of('\u3000')}王`,
  joiners: `a${of('\u200D')}a`,
  'invisible characters': `王${of('\u200B')}明`,
  Chinese: of('王'),
  'Chinese and Latin': of('王a'),
  marks: `a${of('\u0316')}`,
  emoji: of('👨‍👩‍👧‍👦'),
  'digits and hyphens': of('12-'),
  hyphens: of('-'),
  slashes: of('0912345678/'),
  'extension marks': of('#1'),
  commas: `${of('1,')}x`,
  brackets: `${of('(')}${of(')')}`.slice(0, LENGTH),
  prefixes: of(']C1'),
  'serial marks': of('S/N:'),
  'imei marks': of('IMEI: '),
  numbers: of('SC-2026-000101 '),
  quotes: of('"'),
  'lone surrogates': of('\uD83D'),
  controls: of('\u001B@'),
};
const RULES: Readonly<Record<string, (text: string) => unknown>> = {
  cleanLine,
  cleanNote,
  isWellFormed,
  lengthOf,
  textDoubts,
  normalisePersonName: (t) => normalisePersonName(t),
  normalisePhone,
  checkTaxId: (t) => [checkTaxId(t, 'TW'), checkTaxId(t, 'CN')],
  checkImei,
  checkSerial,
  splitImeiScan,
  isSameIdentifier: (t) => isSameIdentifier(t, `${t}1`),
  cleanScan,
  parseDocumentNumber,
  documentNumberAt: (t) => documentNumberAt(t, 'TP1'),
  scanProblem: (t) => scanProblem(t, 'TP1'),
  parseTypedDate: (t) => [parseTypedDate(t, 'TW'), parseTypedDate(t, 'CN')],
  parseMoney: (t) => [parseMoney(t, 'TWD'), parseMoney(t, 'CNY')],
  parseQuantity,
  parseWhole,
  momentOf: (t) => momentOf(t, 'TW', 0),
  readMoment: (t) => readMoment(t, 'TW'),
  chargeOf: (t) =>
    chargeOf({ labour: t, travel: t, cash: t, parts: [{ key: 1, text: t, sku: '', qty: t, price: t }] }, freeFor('A', null), 'TWD'),
  matchQuery,
  line: (t) => line(60).safeParse(t),
  noteOrEmpty: (t) => noteOrEmpty(500).safeParse(t),
};

/** The best of three: another process may hold the processor. */
function bestMs(rule: (text: string) => unknown, text: string): number {
  return Math.min(
    ...[1, 2, 3].map(() => {
      const startedMs = performance.now();
      rule(text);
      return performance.now() - startedMs;
    }),
  );
}

describe.each(Object.keys(RULES))('S30: %s takes at most 20 ms for 50,000 characters', (name) => {
  it.each(Object.keys(TEXTS))('of %s', (kind) => {
    const rule = RULES[name];
    if (rule === undefined) throw new Error(name);
    expect(bestMs(rule, TEXTS[kind] ?? '')).toBeLessThan(LIMIT_MS);
  });
});

/** What is indexed was cut to the length of its field before; the longest is a remark of 500. */
it.each(Object.keys(TEXTS))('S30: what the search index makes of a remark of %s', (kind) => {
  const text = (TEXTS[kind] ?? '').slice(0, 500);
  expect(
    bestMs(() => [foldText(text), searchTokens({ names: [text.slice(0, 60)], texts: [text], identifiers: [text.slice(0, 60)] })], text),
  ).toBeLessThan(LIMIT_MS);
});
