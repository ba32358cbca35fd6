import { expect, it } from 'vitest';
import { inFoundOrder, type Candidate } from './found-order';

const MONDAY = '2026-11-23T01:30:00.000Z';
const EARLIER = '2026-11-20T01:30:00.000Z';
const one = (kind: Candidate['kind'], title: string, more: Partial<Candidate> = {}): Candidate => ({
  kind,
  title,
  status: null,
  at: MONDAY,
  isWhole: true,
  ...more,
});
const titles = (found: readonly Candidate[], typed: string, limit = 20): string[] => inFoundOrder(found, typed, limit).map((f) => f.title);

it.each<[string, string, readonly Candidate[], readonly string[]]>([
  [
    'the number typed in full stands first, with its group',
    'SC-2026-000101',
    [one('customer', '陳美玲'), one('intake', 'IN-2026-000007'), one('call', 'SC-2026-000101', { status: 'CLOSED', at: EARLIER })],
    ['SC-2026-000101', 'IN-2026-000007', '陳美玲'],
  ],
  [
    'a running number is a number in full',
    '101',
    [one('call', 'SC-2026-001010'), one('bill', 'BL-2026-000101', { at: EARLIER })],
    ['BL-2026-000101', 'SC-2026-001010'],
  ],
  [
    'with its prefix it names one series',
    'sc101',
    [one('bill', 'BL-2026-000101'), one('call', 'SC-2025-000101')],
    ['SC-2025-000101', 'BL-2026-000101'],
  ],
  ['a card is a job', 'rc13', [one('quote', 'QT-2026-000007'), one('job', 'RC-2026-000013')], ['RC-2026-000013', 'QT-2026-000007']],
  ['the whole name before a longer one', '陳美', [one('customer', '陳美玲'), one('customer', '陳美', { at: EARLIER })], ['陳美', '陳美玲']],
  [
    'open before closed, then the newest',
    '漏水',
    [
      one('call', 'closed today', { status: 'CLOSED' }),
      one('call', 'open long ago', { status: 'NEW', at: EARLIER }),
      one('call', 'open today', { status: 'DISPATCHED' }),
      one('intake', 'neither'),
    ],
    ['open today', 'open long ago', 'neither', 'closed today'],
  ],
  [
    'whole numbers before beginnings',
    '5678',
    [one('customer', 'begins', { isWhole: false }), one('customer', 'ends', { at: EARLIER })],
    ['ends', 'begins'],
  ],
  ['four digits are a phone', '5678', [one('job', 'RC-2026-000001'), one('customer', '王')], ['王', 'RC-2026-000001']],
  [
    'six digits are a device',
    '009125',
    [one('customer', '王'), one('job', 'done', { status: 'CLOSED' }), one('product', 'Nova'), one('job', 'open', { status: 'OPEN' })],
    ['open', 'Nova', 'done', '王'],
  ],
  ['a serial is a device', 'ta43-07715', [one('customer', '王'), one('product', 'TV')], ['TV', '王']],
  ['a name is a customer', '王小', [one('call', 'SC-2026-000001'), one('customer', '王小明')], ['王小明', 'SC-2026-000001']],
])('%s', (_, typed, found, order) => {
  expect(titles(found, typed)).toEqual(order);
});

it('no group pushes another off the list', () => {
  const calls = Array.from({ length: 50 }, (_, n) => one('call', `call ${n}`));
  const found = [...calls, one('customer', '王'), one('product', 'TV')];
  expect(titles(found, '王', 9)).toEqual(['王', 'TV', ...calls.slice(0, 7).map((c) => c.title)]);
});
