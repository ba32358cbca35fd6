import { expect, it } from 'vitest';
import { dueKind, isBackupLate, type BackupPast } from './schedule';

/** 12:30 in Taipei is 04:30 UTC. */
const past = (p: Partial<BackupPast>): BackupPast => ({
  goodAt: null,
  triedAt: null,
  isGone: false,
  openedAt: '2026-11-01T00:00:00.000Z',
  requestedAt: null,
  ...p,
});

it.each<[string, Partial<BackupPast>, string, string | null]>([
  ['nothing yet, before the hour of the first day', { openedAt: '2026-11-23T01:00:00.000Z' }, '2026-11-23T04:29:00.000Z', null],
  ['nothing yet, the hour has struck', { openedAt: '2026-11-23T01:00:00.000Z' }, '2026-11-23T04:30:00.000Z', 'daily'],
  ['opened after the hour: the next day', { openedAt: '2026-11-23T06:00:00.000Z' }, '2026-11-23T07:00:00.000Z', null],
  ['made this morning, the hour has struck', { goodAt: '2026-11-23T01:00:00.000Z' }, '2026-11-23T04:31:00.000Z', 'daily'],
  ['made after the hour: done for today', { goodAt: '2026-11-23T04:31:00.000Z' }, '2026-11-23T12:00:00.000Z', null],
  ['started in the morning, the last is of yesterday noon', { goodAt: '2026-11-22T04:31:00.000Z' }, '2026-11-23T01:00:00.000Z', null],
  ['started in the morning, the last is of the day before', { goodAt: '2026-11-21T04:31:00.000Z' }, '2026-11-23T01:00:00.000Z', 'start'],
  ['the last try failed a minute ago', { triedAt: '2026-11-23T04:30:00.000Z' }, '2026-11-23T04:31:00.000Z', null],
  ['the last try failed a quarter of an hour ago', { triedAt: '2026-11-23T04:30:00.000Z' }, '2026-11-23T04:45:00.000Z', 'daily'],
  ['the button, whatever else', { triedAt: '2026-11-23T04:30:00.000Z', requestedAt: 'x' }, '2026-11-23T04:31:00.000Z', 'manual'],
  ['its file is gone: at once', { goodAt: '2026-11-23T01:00:00.000Z', isGone: true }, '2026-11-23T02:00:00.000Z', 'start'],
  ['gone a minute after it was made', { triedAt: '2026-11-23T02:00:00.000Z', isGone: true }, '2026-11-23T02:01:00.000Z', null],
  ['the clock was a year ahead and was set right', { goodAt: '2027-11-23T04:31:00.000Z' }, '2026-11-23T12:00:00.000Z', 'start'],
])('%s', (_case, p, now, kind) => expect(dueKind(past(p), '12:30', now, 'TW')).toBe(kind));

it.each<[string, string, boolean]>([
  ['47 hours', '2026-11-21T02:30:00.000Z', false],
  ['49 hours', '2026-11-21T00:30:00.000Z', true],
])('nothing good for %s', (_case, goodAt, late) => expect(isBackupLate(goodAt, '2026-11-23T01:30:00.000Z')).toBe(late));
