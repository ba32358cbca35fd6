import { describe, expect, it } from 'vitest';
import { refusalOf } from '../../test/refusal-of';
import { assertOutsideBill, liveBillOf, type OutsideBillFact } from './outside';

const trips = [{ id: 't1', vendor: '精修社', slipNo: 'W-1', on: '2026-11-20' }];
const bill = (id: string, reversalOf: string | null = null): OutsideBillFact => ({ id, tripId: 't1', reversalOf });
const today = '2026-11-23';

describe('the bill of an outside repairer', () => {
  it.each<[string, string, string, OutsideBillFact[], string | null]>([
    ['of its trip', 't1', '2026-11-23', [], null],
    ['on the day it was sent', 't1', '2026-11-20', [], null],
    ['of no trip', 't2', '2026-11-23', [], 'NOT_FOUND'],
    ['older than its trip', 't1', '2026-11-19', [], 'DATE_ORDER'],
    ['of tomorrow', 't1', '2026-11-24', [], 'DATE_IN_FUTURE'],
    ['billed already', 't1', '2026-11-23', [bill('a')], 'OUTSIDE_BILLED'],
    ['taken back and written anew', 't1', '2026-11-23', [bill('a'), bill('b', 'a')], null],
    ['billed again after it was taken back', 't1', '2026-11-23', [bill('a'), bill('b', 'a'), bill('c')], 'OUTSIDE_BILLED'],
  ])('%s', (_name, tripId, billOn, bills, code) =>
    expect(refusalOf(() => assertOutsideBill({ tripId, billOn }, { trips, bills, today }))).toBe(code),
  );
  it('what counts is what was not taken back', () => {
    expect(liveBillOf('t1', [bill('a'), bill('b', 'a'), bill('c')])?.id).toBe('c');
    expect(liveBillOf('t1', [bill('a'), bill('b', 'a')])).toBeUndefined();
    expect(liveBillOf('t2', [bill('a')])).toBeUndefined();
  });
});
