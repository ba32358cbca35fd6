import { describe, expect, it } from 'vitest';
import { refusalOf } from '#test/refusal-of';
import { DomainError } from '../kernel/app-error';
import type { StaffId } from '../kernel/ids';
import { canHappen } from '../kernel/state-machine';
import { assertAccounted, assertHeld, assertOtherThanRequester, heldOf, isSettled, supplyOf, type LineCount, type Supply } from './rules';
import { ISSUE_STATUSES, issueTransitions, RETURN_STATUSES, returnTransitions, type IssueStatus } from './states';

const line = (issued: number, used: number, returned: number, lost = 0): LineCount => ({
  sku: 'P-1',
  issuedMilli: issued * 1000,
  usedMilli: used * 1000,
  returnedMilli: returned * 1000,
  lostMilli: lost * 1000,
});

describe('what is still in the technician’s hands', () => {
  it.each([
    [line(2, 0, 0), 2000, false],
    [line(2, 1, 0), 1000, false],
    [line(2, 1, 1), 0, true],
    [line(0, 0, 0), 0, true],
    [line(1.5, 0.5, 0.5), 500, false],
  ])('%j', (l, held, settled) => {
    expect(heldOf(l)).toBe(held);
    expect(isSettled([line(1, 1, 0), l])).toBe(settled);
  });
  it('nothing handed out is settled', () => expect(isSettled([])).toBe(true));
});

it.each([
  ['wang', 'wu', false, null],
  ['wang', 'wang', false, 'OWN_REQUEST'],
  ['wang', 'wang', true, null],
])('asked by %s, done by %s (one person %s): %s', (requester, actor, isSinglePersonSite, refusal) => {
  const people = { requesterId: requester as StaffId, actorId: actor as StaffId, isSinglePersonSite };
  expect(refusalOf(() => assertOtherThanRequester(people))).toBe(refusal);
});

it('not more than he has', () => {
  expect(refusalOf(() => assertHeld(line(2, 1, 0), 1000))).toBeNull();
  expect(() => assertHeld(line(2, 1, 0), 1001)).toThrow(new DomainError('QTY_TOO_HIGH', { max: 1 }));
});

it('a job is not finished with a part in somebody’s pocket', () => {
  expect(refusalOf(() => assertAccounted([line(1, 1, 0), line(1, 0, 1)]))).toBeNull();
  expect(() => assertAccounted([line(1, 1, 0), line(2, 1, 0), line(1, 0, 0)])).toThrow(
    new DomainError('PARTS_UNACCOUNTED', { count: 2, sku: 'P-1' }),
  );
});

describe('the steps of the slips', () => {
  it.each(ISSUE_STATUSES)('a 領料單 that is %s', (status) => {
    const events = (['approve', 'issue', 'settle', 'reopen', 'cancel'] as const).filter((e) => canHappen(issueTransitions, status, e));
    expect(events).toEqual(
      { DRAFT: ['approve', 'cancel'], APPROVED: ['issue', 'cancel'], ISSUED: ['settle'], SETTLED: ['reopen'], CANCELLED: [] }[status],
    );
  });
  it.each(RETURN_STATUSES)('a 退料單 that is %s', (status) => {
    const events = (['receive', 'cancel', 'void'] as const).filter((e) => canHappen(returnTransitions, status, e));
    expect(events).toEqual({ DRAFT: ['receive', 'cancel'], RECEIVED: ['void'], CANCELLED: [], VOID: [] }[status]);
  });
});

describe('what a slip has behind it (users-ask 57)', () => {
  it.each<[IssueStatus, number[], Supply | null]>([
    ['DRAFT', [0, 0], 'enough'],
    ['DRAFT', [0, 2], 'short'],
    ['APPROVED', [0], 'notCollected'],
    ['APPROVED', [1], 'short'],
    ['ISSUED', [0], null],
    ['SETTLED', [0], null],
    ['CANCELLED', [3], null],
  ])('%s, short of %j: %s', (status, shorts, supply) => {
    expect(supplyOf({ status, lines: shorts.map((short) => ({ short })) })).toBe(supply);
  });
});
