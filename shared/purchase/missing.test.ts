import { expect, it } from 'vitest';
import type { PartId } from '../kernel/ids';
import { toBuyFor } from './missing';

const [fan, hose] = ['fan' as PartId, 'hose' as PartId];
it.each([
  ['nothing is short', [{ partId: fan, short: 0 }], [], []],
  ['what is short', [{ partId: fan, short: 2 }], [], [{ partId: fan, qty: 2 }]],
  ['asked for already', [{ partId: fan, short: 2 }], [{ partId: fan, qty: 2 }], []],
  ['asked for in part', [{ partId: fan, short: 2.5 }], [{ partId: fan, qty: 1.2 }], [{ partId: fan, qty: 1.3 }]],
  ['more is coming than is short', [{ partId: fan, short: 1 }], [{ partId: fan, qty: 5 }], []],
  [
    'two slips of one job are one line, another part has its own',
    [
      { partId: fan, short: 1 },
      { partId: hose, short: 3 },
      { partId: fan, short: 2 },
    ],
    [
      { partId: fan, qty: 1 },
      { partId: hose, qty: 3 },
    ],
    [{ partId: fan, qty: 2 }],
  ],
])('%s', (_name, lines, coming, bought) => {
  expect(toBuyFor(lines, coming)).toEqual(bought);
});
