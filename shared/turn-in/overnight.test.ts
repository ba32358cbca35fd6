import { expect, it } from 'vitest';
import { overnightOf } from './overnight';

const cash = (at: string, amountMinor: number) => ({ at, amountMinor });
const NONE = { overnightMinor: 0, overnightSince: null };

it.each([
  ['nothing carried', [], NONE],
  ['taken today', [cash('2026-11-24T01:00:00.000Z', 880)], NONE],
  ['just after midnight of the centre', [cash('2026-11-23T16:00:00.000Z', 880)], NONE],
  ['the last minute of yesterday', [cash('2026-11-23T15:59:00.000Z', 880)], { overnightMinor: 880, overnightSince: '2026-11-23' }],
  [
    'several days, and some of today',
    [cash('2026-11-22T02:00:00.000Z', 100), cash('2026-11-20T02:00:00.000Z', 20), cash('2026-11-24T02:00:00.000Z', 3)],
    { overnightMinor: 120, overnightSince: '2026-11-20' },
  ],
])('%s: %#', (_name, carried, expected) => expect(overnightOf(carried, { today: '2026-11-24', region: 'TW' })).toEqual(expected));
