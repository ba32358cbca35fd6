import { describe, expect, it } from 'vitest';
import { contract, type RouteName } from '#shared/contract/contract';
import { normalisePersonName } from '#shared/customer/name';
import { maskPhone, normalisePhone } from '#shared/customer/phone';
import { checkTaxId } from '#shared/customer/tax-id';
import { parseTypedDate } from '#shared/kernel/date-input';
import { parseMoney } from '#shared/kernel/money';
import { cleanLine, cleanNote } from '#shared/kernel/text';
import { describeError } from '#shared/log/described-error';
import { lineOf } from '#shared/log/log-entry';
import { documentNumberAt, parseDocumentNumber } from '#shared/numbering/document-number';
import { cleanScan } from '#shared/numbering/scan-text';
import { checkImei, checkSerial, isSameIdentifier, splitImeiScan } from '#shared/product/identifier';
import { foldText } from '#shared/search/fold';
import { matchQuery } from '#shared/search/query';
import { isTooSimple } from '#shared/staff/pin';

const LENGTH = 50_000;
const MOST_MS = 20;
const TRIES = 5;
const big = (piece: string): string => piece.repeat(Math.ceil(LENGTH / piece.length)).slice(0, LENGTH);
/** What makes a pattern go back again and again: long runs that end just wrong. */
const TEXTS: readonly string[] = [
  `${big('a')}!`,
  `${big('1')}x`,
  `${big(' ')}x`,
  `${big('\u3000')}x`,
  `${big('-')}1`,
  `${big('0912345678/')}`,
  `${big('1,111')},`,
  `${big('ab-')}#`,
  `${big('(')}${big(')')}`,
  `${big('王')}a`,
  `${big('\u200d')}王`,
  `${big('\r\n')}x`,
  `${big('    at x (')}`,
  `${big('a.')}`,
];

const VALIDATORS: Readonly<Record<string, (text: string) => unknown>> = {
  normalisePhone,
  maskPhone,
  normalisePersonName: (text) => normalisePersonName(text),
  checkTaxIdTw: (text) => checkTaxId(text, 'TW'),
  checkTaxIdCn: (text) => checkTaxId(text, 'CN'),
  parseTypedDate: (text) => parseTypedDate(text, 'TW'),
  parseMoney: (text) => parseMoney(text, 'CNY'),
  cleanLine,
  cleanNote,
  parseDocumentNumber,
  documentNumberAt: (text) => documentNumberAt(text, 'TP1'),
  cleanScan,
  checkImei,
  splitImeiScan,
  checkSerial,
  isSameIdentifier: (text) => isSameIdentifier(text, 'SN-1'),
  foldText: (text) => foldText(text.slice(0, 20_000)), // never longer: the fields stop there
  matchQuery,
  isTooSimple: (text) => isTooSimple(text),
  describeError: (text) => describeError(Object.assign(new Error('x'), { message: text, stack: `Error: x\n${text}` })),
  lineOf: (text) => lineOf({ level: 'info', event: text, facts: { route: text, migrations: text, version: text } }, text),
};

/** The quickest of some tries: a slow pattern is slow every time, a busy machine is not. */
function quickestMs(act: () => unknown): number {
  let least = Number.POSITIVE_INFINITY;
  for (let tried = 0; tried < TRIES && least > MOST_MS; tried += 1) {
    const from = performance.now();
    act();
    least = Math.min(least, performance.now() - from);
  }
  return least;
}

describe('fifty thousand characters (quality S30)', () => {
  it.each(Object.entries(VALIDATORS))('%s answers in 20 ms', (_name, validate) => {
    const slow = TEXTS.filter((text) => quickestMs(() => validate(text)) > MOST_MS);
    expect(slow.map((text) => text.slice(0, 12))).toEqual([]);
  });

  it.each(Object.keys(contract) as RouteName[])('the input of %s is checked in 20 ms', (name) => {
    const { input } = contract[name];
    const fields = 'shape' in input ? Object.keys(input.shape as object) : [];
    const slow = TEXTS.filter(
      (text) => quickestMs(() => input.safeParse(Object.fromEntries(fields.map((field) => [field, text])))) > MOST_MS,
    );
    expect(slow.map((text) => text.slice(0, 12))).toEqual([]);
  });
});
