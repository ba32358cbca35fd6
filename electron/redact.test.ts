import { expect, it } from 'vitest';
import { redact, redactText } from './redact';

it.each([
  ['王小明 called', '*** called'],
  ['phone 0912-345-678 is taken', 'phone *** is taken'],
  ['+886 2 2345 6789', '***'],
  ['IMEI 490154203237518', 'IMEI ***'],
  ['wang@example.com wrote', '*** wrote'],
  ['serviceCall.register took 45 ms', 'serviceCall.register took 45 ms'],
  ['route took 1500 ms', 'route took 1500 ms'],
])('redacts %j', (text, expected) => expect(redactText(text)).toBe(expected));

it('masks telling keys at any depth and keeps the rest', () => {
  expect(redact({ route: 'staff.signIn', input: { pin: '274913', staff: { name: 'Lin' } }, ms: 12 })).toEqual({
    route: 'staff.signIn',
    input: { pin: '***', staff: { name: '***' } },
    ms: 12,
  });
});

it('keeps one line an entry: errors become data', () => {
  const entry = redact(new Error('UNIQUE failed for 王小明\nsecond line'));
  expect(entry).toMatchObject({ error: 'Error', message: 'UNIQUE failed for ***\nsecond line' });
  expect(JSON.stringify(entry)).not.toContain('\n');
});
