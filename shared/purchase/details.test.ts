import { describe, expect, it } from 'vitest';
import { refusalOf } from '#test/refusal-of';
import type { StaffId } from '../kernel/ids';
import type { Role } from '../kernel/roles';
import { departmentOf, restEnd, type RestAsked } from './rules';
import type { Department, ToldWay } from './states';

const KEEPER = 's-keeper' as StaffId;
const CHIEF = 's-chief' as StaffId;

it.each<[readonly Role[], boolean, Department]>([
  [['technician'], true, 'workshop'],
  [['technician', 'warehouse'], true, 'workshop'],
  [['technician', 'warehouse'], false, 'warehouse'],
  [['warehouse'], true, 'warehouse'],
  [['technician'], false, 'workshop'],
  [['clerk'], true, 'counter'],
  [['clerk', 'warehouse'], false, 'warehouse'],
  [['chief'], false, 'office'],
  [['manager', 'accountant'], true, 'office'],
])('%s asks, for a job: %s, as %s', (posts, isForJob, department) => expect(departmentOf(posts, isForJob)).toBe(department));

describe('the rest of an order', () => {
  const NOTHING: RestAsked = { askedBy: null, reason: null, told: null };
  const ASKED: RestAsked = { askedBy: KEEPER, reason: '停產', told: 'phone' };
  const end = (was: RestAsked, reason: string | null, told: ToldWay | null, actorId = CHIEF, isSinglePersonSite = false) =>
    restEnd({ was, reason, told, actorId, isSinglePersonSite });

  it('what the warehouse wrote stands; what is said later goes before it', () => {
    expect(end(ASKED, null, null)).toEqual({ reason: '停產', told: 'phone' });
    expect(end(ASKED, '不等了', 'mail')).toEqual({ reason: '不等了', told: 'mail' });
    expect(end(NOTHING, '不等了', 'sms')).toEqual({ reason: '不等了', told: 'sms' });
    expect(end(ASKED, null, null, KEEPER, true)).toEqual({ reason: '停產', told: 'phone' });
  });

  it.each<[string, () => unknown, string]>([
    ['no reason', () => end(NOTHING, null, 'sms'), 'INPUT_INVALID'],
    ['the supplier was not told', () => end(NOTHING, '不等了', null), 'INPUT_INVALID'],
    ['by the one who asked', () => end(ASKED, null, null, KEEPER), 'OWN_REQUEST'],
  ])('refused: %s', (_what, run, code) => expect(refusalOf(run)).toBe(code));
});
