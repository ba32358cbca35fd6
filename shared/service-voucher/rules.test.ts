import { describe, expect, it } from 'vitest';
import { linesNow } from './rules';

const HOSE = { sku: 'P-HOSE', qty: 2 };
describe('lines of a visit', () => {
  it.each([
    ['nothing was taken back', [{ ...HOSE, movementId: 'a' }], [], [false]],
    [
      'the line of that movement',
      [
        { ...HOSE, movementId: 'a' },
        { ...HOSE, movementId: 'b' },
      ],
      ['b'],
      [false, true],
    ],
    ['a typed line is never taken back', [{ ...HOSE, movementId: null }], ['a'], [false]],
    ['an older line by number and quantity, each once', [HOSE, HOSE], ['a'], [true, false]],
    ['an older line of another quantity', [{ ...HOSE, qty: 1 }], ['a'], [false]],
  ])('%s', (_, lines, gone, expected) => {
    const takenBack = gone.map((movementId) => ({ movementId, ...HOSE }));
    expect(linesNow(lines, takenBack).map((l) => l.isTakenBack)).toEqual(expected);
  });
});
