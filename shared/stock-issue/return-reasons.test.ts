import { describe, expect, it } from 'vitest';
import { assertFits, RETURN_REASONS, routeOf, scrapOf, type ReturnReason } from './return-reasons';
import type { ReturnCondition } from './states';

describe('why a part comes back says where it goes and who bears it (users-ask 47)', () => {
  it.each<[ReturnReason, string, string, string | null]>([
    ['notNeeded', 'good', 'bin', null],
    ['wrongPart', 'good', 'bin', null],
    ['faultyOnArrival', 'defective', 'supplier', 'supplier'],
    ['brokenByUs', 'defective', 'scrap', 'centre'],
    ['usedUp', 'defective', 'scrap', 'centre'],
    ['toTest', 'defective', 'quarantine', null],
  ])('%s: %s, to %s, borne by %s', (reason, condition, goesTo, bearer) =>
    expect(routeOf('good', reason)).toEqual({ condition, goesTo, bearer }),
  );

  it.each<[ReturnCondition, string]>([
    ['good', 'bin'],
    ['defective', 'quarantine'],
  ])('without a reason %s goes to %s', (condition, goesTo) =>
    expect(routeOf(condition, null)).toEqual({ condition, goesTo, bearer: null }),
  );

  it('exactly what ends as scrap is asked to be scrapped', () => {
    for (const reason of RETURN_REASONS) expect(scrapOf(reason) !== null).toBe(routeOf('good', reason).goesTo === 'scrap');
    expect(scrapOf(null)).toBe(null);
    expect(scrapOf('brokenByUs')).toEqual({ reason: 'brokenByUs', bearer: 'centre' });
  });

  it('reason and condition do not contradict each other', () => {
    const other = (condition: ReturnCondition): ReturnCondition => (condition === 'good' ? 'defective' : 'good');
    for (const reason of RETURN_REASONS) {
      const { condition } = routeOf('good', reason);
      expect(() => assertFits(2, condition, reason)).not.toThrow();
      expect(() => assertFits(2, other(condition), reason)).toThrow(
        expect.objectContaining({ app: { code: 'INPUT_INVALID', params: { issues: 'lines.2.reason:notRight' } } }),
      );
    }
    expect(() => assertFits(0, 'defective', null)).not.toThrow();
  });
});
