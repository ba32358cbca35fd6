import { describe, expect, it } from 'vitest';
import { FREE_TRIES, leftOf, lockMsOf, NO_SPAN, personLockMs, waitOf } from './lock-out';

const MINUTE = 60_000;

describe('a span', () => {
  it.each([
    ['nothing kept', NO_SPAN, 99, 0],
    ['just begun', { leftMs: 5_000, fromMs: 700 }, 700, 5_000],
    ['running', { leftMs: 5_000, fromMs: 700 }, 1_700, 4_000],
    ['over to the millisecond', { leftMs: 5_000, fromMs: 700 }, 5_700, 0],
    ['long over', { leftMs: 5_000, fromMs: 700 }, 99_000, 0],
    ['the PC was started again', { leftMs: 5_000, fromMs: 90_000 }, 1_000, 4_000],
    ['started again long ago', { leftMs: 5_000, fromMs: 90_000 }, 6_000, 0],
  ])('%s', (_name, span, uptimeMs, left) => expect(leftOf(span, uptimeMs)).toBe(left));

  it('is never shortened by restarts: what is said to be left is at least what is', () => {
    for (let startedAt = 0; startedAt < 60; startedAt += 7)
      for (let really = 0; really < 60; really += 1) {
        // Locked for an hour at minute 10 of the first run; the PC is started again `startedAt` minutes later.
        const uptime = really < startedAt ? 10 + really : really - startedAt;
        expect(leftOf({ leftMs: 60 * MINUTE, fromMs: 10 * MINUTE }, uptime * MINUTE)).toBeGreaterThanOrEqual((60 - really) * MINUTE);
      }
  });
});

it.each([
  [0, 0],
  [1, 1],
  [2, 5],
  [3, 15],
  [4, 60],
  [9, 60],
])('lock-out number %i lasts %i minutes', (nth, minutes) => expect(lockMsOf(nth)).toBe(minutes * MINUTE));

it.each([
  [0, 0],
  [4, 0],
  [5, 1],
  [6, 5],
  [7, 15],
  [8, 60],
  [50, 60],
])('%i wrong PINs of a person lock him for %i minutes', (failed, minutes) => expect(personLockMs(failed)).toBe(minutes * MINUTE));

it('lets at most 60 guesses a day through', () => {
  let [minute, guesses] = [0, 0];
  while (minute < 24 * 60) {
    guesses += 1;
    minute += personLockMs(guesses) / MINUTE;
  }
  expect([FREE_TRIES, guesses <= 60]).toEqual([5, true]);
});

it.each([
  ['free', { personLeftMs: 0, pcLeftMs: 0, ownWrong: 3 }, 0],
  ['locked himself', { personLeftMs: 9, pcLeftMs: 0, ownWrong: 5 }, 9],
  ['the PC is locked, and he was wrong here', { personLeftMs: 0, pcLeftMs: 7, ownWrong: 1 }, 7],
  ['the PC is locked by others', { personLeftMs: 0, pcLeftMs: 7, ownWrong: 0 }, 0],
  ['locked elsewhere, this PC too', { personLeftMs: 9, pcLeftMs: 7, ownWrong: 0 }, 9],
  ['the longer of both', { personLeftMs: 2, pcLeftMs: 7, ownWrong: 5 }, 7],
])('%s', (_name, state, wait) => expect(waitOf(state)).toBe(wait));
