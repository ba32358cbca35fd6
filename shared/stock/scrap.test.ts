import { expect, it } from 'vitest';
import type { StaffId } from '../kernel/ids';
import { assertOtherThanAsker, SCRAP_STATUSES, scrapTransitions } from './scrap';

const agreeing = (askedBy: string, actorId: string, isSinglePersonSite: boolean) => () =>
  assertOtherThanAsker({ askedBy: askedBy as StaffId, actorId: actorId as StaffId, isSinglePersonSite });
it('who asks to throw something away does not agree to it, unless the centre has one person', () => {
  expect(agreeing('wu', 'wu', false)).toThrow(expect.objectContaining({ app: { code: 'OWN_SCRAP', params: {} } }));
  expect(agreeing('wu', 'chen', false)).not.toThrow();
  expect(agreeing('wu', 'wu', true)).not.toThrow();
});

it('a slip is agreed to or cancelled once, and only what was booked is made void', () => {
  expect(SCRAP_STATUSES.flatMap((from) => Object.entries(scrapTransitions[from]).map(([event, to]) => `${from} ${event} ${to}`))).toEqual([
    'DRAFT approve POSTED',
    'DRAFT cancel CANCELLED',
    'POSTED void VOID',
  ]);
});
