import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { settableClock } from '#db/kernel/clock';
import { openDatabase } from '#db/kernel/connection';
import { openLogFile } from '#db/log-file';
import { DomainError } from '#shared/kernel/app-error';
import { describeError } from '#shared/log/described-error';
import { errorRef } from '#shared/log/error-ref';
import { lineOf, type LogFacts } from '#shared/log/log-entry';
import { PLANTED, plantedIn } from './planted';

const AT = '2026-11-23T01:30:00.000Z';
const thrown = (act: () => unknown): unknown => {
  try {
    return act();
  } catch (error) {
    return error;
  }
};
const { name, latinName, phone, imei, serial, passcode, pin, note, email, address } = PLANTED;

/** Every way that has been seen to carry somebody's data into an error. */
const ERRORS: readonly (readonly [string, unknown])[] = [
  ['a message', new Error(`no customer ${latinName} with ${phone}`)],
  ['a message of several lines', new Error(`${name}\n    at ${latinName} (${phone}.js:1:2)\n    at x (/home/${latinName}/a.js:3:4)`)],
  ['a refusal with its parameters', new DomainError('SERIAL_MISMATCH', { scanned: serial, expected: imei })],
  ['broken JSON', thrown(() => JSON.parse(`${latinName} ${phone}`))],
  ['a number that is none', thrown(() => BigInt(latinName.replace(' ', '')))],
  ['a property of nothing', thrown(() => (undefined as unknown as Record<string, { x: 1 }>)[latinName]?.x)],
  ['a file', thrown(() => readFileSync(`/home/${latinName}/${name}`))],
  ['SQL with its values', new Error(`Failed query: insert into customer values (?)\nparams: ${name},${phone},${imei}`)],
  ['a unique index', thrown(() => insertTwice(`${name} ${imei}`))],
  ['a word of a search', thrown(() => openDatabase(':memory:').sqlite.exec(`select ${latinName.split(' ')[0] ?? ''} from sqlite_master`))],
  ['a schema', thrown(() => z.strictObject({ phone: z.literal('x') }).parse({ phone, [latinName]: pin }))],
  ['a cause', new Error('outer', { cause: new Error(`${name} ${passcode}`) })],
  ['fields of its own', Object.assign(new Error('x'), { code: latinName, name: note, sql: imei, at: [`${latinName} ${phone}.js:1:1`] })],
  ['something thrown that is no error', `${latinName} ${email}`],
];

function insertTwice(text: string): void {
  const { sqlite } = openDatabase(':memory:');
  sqlite.exec('create table customer (name text unique)');
  for (let times = 0; times < 2; times += 1) sqlite.prepare('insert into customer values (?)').run(text);
}

describe('a line of the log', () => {
  it.each(ERRORS)('says nothing of what is in %s', (_case, error) => {
    const line = lineOf({ level: 'error', event: 'bug', facts: { route: 'customer.create', error } }, AT);
    expect(plantedIn(Buffer.from(line))).toEqual([]);
    expect(line).not.toMatch(/Persephone|\/home|Failed query|insert into/);
    expect(line).not.toMatch(/[\n\r\u0000-\u001f\u007f-\u009f\u2028\u2029]/);
    expect(JSON.parse(line)).toMatchObject({ level: 'error', event: 'bug', route: 'customer.create' });
  });

  it('still says what broke and where', () => {
    expect(describeError(thrown(() => insertTwice('x')))).toMatchObject({
      name: 'SqliteError',
      code: 'SQLITE_CONSTRAINT_UNIQUE',
      message: 'UNIQUE constraint failed: customer.name',
      at: expect.arrayContaining([expect.stringMatching(/^insertTwice log-lines\.test\.ts:\d+:\d+$/)]),
    });
    expect(describeError(new DomainError('SERIAL_MISMATCH', { scanned: serial }))).toMatchObject({ code: 'SERIAL_MISMATCH' });
    expect(describeError(thrown(() => z.object({ site: z.object({ phone: z.string() }) }).parse({ site: {} })))).toMatchObject({
      issues: ['site.phone:invalid_type'],
    });
  });

  it('is the same after it went to another process', () => {
    for (const [, error] of ERRORS) {
      const once = describeError(error);
      expect(describeError(structuredClone(once))).toEqual(once);
    }
  });

  it.each<[string, LogFacts]>([
    ['a name with a line break', { route: `x\n{"event":"bug"}` }],
    ['a name with terminal codes', { route: '\u001b[2J\u001b[31mx' }],
    ['a Chinese name', { reason: name }],
    ['a Latin name with its space', { reason: latinName }],
    ['a PIN as a code', { ref: pin }],
    ['an IMEI as an amount', { request: imei }],
    ['a path', { step: address }],
    ['a fact that nobody knows', { customer: 'x' } as LogFacts],
    ['a fact of the prototype', { constructor: 'x' } as unknown as LogFacts],
  ])('leaves out %s', (_case, facts) =>
    expect(JSON.parse(lineOf({ level: 'info', event: 'test', facts }, AT))).toEqual({ at: AT, level: 'info', event: 'test' }),
  );

  it('keeps the event a word of the program', () =>
    expect(lineOf({ level: 'info', event: `a\n${name}` }, AT)).toBe(`{"at":"${AT}","level":"info","event":"unnamed"}`));
});

it('a reference is six signs that can be read aloud', () => {
  expect(errorRef(Uint8Array.of(0, 31, 32, 255, 10, 17))).toBe('0Z0-ZAH');
  expect(errorRef(crypto.getRandomValues(new Uint8Array(6)))).toMatch(/^[0-9A-HJKMNP-TV-Z]{3}-[0-9A-HJKMNP-TV-Z]{3}$/);
});

describe('the file', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), 'log-'))));
  afterEach(() => rmSync(folder, { recursive: true }));
  const files = () => readdirSync(path.join(folder, 'logs')).toSorted();
  const linesOf = (file: string) => readFileSync(file, 'utf8').split('\n').slice(0, -1);

  it('has one line for each entry and belongs to its owner', () => {
    const { log, file } = openLogFile(folder);
    for (const [, error] of ERRORS) log({ level: 'error', event: 'bug', facts: { error } });
    const lines = linesOf(file);
    expect(lines).toHaveLength(ERRORS.length);
    for (const line of lines) expect(JSON.parse(line)).toHaveProperty('event', 'bug');
    expect(process.platform === 'win32' ? 0 : statSync(file).mode & 0o077).toBe(0);
  });

  it('turns over at five megabytes and keeps one older file', () => {
    const { log, file } = openLogFile(folder);
    const deep = { name: 'Deep', at: Array.from({ length: 12 }, (_, i) => `${'f'.repeat(80)} engine.cjs:${i}:1`) };
    for (let n = 0; n < 13_000; n += 1) log({ level: 'error', event: 'bug', facts: { count: n, error: deep } });
    expect(files()).toEqual(['counterbook.log', 'counterbook.old.log']);
    const sizes = files().map((name) => statSync(path.join(folder, 'logs', name)).size);
    expect(Math.max(...sizes)).toBeLessThan(5_010_000);
    expect(JSON.parse(linesOf(file).at(-1) ?? '')).toHaveProperty('count', 12_999);
  });

  it('is not flooded by one event, and says how many were left out', () => {
    const clock = settableClock(Date.parse(AT), false);
    const { log, file } = openLogFile(folder, clock);
    for (let n = 0; n < 1_000; n += 1) log({ level: 'warn', event: 'permission.denied' });
    for (let n = 0; n < 1_000; n += 1) log({ level: 'error', event: 'bug' });
    clock.set(Date.parse(AT) + 60_000);
    log({ level: 'warn', event: 'permission.denied' });
    const events = linesOf(file).map((line) => JSON.parse(line) as { event: string; count?: number });
    expect(events.filter(({ event }) => event === 'permission.denied')).toHaveLength(301);
    expect(events.filter(({ event }) => event === 'bug')).toHaveLength(1_000);
    expect(events.find(({ event }) => event === 'log.leftOut')).toMatchObject({ about: 'permission.denied', count: 700 });
  });
});
