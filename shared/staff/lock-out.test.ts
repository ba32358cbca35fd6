import { describe, expect, it } from 'vitest';
import { FREE_TRIES, leftOf, lockMsOf, NO_SPAN, payWrongPin, pcWaitOf, personLockMs, waitOf, type Owed } from './lock-out';

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

const HOUR = 60 * MINUTE;
describe('the PC as a whole', () => {
  it.each<[string, Owed, boolean, number]>([
    ['nothing owed', { everybody: 0, managers: 0 }, false, 0],
    ['23 wrong PINs at once: one more is looked at', { everybody: 23 * HOUR, managers: 0 }, false, 0],
    ['24 wrong PINs at once', { everybody: 24 * HOUR, managers: 0 }, false, HOUR],
    ['half an hour later', { everybody: 23.5 * HOUR, managers: 0 }, false, HOUR / 2],
    ['a manager is looked at all the same', { everybody: 24 * HOUR, managers: 0 }, true, 0],
    ['also after five wrong ones of managers', { everybody: 24 * HOUR, managers: 20 * HOUR }, true, 0],
    ['not after six', { everybody: 26 * HOUR, managers: 24 * HOUR }, true, 3 * HOUR],
    ['but as soon as anybody is', { everybody: 24 * HOUR, managers: 24 * HOUR }, true, HOUR],
  ])('%s', (_name, owed, isManager, wait) => expect(pcWaitOf(owed, isManager)).toBe(wait));

  it.each<[string, Owed, object]>([
    ['the common store pays first, a manager’s wrong PIN too', { everybody: 0, managers: 0 }, { payer: 'everybody', leftMs: HOUR }],
    ['the last of the common store', { everybody: 23 * HOUR, managers: 0 }, { payer: 'everybody', leftMs: 24 * HOUR }],
    ['then that of the managers', { everybody: 24 * HOUR, managers: HOUR }, { payer: 'managers', leftMs: 5 * HOUR }],
  ])('%s', (_name, owed, paid) => expect(payWrongPin(owed)).toEqual(paid));

  it('looks at no more than 60 wrong PINs in any day, however they are spread over three', () => {
    for (const everyMinutes of [1, 7, 59, 60, 61, 240]) {
      const seen: number[] = [];
      let owed: Owed = { everybody: 0, managers: 0 };
      for (let minute = 0; minute < 3 * 24 * 60; minute += 1) {
        // whoever is named, a manager or not; some are silent for a day first, and guess all at once then
        const isQuiet = minute < 24 * 60 && everyMinutes % 2 === 0;
        while (!isQuiet && minute % everyMinutes === 0 && pcWaitOf(owed, true) === 0) {
          const { payer, leftMs } = payWrongPin(owed);
          owed = { ...owed, [payer]: leftMs };
          seen.push(minute);
        }
        owed = { everybody: Math.max(0, owed.everybody - MINUTE), managers: Math.max(0, owed.managers - MINUTE) };
      }
      const inOneDay = seen.map((from) => seen.filter((at) => at >= from && at < from + 24 * 60).length);
      expect(Math.max(...inOneDay)).toBeLessThanOrEqual(60);
      expect(Math.max(...inOneDay)).toBeGreaterThan(30); // they were looked at indeed
    }
  });
});
